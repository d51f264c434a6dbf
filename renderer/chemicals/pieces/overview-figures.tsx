import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { StateShape } from '../../components/state-shape.tsx';
import classes from './overview-figures.module.css';
import { overviewLines, valuesOf } from './overview-lines.ts';

/** "148 bottles, 1 slip late, 3 open, 2 wait for a second person": every figure leads to its rows. */
export function OverviewFigures() {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.overview.queryOptions());
  if (data === undefined) return null;
  return (
    <span className={classes.figures}>
      {overviewLines(data).map((line) => (
        <Link
          key={line.topic}
          className={classes.figure}
          data-tone={line.tone}
          to={line.to}
          search={line.search as never}
        >
          {line.tone !== 'plain' && <StateShape shape={line.shape} />}
          {t(`alerts:${line.topic}`, valuesOf(line, data))}
        </Link>
      ))}
    </span>
  );
}
