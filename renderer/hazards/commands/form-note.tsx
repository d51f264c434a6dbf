import type { ReactNode } from 'react';
import classes from './form-note.module.css';

/** A quiet line above the fields: a draft that came back, a record that changed meanwhile. */
export function FormNote({ tone = 'plain', children }: { tone?: 'plain' | 'soon'; children: ReactNode }) {
  return (
    <div className={classes.note} data-tone={tone} role="status">
      {children}
    </div>
  );
}
