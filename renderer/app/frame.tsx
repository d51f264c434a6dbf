import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { PageNotPermitted } from './page-not-permitted.tsx';
import { PrintHead } from './print-head.tsx';
import { usePermitted } from './session.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TopBar } from './top-bar.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import { useWords } from './use-words.ts';

/** What every page stands in: navigation at the left, the bar above, the page. */
export function Frame() {
  const t = useWords();
  const permitted = usePermitted();
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const needed = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission });

  useLostFocus(main);

  // After a change of page the keyboard goes on in the page, not in the navigation.
  useEffect(() => {
    if (pathname === undefined) return;
    // With the picture, not before it: a focus makes the browser lay the page out at once.
    const frame = requestAnimationFrame(() => {
      if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('app:skipToPage')}
      </button>
      <PrintHead />
      <Navigation />
      <TopBar />
      <main className={classes.main} ref={main} tabIndex={-1} data-path={pathname}>
        {needed === undefined || permitted(needed) ? <Outlet /> : <PageNotPermitted />}
      </main>
      <ShortcutHelp />
    </div>
  );
}
