import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { monthText } from '../ledger/month.ts';
import { HeadText } from './head-text.tsx';
import classes from './months-table.module.css';

interface MonthsTableProps {
  months: readonly { month: string; rows: number; head: string; closedAt: string; by: string; second: string }[];
}

/** The signed months with how many rows the ledger had and the head of its chain. */
export function MonthsTable({ months }: MonthsTableProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={t('chemicals:months.closed')}>
      <thead>
        <tr>
          <th scope="col">{t('chemicals:months.month')}</th>
          <th scope="col" data-number>
            {t('chemicals:months.rows')}
          </th>
          <th scope="col">{t('chemicals:months.head')}</th>
          <th scope="col">{t('chemicals:months.signed')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row" className={classes.month}>
              <Link to="/chemicals/ledger" search={{ month: one.month }}>
                {monthText(one.month, language)}
              </Link>
            </th>
            <td data-number>{one.rows}</td>
            <td>
              <HeadText head={one.head} />
            </td>
            <td className={classes.signed}>
              {t('chemicals:movement.two', { first: one.by, second: one.second })}
              <br />
              <MomentText moment={one.closedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
