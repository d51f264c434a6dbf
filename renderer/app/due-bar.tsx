import { CloseButton, UnstyledButton } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { StateShape } from '../components/state-shape.tsx';
import classes from './due-bar.module.css';
import type { Notice, NoticeLine } from './notice.ts';
import { onShownNotice, showNotice, shownNotice } from './shown-notice.ts';
import { useWords } from './use-words.ts';

/** What is left to tell when a line has been followed. */
function without(notice: Notice, followed: NoticeLine): Notice | null {
  const lines = notice.lines.filter((line) => line !== followed);
  return lines.length === 0 ? null : { ...notice, lines };
}

/** The notice of a browser shell, in the bar above the page: it covers nothing and stays until it is used or closed. */
export function DueBar() {
  const t = useWords();
  const notice = useSyncExternalStore(onShownNotice, shownNotice);
  // Of the account that leaves; the next one is told its own.
  useEffect(() => () => showNotice(null), []);
  return (
    // Always there, so that a reader of the screen hears what comes into it.
    <div className={classes.place} role="status">
      {notice && (
        <div className={classes.notice}>
          <span className="visually-hidden">{notice.title(t)}</span>
          <div className={classes.lines}>
            {notice.lines.map((line) => (
              <UnstyledButton
                key={line.topic}
                className={classes.line}
                data-late={line.isLate || undefined}
                onClick={() => {
                  showNotice(without(notice, line));
                  line.onOpen();
                }}
              >
                <StateShape shape={line.isLate ? 'triangle' : 'clock'} className={classes.shape} />
                {line.say(t)}
              </UnstyledButton>
            ))}
          </div>
          <CloseButton
            className={classes.shape}
            size="sm"
            aria-label={t('app:due.close')}
            onClick={() => showNotice(null)}
          />
        </div>
      )}
    </div>
  );
}
