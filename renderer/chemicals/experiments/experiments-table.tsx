import { Link } from '@tanstack/react-router';
import type { ExperimentRow } from '../../../shared/contract/experiments.ts';
import { formatMoment } from '../../app/format-day.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import classes from './experiments-table.module.css';
import { VersionBadge } from './version-badge.tsx';

/** One line an experiment: for whom, what is in force, and what is written or waits beside it. */
export function ExperimentsTable({ rows }: { rows: readonly ExperimentRow[] }) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  return (
    <Panel flush>
      <DeskTable label={t('experiments:title')}>
        <thead>
          <tr>
            {(['number', 'title', 'for', 'kind', 'inForce', 'open', 'listed', 'slips'] as const).map((column) => (
              <th key={column} scope="col" data-number={column === 'slips' || undefined}>
                {t(`experiments:list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={classes.short}>
                <Link to="/chemicals/experiments/$experimentId" params={{ experimentId: row.id }} data-row>
                  {row.number}
                </Link>
              </th>
              <td>{row.title}</td>
              <td className={classes.short}>{[row.course, row.grade].filter((part) => part !== '').join(' · ')}</td>
              <td className={classes.short}>{t(`experiments:kind.${row.kind}`)}</td>
              <td>
                {row.inForce === null ? (
                  t('experiments:list.noneInForce')
                ) : (
                  <span className={classes.short}>
                    {t('experiments:list.inForce', { number: row.inForce.number })}
                    <span className={classes.aside}>
                      {t('experiments:list.approved', {
                        name: row.inForce.approvedBy,
                        day: formatMoment(row.inForce.approvedAt, timeZone).slice(0, 10),
                      })}
                    </span>
                  </span>
                )}
              </td>
              <td>
                {row.open && row.open.state !== 'approved' && (
                  <VersionBadge number={row.open.number} state={row.open.state} />
                )}
              </td>
              <td>
                <ControlMarks controls={row.controls} />
              </td>
              <td data-number>{row.slips}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
