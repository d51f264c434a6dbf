import { Link } from '@tanstack/react-router';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { CheckMark } from '../pieces/check-mark.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { Formula } from '../pieces/formula.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { SheetMark } from '../pieces/sheet-mark.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { UncountedMark } from '../pieces/uncounted-mark.tsx';
import { unitOfDimension } from './substance-values.ts';
import classes from './substances-table.module.css';

/** One line a substance; its page and its bottles are a press away. */
export function SubstancesTable({ substances }: { substances: readonly Substance[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className={classes.box}>
      <Panel flush>
        <DeskTable label={t('chemicals:substances.title')}>
          <thead>
            <tr>
              <th scope="col">{t('chemicals:field.substance')}</th>
              <th scope="col" className={classes.formula}>
                {t('chemicals:substances.formula')}
              </th>
              <th scope="col">{t('chemicals:field.cas')}</th>
              <th scope="col">{t('chemicals:control.title')}</th>
              <th scope="col" data-number>
                {t('chemicals:substances.bottles')}
              </th>
              <th scope="col" data-number>
                {t('chemicals:stock.column.inStock')}
              </th>
              <th scope="col" data-number>
                {t('chemicals:stock.column.out')}
              </th>
              <th scope="col">{t('chemicals:substances.state')}</th>
              <th scope="col">{t('sheets:sheet.column')}</th>
            </tr>
          </thead>
          <tbody>
            {substances.map((substance) => {
              const name = substanceName(substance, language);
              const unit = unitOfDimension[substance.dimension];
              return (
                <tr key={substance.id}>
                  <th scope="row">
                    <Link to="/chemicals/substances/$substanceId" params={{ substanceId: substance.id }}>
                      {name}
                    </Link>
                  </th>
                  <td className={classes.formula}>
                    <Formula formula={substance.formula} />
                  </td>
                  <td className={classes.cas}>{substance.cas}</td>
                  <td>
                    <ControlMarks controls={substance.controls.map(({ kind }) => kind)} />
                  </td>
                  <td data-number>
                    <Link to="/chemicals" search={{ substance: substance.id }}>
                      {substance.bottles}
                    </Link>
                  </td>
                  <td data-number>{quantityText(substance.stock, unit, t)}</td>
                  <td data-number>{substance.out > 0 && quantityText(substance.out, unit, t)}</td>
                  <td>
                    <LevelMark substance={substance} /> <UncountedMark substance={substance} />{' '}
                    <CheckMark origin={substance.origin} />
                  </td>
                  <td>
                    {substance.sheetOn} <SheetMark substance={substance} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </DeskTable>
      </Panel>
    </div>
  );
}
