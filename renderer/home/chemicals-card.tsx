import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { overviewLines, valuesOf } from '../chemicals/pieces/overview-lines.ts';
import { StateShape } from '../components/state-shape.tsx';
import { AnswerCard } from './answer-card.tsx';
import classes from './chemicals-card.module.css';
import { Quiet } from './quiet.tsx';

/** Long enough to be quiet; a slip becomes late while one looks on. */
const askAgainMs = 60_000;

/** What of the chemicals has to be seen to: slips, confirmations, expiry, levels. Each line leads to its rows. */
export function ChemicalsCard() {
  const t = useWords();
  const { data } = useQuery({ ...queries.chemicals.overview.queryOptions(), refetchInterval: askAgainMs });
  if (data === undefined) return null;
  // How many bottles there are is nothing to see to.
  const lines = overviewLines(data).filter(({ topic }) => topic !== 'bottles');
  return (
    <AnswerCard title={t('home:chemicals.title')}>
      {lines.length === 0 ? (
        <Quiet sentence={t('home:chemicals.none')} />
      ) : (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.topic}>
              <Link className={classes.line} data-tone={line.tone} to={line.to} search={line.search as never}>
                <StateShape shape={line.shape} />
                {t(`alerts:${line.topic}`, valuesOf(line, data))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </AnswerCard>
  );
}
