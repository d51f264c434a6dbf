import type { ReactNode } from 'react';
import classes from './state-badge.module.css';
import { type Shape, StateShape } from './state-shape.tsx';

/** What a colour means: `late` overdue or major, `soon` due soon, `wait` waiting for someone else, `done` closed, `active` under way. */
export type Tone = 'active' | 'late' | 'soon' | 'wait' | 'done';

interface StateBadgeProps {
  tone: Tone;
  shape: Shape;
  /** The word. Colour and shape only repeat it. */
  children: ReactNode;
  /** `plain` has no ground, for columns of a table. */
  look?: 'filled' | 'plain';
}

/** A state as word, shape and colour. Domains make theirs of it. */
export function StateBadge({ tone, shape, children, look = 'filled' }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} data-look={look}>
      <StateShape shape={shape} className={classes.shape} />
      {children}
    </span>
  );
}
