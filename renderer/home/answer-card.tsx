import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './answer-card.module.css';

interface AnswerCardProps {
  /** The question. */
  title: string;
  /** The one figure that answers it. */
  figure?: ReactNode;
  tone?: 'late' | 'plain';
  /** Under the rows: the way to all of them. */
  foot?: ReactNode;
  children?: ReactNode;
}

/** One answer of the home page: its figure, then what is behind it. */
export function AnswerCard({ title, figure, tone = 'plain', foot, children }: AnswerCardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      {figure !== undefined && (
        <p className={classes.figure} data-tone={tone}>
          {figure}
        </p>
      )}
      {children}
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  );
}
