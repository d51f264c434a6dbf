import type { ReactNode } from 'react';
import classes from './first-start-question.module.css';

interface FirstStartQuestionProps {
  number: number;
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One of the questions of a first start, with its number. */
export function FirstStartQuestion({ number, title, hint, children }: FirstStartQuestionProps) {
  return (
    <fieldset className={classes.question}>
      <legend className={classes.title}>
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        {title}
      </legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}
