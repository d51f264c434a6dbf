import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HazardListRow } from '../../shared/contract/hazards.ts';
import { GradeBadge } from '../hazards/grade-badge.tsx';
import classes from './hazard-line.module.css';

interface HazardLineProps {
  hazard: HazardListRow;
  /** Above the description: what has to be done, how late it is. */
  mark: ReactNode;
  /** Beside the mark: who and where. */
  note: string;
  /** What stands before the description. */
  lead?: string;
}

/** One hazard on the home page; the whole line leads to it. */
export function HazardLine({ hazard, mark, note, lead }: HazardLineProps) {
  return (
    <li>
      <Link className={classes.line} to="/hazards/$hazardId" params={{ hazardId: hazard.id }}>
        <span className={classes.words} title={hazard.description}>
          {lead && <strong className={classes.lead}>{lead}</strong>}
          {hazard.description}
        </span>
        <span className={classes.under}>
          {mark}
          <GradeBadge grade={hazard.grade} look="plain" />
          <span className={classes.note}>{note}</span>
        </span>
      </Link>
    </li>
  );
}

/** The lines of one answer; a low window shows the first `few`. */
export function HazardLines({ few = 5, children }: { few?: 2 | 3 | 4 | 5; children: ReactNode }) {
  return (
    <ul className={classes.lines} data-few={few}>
      {children}
    </ul>
  );
}
