import { type ReactNode, useEffect, useRef } from 'react';

/** A form that came after its sheet had opened: it takes the keyboard as one that was there at once does. */
export function LateForm({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('[data-autofocus]');
    field?.focus();
    // What is proposed is typed over.
    if (field instanceof HTMLInputElement) field.select();
  }, []);
  return <div ref={box}>{children}</div>;
}
