import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './hazards-page.module.css';
import { HazardList } from './list/hazard-list.tsx';
import { useWideWindow } from './use-wide-window.ts';

/**
 * The list, and the record that is open: beside it where the window is wide, over it where it is not. Out of sight, the list
 * stays as it is, so that it is at its place when one comes back.
 */
export function HazardsPage() {
  const { hazardId } = useParams({ strict: false });
  const isWide = useWideWindow();
  const isOpen = hazardId !== undefined;
  const isListShown = !isOpen || isWide;
  const [wasListShown, setWasListShown] = useState(isListShown);
  if (isListShown && !wasListShown) setWasListShown(true);
  return (
    <div className={classes.page} data-beside={(isOpen && isWide) || undefined}>
      {(isListShown || wasListShown) && (
        <div className={classes.list} hidden={!isListShown}>
          <HazardList openId={hazardId ?? null} isShown={isListShown} />
        </div>
      )}
      {isOpen && (
        <div className={classes.record}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
