import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  /** One line under the title. */
  hint?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  /** `flush` lets a table reach the edges. */
  flush?: boolean;
  /** As wide as a form needs. */
  narrow?: boolean;
  children: ReactNode;
}

/** A sheet on the page: a group of fields, a table, a chart. */
export function Panel({ title, hint, actions, flush = false, narrow = false, children }: PanelProps) {
  return (
    <section className={classes.panel} data-flush={flush || undefined} data-narrow={narrow || undefined}>
      {title && (
        <div className={classes.head}>
          <div>
            <h2 className={classes.title}>{title}</h2>
            {hint && <p className={classes.hint}>{hint}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
