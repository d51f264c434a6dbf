import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ChemicalsWaiting } from '../../shared/contract/chemical-waiting.ts';
import { queries } from '../app/queries.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { overviewLines, valuesOf } from '../chemicals/pieces/overview-lines.ts';
import { AnswerCard } from './answer-card.tsx';
import { ChemicalLine, ChemicalLines } from './chemical-lines.tsx';
import classes from './chemicals-card.module.css';
import { Quiet } from './quiet.tsx';
import { toldAmongWaiting } from './waiting-chemicals.ts';

/** Long enough to be quiet; a slip becomes late while one looks on. */
const askAgainMs = 60_000;

interface ChemicalsCardProps {
  /** What stands in the card of what waits is not told again. */
  waiting: ChemicalsWaiting;
}

function Foot({ isEmpty }: { isEmpty: boolean }) {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  if (!keeps) return <Link to="/chemicals">{t('home:chemicals.all')}</Link>;
  if (isEmpty) return <Link to="/chemicals/import">{t('home:chemicals.import')}</Link>;
  return (
    <>
      <Link to="/chemicals">{t('home:chemicals.all')}</Link> ·{' '}
      <Link to="/chemicals/issue">{t('home:chemicals.issue')}</Link>
    </>
  );
}

/** The card's figures and, where there are none, what is said instead; null until the office has answered. */
function useOtherLines(waiting: ChemicalsWaiting) {
  const t = useWords();
  const { data } = useQuery({ ...queries.chemicals.overview.queryOptions(), refetchInterval: askAgainMs });
  if (data === undefined) return null;
  const told = toldAmongWaiting(waiting, data);
  // How many bottles there are is nothing to see to.
  const lines = overviewLines(data).filter(({ topic }) => topic !== 'bottles' && !told.has(topic));
  const isEmpty = data.bottles === 0 && lines.length === 0;
  return {
    isEmpty,
    nothing: lines.length > 0 ? null : isEmpty ? t('home:chemicals.empty') : t('home:chemicals.none'),
    items: lines.map((line) => (
      <ChemicalLine key={line.topic} line={line}>
        {t(`alerts:${line.sentence}`, valuesOf(line, data))}
      </ChemicalLine>
    )),
  };
}

/** What else of the chemicals has to be seen to: expiry, levels, waste. Each line leads to its rows. */
export function ChemicalsCard({ waiting }: ChemicalsCardProps) {
  const t = useWords();
  const others = useOtherLines(waiting);
  if (others === null) return null;
  const { isEmpty, nothing, items } = others;
  return (
    <AnswerCard title={t('home:chemicals.title')} foot={<Foot isEmpty={isEmpty} />}>
      {nothing === null ? <ChemicalLines>{items}</ChemicalLines> : <Quiet sentence={nothing} />}
    </AnswerCard>
  );
}

/** The same in one line across the page, for those whose answers are others: what stands below it stays in sight. */
export function ChemicalsStrip({ waiting }: ChemicalsCardProps) {
  const t = useWords();
  const id = useId();
  const others = useOtherLines(waiting);
  if (others === null) return <div className={classes.strip} />;
  const { isEmpty, nothing, items } = others;
  return (
    <section className={classes.strip} aria-labelledby={id}>
      <h2 id={id} className={classes.stripTitle}>
        {t('home:chemicals.title')}
      </h2>
      {nothing ?? <ChemicalLines inRow>{items}</ChemicalLines>}
      <span className={classes.stripFoot}>
        <Foot isEmpty={isEmpty} />
      </span>
    </section>
  );
}
