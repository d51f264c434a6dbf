import type { ExperimentVersion, PlannedAmountView } from '../../../shared/contract/experiments.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './experiment-view.module.css';

/** How much of which substance, each group and in all; with the lists that it is on. */
export function AmountsPanel({ version }: { version: ExperimentVersion }) {
  const t = useWords();
  const language = useLanguage();
  const isDemonstration = version.kind === 'demonstration';
  const marks = new Map(version.listed.map(({ substanceId, controls }) => [substanceId, controls]));
  const keyOf = ({ substanceId, unit, basis, amount, purpose }: PlannedAmountView) =>
    [substanceId, unit, basis, amount, purpose].join(' ');
  return (
    <Panel
      flush={version.amounts.length > 0}
      title={t('experiments:amounts.title')}
      hint={isDemonstration ? undefined : t('experiments:amounts.hint', { count: version.groups })}
    >
      {version.amounts.length === 0 ? (
        t('experiments:amounts.none')
      ) : (
        <DeskTable label={t('experiments:amounts.title')}>
          <thead>
            <tr>
              <th scope="col">{t('experiments:amounts.substance')}</th>
              <th scope="col" data-number>
                {isDemonstration ? t('experiments:amounts.once') : t('experiments:amounts.each')}
              </th>
              <th scope="col" data-number>
                {t('experiments:amounts.total')}
              </th>
              <th scope="col">{t('experiments:amounts.purpose')}</th>
            </tr>
          </thead>
          <tbody>
            {version.amounts.map((line) => (
              <tr key={keyOf(line)}>
                <th scope="row">
                  {substanceName(line, language)}{' '}
                  <ControlMarks controls={[...new Set((marks.get(line.substanceId) ?? []).map(({ kind }) => kind))]} />
                </th>
                <td data-number className={classes.amount}>
                  {(isDemonstration || line.basis === 'perGroup') && quantityText(line.amount, line.unit, t)}
                </td>
                <td data-number className={classes.amount}>
                  {line.total !== null && quantityText(line.total, line.unit, t)}
                </td>
                <td>{line.purpose}</td>
              </tr>
            ))}
          </tbody>
        </DeskTable>
      )}
    </Panel>
  );
}
