import { Link } from '@tanstack/react-router';
import type { CountRow } from '../../../shared/contract/chemical-counts.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { CountStateBadge } from './count-state-badge.tsx';

/** What a count came to, in a few words. */
function CountOutcome({ count }: { count: CountRow }) {
  const t = useWords();
  if (count.differences === null) return null;
  return (
    <>
      {count.differences === 0
        ? t('counts:list.agree', { count: count.lines })
        : t('counts:list.differ', { count: count.differences })}{' '}
      {count.toReport && (
        <StateBadge tone="late" shape="triangle" look="plain">
          {t('counts:list.toReport')}
        </StateBadge>
      )}
    </>
  );
}

/** The counts, those under way first. */
export function CountsTable({ counts }: { counts: readonly CountRow[] }) {
  const t = useWords();
  return (
    <DeskTable label={t('counts:list.title')}>
      <thead>
        <tr>
          {(['number', 'where', 'on', 'who', 'state', 'result'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`counts:list.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.id} data-quiet={count.state === 'abandoned' || undefined}>
            <th scope="row">
              <Link to="/chemicals/counts/$countId" params={{ countId: count.id }} data-row>
                {count.number}
              </Link>
            </th>
            <td>{count.cabinetName ?? t('counts:plan.all')}</td>
            <td>
              <DayText day={count.countedOn ?? count.openedOn} />
            </td>
            <td>{t('counts:list.who', { first: count.by, second: count.second })}</td>
            <td>
              <CountStateBadge state={count.state} />
            </td>
            <td>
              <CountOutcome count={count} />
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
