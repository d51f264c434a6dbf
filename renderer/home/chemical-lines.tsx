import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Look, Way } from '../chemicals/pieces/overview-lines.ts';
import { StateShape } from '../components/state-shape.tsx';
import classes from './chemical-lines.module.css';

/** One line of the chemicals on home: a figure in words that leads to its rows. */
export function ChemicalLine({ line, children }: { line: Look & Way; children: ReactNode }) {
  return (
    <li>
      <Link
        className={classes.line}
        data-tone={line.tone}
        to={line.to}
        search={line.search as never}
        params={line.params as never}
      >
        <StateShape shape={line.shape} />
        {children}
      </Link>
    </li>
  );
}

interface ChemicalLinesProps {
  /** Side by side instead of one below the other; a low window shows the most urgent. */
  inRow?: boolean;
  children: ReactNode;
}

/** The lines of the chemicals in a card. */
export function ChemicalLines({ inRow = false, children }: ChemicalLinesProps) {
  return <ul className={inRow ? classes.row : classes.lines}>{children}</ul>;
}
