import { Link } from '@tanstack/react-router';
import type { WasteContainerRow } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { ContainerMarks } from './container-marks.tsx';
import { FillLevel } from './fill-level.tsx';
import classes from './waste-table.module.css';
import { categoryName } from './waste-words.ts';

/** One line a container: what for, how full, where, since when, until when. */
export function ContainersTable({ rows }: { rows: readonly WasteContainerRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={t('waste:containers.title')}>
      <thead>
        <tr>
          {(['number', 'category', 'level', 'place', 'leaves', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`waste:containers.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-quiet={row.state === 'handedOver' || undefined}>
            <th scope="row" className={classes.number}>
              <Link to="/chemicals/waste/container/$containerId" params={{ containerId: row.id }} data-row>
                {row.number}
              </Link>
            </th>
            <td>
              {categoryName(row.category, language)}
              <span className={classes.kind}>
                {' · '}
                {[t(`waste:kind.${row.kind}`), row.category.code].filter((part) => part !== '').join(' · ')}
              </span>
            </td>
            <td>
              <FillLevel container={row} />
            </td>
            <td>{row.placePath}</td>
            <td className={classes.day}>
              {row.leavesBy === null ? (
                t('waste:containers.left', { day: row.handedOverOn })
              ) : (
                <DayText day={row.leavesBy} />
              )}
            </td>
            <td>
              <ContainerMarks container={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
