import { useQuery } from '@tanstack/react-query';
import type { WasteContainerRow, WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { NameOption } from '../../components/name-option.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { isMeasuredAlike } from './waste-amount.ts';

interface WhatPickerProps {
  container: WasteContainerRow;
  /** Null: residue of a lesson. */
  value: WasteToPlace | null;
  onPick: (row: WasteToPlace | null) => void;
}

/** A choice needs a text: the one for residue is no row. */
const residue = 'residue';

/** What goes into this container: residue of a lesson, or something that waits, what is measured alike first. */
export function WhatPicker({ container, value, onPick }: WhatPickerProps) {
  const t = useWords();
  const language = useLanguage();
  const { data } = useQuery(queries.chemicals.waste.toPlace.queryOptions({ input: { page: 1, size: 100 } }));
  const alike = (row: WasteToPlace) => isMeasuredAlike(row.unit, container.category.form);
  const rows = (data?.rows ?? []).toSorted((a, b) => Number(alike(b)) - Number(alike(a)));
  const bySequence = new Map(rows.map((row) => [String(row.sequence), row]));
  return (
    <SearchSelect
      label={t('waste:field.what')}
      data-autofocus
      data={[
        { value: residue, label: t('waste:putIn.residue') },
        ...rows.map((row) => ({
          value: String(row.sequence),
          label: `${substanceName(row, language)} ${quantityText(row.amount, row.unit, t)}`,
        })),
      ]}
      value={value === null ? residue : String(value.sequence)}
      onChange={(chosen) => onPick(bySequence.get(chosen ?? '') ?? null)}
      renderOption={({ option }) => {
        const row = bySequence.get(option.value);
        return <NameOption name={option.label} aside={row && `${row.bottleNumber} · ${row.on}`} />;
      }}
    />
  );
}
