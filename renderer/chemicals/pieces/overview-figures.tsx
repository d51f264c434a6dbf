import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { StateShape } from '../../components/state-shape.tsx';
import { TextButton } from '../../components/text-button.tsx';
import classes from './overview-figures.module.css';
import { overviewLines, type Section, valuesOf } from './overview-lines.ts';

/** As many as fit into one line in either language; the rest is a press away. */
const fits = 6;

/** "148 bottles, 1 slip late, 2 wait for a second person": every figure leads to its rows. `on`: what concerns this page alone. */
export function OverviewFigures({ on }: { on?: Section }) {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  const { data } = useQuery(queries.chemicals.overview.queryOptions());
  if (data === undefined) return null;
  const lines = overviewLines(data, on);
  const shown = isWhole || lines.length <= fits + 1 ? lines : lines.slice(0, fits);
  return (
    <span className={classes.figures}>
      {shown.map((line) => (
        <Link
          key={line.topic}
          className={classes.figure}
          data-tone={line.tone}
          to={line.to}
          search={line.search as never}
          params={line.params as never}
        >
          {line.tone !== 'plain' && <StateShape shape={line.shape} />}
          {t(`alerts:${line.sentence}`, valuesOf(line, data))}
        </Link>
      ))}
      {shown.length < lines.length && (
        <TextButton onClick={() => setWhole(true)}>
          {t('alerts:more', { count: lines.length - shown.length })}
        </TextButton>
      )}
    </span>
  );
}
