import { FaultNotice } from '../components/fault-notice.tsx';
import classes from './page-notice.module.css';

/** Stands in for a page that could not be shown. */
export function PageFault({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div className={classes.notice}>
      <FaultNotice fault={error} onRetry={reset} />
    </div>
  );
}
