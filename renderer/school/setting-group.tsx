import type { ReactNode } from 'react';
import classes from './setting-group.module.css';

interface SettingGroupProps {
  title: string;
  hint: string;
  children: ReactNode;
}

/** A group of settings: what it is for at the left, its fields at the right. */
export function SettingGroup({ title, hint, children }: SettingGroupProps) {
  return (
    <section className={classes.group}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.hint}>{hint}</p>
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}
