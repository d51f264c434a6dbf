import { type ReactNode, useEffect, useRef } from 'react';

/** A form that came after its sheet had opened: it takes the keyboard as one that was there at once does. */
export function LateForm({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return <div ref={box}>{children}</div>;
}
