import { Link } from '@tanstack/react-router';
import type { SubstanceGroup } from '../../../shared/contract/stock-groups.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import type { StockSearch } from '../chemical-search.ts';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { unitOfDimension } from '../substances/substance-values.ts';
import { ExpiryCounts } from './expiry-counts.tsx';
import classes from './stock-groups.module.css';

/** The stock summed by substance, with the bounds that the school set; the bottles of one are a press away. */
export function SubstanceGroups({ groups, search }: { groups: readonly SubstanceGroup[]; search: StockSearch }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Panel flush>
      <DeskTable label={t('chemicals:stock.by.substance')}>
        <thead>
          <tr>
            <th scope="col">{t('chemicals:field.substance')}</th>
            <th scope="col">{t('chemicals:field.cas')}</th>
            {(['cabinets', 'bottles'] as const).map((column) => (
              <th key={column} scope="col" data-number>
                {t(`chemicals:stock.group.${column}`)}
              </th>
            ))}
            {(['inStock', 'out'] as const).map((column) => (
              <th key={column} scope="col" data-number>
                {t(`chemicals:stock.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('chemicals:substances.level')}</th>
            <th scope="col">{t('chemicals:stock.column.expiresOn')}</th>
            <th scope="col">{t('chemicals:stock.group.lists')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const unit = unitOfDimension[group.dimension];
            const here = { ...search, by: undefined, substance: group.substanceId };
            return (
              <tr key={`${group.substanceId} ${group.dimension}`}>
                <th scope="row">
                  <Link
                    className={classes.name}
                    data-row
                    to="/chemicals/substances/$substanceId"
                    params={{ substanceId: group.substanceId }}
                  >
                    {substanceName(group, language)}
                  </Link>
                </th>
                <td>{group.cas}</td>
                <td data-number>{group.cabinets}</td>
                <td data-number>
                  <Link to="/chemicals" search={here}>
                    {group.bottles}
                  </Link>
                </td>
                <td data-number>{quantityText(group.stock, unit, t)}</td>
                <td data-number>{group.out > 0 && quantityText(group.out, unit, t)}</td>
                <td>{group.bounds && <LevelMark substance={group.bounds} />}</td>
                <td>
                  <ExpiryCounts counts={group} search={here} />
                </td>
                <td>
                  <ControlMarks controls={group.controls} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
