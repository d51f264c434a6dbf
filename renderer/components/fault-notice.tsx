import { Button } from '@mantine/core';
import { describeFault } from '../app/describe-fault.ts';
import { useWords } from '../app/use-words.ts';
import classes from './fault-notice.module.css';
import { StateShape } from './state-shape.tsx';

interface FaultNoticeProps {
  /** What a call threw. Nothing is shown for null. */
  fault: unknown;
  onRetry?: () => void;
}

// A refusal that comes up outside the window would look like a key that does nothing.
function bringIntoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}

/** One sentence for what went wrong, one for the next step, and the log's number where nobody planned for it. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  const t = useWords();
  if (fault === null || fault === undefined) return null;
  const { reason, params, reference } = describeFault(fault);
  // The types want every value that some sentence names; the fault brings those that its own sentence needs.
  const values = { seconds: 0, ...params };
  return (
    <div className={classes.fault} role="alert" data-reason={reason} ref={bringIntoView} key={reason}>
      <StateShape shape="triangle" className={classes.shape} />
      <div>
        <p className={classes.sentence}>{t(`errors:reason.${reason}`, values)}</p>
        <p className={classes.next}>{t(`errors:next.${reason}`, values)}</p>
        {reference && <p className={classes.next}>{t('errors:reference', { reference })}</p>}
        {onRetry && (
          <Button className={classes.retry} size="xs" variant="default" onClick={onRetry}>
            {t('app:retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
