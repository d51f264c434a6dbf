import { Link } from '@tanstack/react-router';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextButton } from '../../components/text-button.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { type SubstanceDraft, unitOfDimension } from './substance-values.ts';

interface SubstancesTableProps {
  substances: readonly Substance[];
  /** Opens the form of one; null for those who only read. */
  onEdit: ((draft: SubstanceDraft) => void) | null;
}

function LevelMark({ substance }: { substance: Substance }) {
  const t = useWords();
  const { stock, minimum, maximum } = substance;
  if (minimum !== null && stock < minimum) {
    return (
      <StateBadge tone="soon" shape="triangle" look="plain">
        {t('chemicals:substances.belowMinimum')}
      </StateBadge>
    );
  }
  if (maximum === null || stock <= maximum) return null;
  return (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t('chemicals:substances.aboveMaximum')}
    </StateBadge>
  );
}

/** One line a substance; its bottles are a press away. */
export function SubstancesTable({ substances, onEdit }: SubstancesTableProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Panel flush>
      <DeskTable label={t('chemicals:substances.title')}>
        <thead>
          <tr>
            <th scope="col">{t('chemicals:field.substance')}</th>
            <th scope="col">{t('chemicals:substances.formula')}</th>
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
            <th scope="col">{t('chemicals:substances.level')}</th>
          </tr>
        </thead>
        <tbody>
          {substances.map((substance) => {
            const name = substanceName(substance, language);
            const unit = unitOfDimension[substance.dimension];
            return (
              <tr key={substance.id}>
                <th scope="row">{onEdit ? <TextButton onClick={() => onEdit(substance)}>{name}</TextButton> : name}</th>
                <td>{substance.formula}</td>
                <td>{substance.cas}</td>
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
                  <LevelMark substance={substance} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
