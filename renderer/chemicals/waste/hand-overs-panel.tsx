import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import classes from './waste-table.module.css';
import { weightOf } from './weight-of.ts';

const size = 10;

/** The hand-overs so far, the latest first; nothing before the first one. */
export function HandOversPanel() {
  const t = useWords();
  const [page, setPage] = useState(1);
  const { data } = useQuery(
    queries.chemicals.waste.handOvers.list.queryOptions({ input: { page, size }, placeholderData: keepPreviousData }),
  );
  if (data === undefined || data.total === 0) return null;
  return (
    <div>
      <Panel flush title={t('waste:handOvers.title')}>
        <DeskTable label={t('waste:handOvers.title')}>
          <thead>
            <tr>
              {(['number', 'on', 'firm', 'formNumber', 'containers', 'weight', 'who'] as const).map((column) => (
                <th key={column} scope="col" data-number={column === 'containers' || column === 'weight' || undefined}>
                  {t(`waste:handOvers.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id} data-quiet={row.reversed !== null || undefined}>
                <th scope="row" className={classes.number}>
                  <Link to="/chemicals/waste/hand-over/$handOverId" params={{ handOverId: row.id }} data-row>
                    {row.number}
                  </Link>
                </th>
                <td className={classes.day}>
                  <DayText day={row.on} />
                </td>
                <td>
                  {row.firm}{' '}
                  {row.reversed !== null && (
                    <StateBadge tone="done" shape="cross" look="plain">
                      {t('waste:mark.undone')}
                    </StateBadge>
                  )}
                </td>
                <td>{row.formNumber}</td>
                <td data-number>{row.lines.length}</td>
                <td data-number className={classes.amount}>
                  {quantityText(weightOf(row), 'kg', t)}
                </td>
                <td>{t('waste:handOvers.who', { first: row.by, second: row.second })}</td>
              </tr>
            ))}
          </tbody>
        </DeskTable>
      </Panel>
      <ListPages total={data.total} size={size} page={page} onTurn={(next) => setPage(next ?? 1)} />
    </div>
  );
}
