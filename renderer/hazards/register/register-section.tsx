import type { ReactNode } from 'react';
import classes from './register-section.module.css';

/** One question of the form with the fields that answer it. */
export function RegisterSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}
