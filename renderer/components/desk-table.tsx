import type { ReactNode } from 'react';
import classes from './desk-table.module.css';

interface DeskTableProps {
  /** Names the table for screen readers. */
  label: string;
  /** `<thead>` and `<tbody>`; a row with `data-quiet` is greyed (no longer in use), one with `data-open` leads somewhere. */
  children: ReactNode;
}

/** A table of 36 px rows on a sheet; figures stand under each other. It scrolls sideways by itself when the window is narrow. */
export function DeskTable({ label, children }: DeskTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.table}>{children}</table>
    </section>
  );
}
