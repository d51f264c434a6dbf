import type { ReactNode } from 'react';
import classes from './list-toolbar.module.css';

/** Search and filters above a list. */
export function ListToolbar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}
