import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** What belongs here. */
  sentence?: string;
  /** The first step. */
  action?: ReactNode;
  /** A quiet picture above the words. */
  icon?: ReactNode;
}

/** What an empty list says: what belongs here, and the first step. */
export function EmptyState({ title, sentence, action, icon }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <p className={classes.title}>{title}</p>
      {sentence && <p className={classes.sentence}>{sentence}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
