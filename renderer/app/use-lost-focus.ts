import { type RefObject, useEffect } from 'react';

/** The element that had the keyboard is gone, or can no longer have it: a row that was settled, a menu that closed. */
function isLost(last: Element | null): boolean {
  return last !== null && (!last.isConnected || last.matches(':disabled'));
}

/**
 * Where what had the keyboard has gone, Tab goes on in the page: left to itself, the browser would begin anew at the link that
 * skips the navigation.
 */
export function useLostFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const goOn = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || document.activeElement !== document.body || !isLost(last)) return;
      main.current?.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', goOn, { capture: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', goOn, { capture: true });
    };
  }, [main]);
}
