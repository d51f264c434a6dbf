import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** One sentence that says the state: "14 open, 3 overdue, 1 major". */
  state?: ReactNode;
  /** Way back to the list, above the title. */
  back?: ReactNode;
  /** Beside the title: badges of a record. */
  badges?: ReactNode;
  /** The main action, at the right; lesser ones before it. */
  children?: ReactNode;
}

/** Top of every page: title, state, the one main action. Names the browser's tab too. */
export function PageHeader({ title, state, back, badges, children }: PageHeaderProps) {
  const t = useWords();
  return (
    <header className={classes.header}>
      <title>{t('app:tabTitle', { page: title })}</title>
      <div className={classes.words}>
        {back && <div className={classes.back}>{back}</div>}
        <div className={classes.titleLine}>
          <h1 className={classes.title}>{title}</h1>
          {badges}
        </div>
      </div>
      {children && <div className={classes.actions}>{children}</div>}
      {state !== undefined && <p className={classes.state}>{state}</p>}
    </header>
  );
}
