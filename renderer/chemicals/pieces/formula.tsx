import { Fragment } from 'react';
import classes from './formula.module.css';

/** A formula with its numbers set low: `H₂SO₄`. The number before a part, as in `CuSO₄·5H₂O`, stays on the line. */
export function Formula({ formula }: { formula: string }) {
  return formula.split(/(?<=[A-Za-z)\]])(\d+)/).map((part, index) => {
    const at = `${index} ${part}`;
    return index % 2 === 1 ? (
      <sub key={at} className={classes.low}>
        {part}
      </sub>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    );
  });
}
