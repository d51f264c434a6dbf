import type { ImportPreview } from '../../../shared/contract/chemical-import.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { StandingConflicts } from '../pieces/standing-conflicts.tsx';
import classes from './import-page.module.css';
import { ImportRemarks } from './import-remarks.tsx';

/** Larger sheets show the first so many rows; all of them are counted and imported. */
const mostShown = 100;

/** The row, with its sheet where there are several. */
const placeOf = ({ sheet, row }: { sheet: string | null; row: number }) => (sheet === null ? row : `${sheet} ${row}`);

function Creates({ creates }: { creates: ImportPreview['creates'] }) {
  const t = useWords();
  const names = {
    substances: creates.substances.map((one) => one.nameZh),
    places: creates.places,
    cabinets: creates.cabinets,
    makers: creates.makers,
  };
  const groups = (['substances', 'places', 'cabinets', 'makers'] as const).filter((group) => names[group].length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className={classes.creates}>
      {groups.map((group) => (
        <div key={group} style={{ display: 'contents' }}>
          <dt>{t(`chemicals:import.creates.${group}`, { count: names[group].length })}</dt>
          <dd>{names[group].join(t('chemicals:import.joiner'))}</dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ problems }: { problems: ImportPreview['problems'] }) {
  const t = useWords();
  return (
    <Panel title={t('chemicals:import.problems', { count: problems.length })} flush>
      <DeskTable label={t('chemicals:import.problems', { count: problems.length })}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('chemicals:import.row')}
            </th>
            <th scope="col">{t('chemicals:import.column')}</th>
            <th scope="col">{t('chemicals:import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostShown).map((problem) => (
            <tr key={`${problem.sheet} ${problem.row} ${problem.column} ${problem.reason}`}>
              <td data-number>{placeOf(problem)}</td>
              <td>{problem.column}</td>
              <td>
                {t(`import:problem.${problem.reason}`, { text: '', name: '', cas: '', most: 0, ...problem.params })}
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

/** What the file says and what would be entered: counts, what is made along the way, every problem, the bottles. */
export function ImportPreviewView({ preview }: { preview: ImportPreview }) {
  const t = useWords();
  const { rows, ok, bottles, duplicates, problems, planned, conflicts } = preview;
  return (
    <>
      <Panel title={t('chemicals:import.found', { count: rows })}>
        <p className={classes.figures}>
          <StateBadge tone="active" shape="check" look="plain">
            {t('chemicals:import.ok', { count: ok, bottles })}
          </StateBadge>
          {duplicates > 0 && <span>{t('chemicals:import.duplicates', { count: duplicates })}</span>}
          {problems.length > 0 && (
            <StateBadge tone="late" shape="triangle" look="plain">
              {t('chemicals:import.problems', { count: problems.length })}
            </StateBadge>
          )}
        </p>
        <Creates creates={preview.creates} />
        <ImportRemarks preview={preview} />
      </Panel>
      {problems.length > 0 && <Problems problems={problems} />}
      <StandingConflicts
        conflicts={conflicts}
        title={t('chemicals:import.conflicts', { count: conflicts.length })}
        hint={t('chemicals:import.conflictsHint')}
      />
      {planned.length > 0 && (
        <Panel
          title={t('chemicals:import.planned')}
          hint={planned.length > mostShown && t('chemicals:import.shown', { count: mostShown })}
          flush
        >
          <DeskTable label={t('chemicals:import.planned')}>
            <thead>
              <tr>
                <th scope="col" data-number>
                  {t('chemicals:import.row')}
                </th>
                <th scope="col">{t('chemicals:field.substance')}</th>
                <th scope="col">{t('chemicals:import.number')}</th>
                <th scope="col" data-number>
                  {t('chemicals:import.bottles')}
                </th>
                <th scope="col" data-number>
                  {t('chemicals:field.netAmount')}
                </th>
                <th scope="col" data-number>
                  {t('chemicals:import.left')}
                </th>
                <th scope="col">{t('chemicals:field.cabinet')}</th>
                <th scope="col">{t('chemicals:stock.column.marks')}</th>
              </tr>
            </thead>
            <tbody>
              {planned.slice(0, mostShown).map((row) => (
                <tr key={`${row.sheet} ${row.row}`}>
                  <td data-number>{placeOf(row)}</td>
                  <td>{row.name}</td>
                  <td>{row.number}</td>
                  <td data-number>{row.bottles}</td>
                  <td data-number>{quantityText(row.netAmount, row.unit, t)}</td>
                  <td data-number>{quantityText(row.amount, row.unit, t)}</td>
                  <td>{row.place}</td>
                  <td>
                    <span className={classes.marks}>
                      <ControlMarks controls={row.controls} />
                      {row.awaits !== null && <PendingMark awaits={row.awaits} />}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </DeskTable>
        </Panel>
      )}
    </>
  );
}
