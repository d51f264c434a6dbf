import type { TextInputProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { type PickerOption, SearchPicker } from '../pieces/search-picker.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { draftOf, type SubstanceDraft } from '../substances/substance-values.ts';

interface SubstancePickerProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  chosen: string | null;
  onPick: (substance: Substance) => void;
  /** Something that the school does not have yet is wanted. */
  onDraft: (draft: SubstanceDraft) => void;
}

const shown = 20;

const mark = { catalogue: 'catalogue:', fresh: 'new:' } as const;

/** The school's substances and those of the shipped table, by name, pinyin, alias, formula or CAS. */
export function SubstancePicker({ chosen, onPick, onDraft, ...rest }: SubstancePickerProps) {
  const t = useWords();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const text = search.slice(0, 100);
  const { data: own } = useQuery(queries.chemicals.substances.list.queryOptions({ input: { search: text } }));
  const { data: catalogue } = useQuery({
    ...queries.chemicals.catalogue.queryOptions({ input: { search: text } }),
    enabled: text !== '',
  });
  const known = new Set(own?.map((substance) => substance.cas));
  const fresh = (catalogue ?? []).filter((entry) => !known.has(entry.cas));
  const asideOf = ({ formula, cas }: { formula: string; cas: string | null }) =>
    [formula, cas].filter((part) => part).join(' · ');
  const optionsOf = (): PickerOption[] => [
    ...(own ?? []).slice(0, shown).map((substance) => ({
      value: substance.id,
      label: substanceName(substance, language),
      aside: asideOf(substance),
      group: t('chemicals:pick.own'),
    })),
    ...fresh.map((entry) => ({
      value: `${mark.catalogue}${entry.cas}`,
      label: substanceName(entry, language),
      aside: asideOf(entry),
      group: t('chemicals:pick.catalogue'),
    })),
    ...(text === ''
      ? []
      : [
          {
            value: `${mark.fresh}${text}`,
            label: t('chemicals:pick.fresh', { name: text }),
            group: t('chemicals:pick.notFound'),
          },
        ]),
  ];
  const pick = (value: string) => {
    const substance = own?.find((one) => one.id === value);
    if (substance) return onPick(substance);
    const entry = fresh.find((one) => `${mark.catalogue}${one.cas}` === value);
    if (entry) return onDraft(draftOf({ ...entry, fromCatalogue: true }));
    if (value.startsWith(mark.fresh)) onDraft(draftOf({ nameZh: value.slice(mark.fresh.length) }));
  };
  const isAnswered = own !== undefined && (text === '' || catalogue !== undefined);
  return (
    <SearchPicker
      placeholder={t('chemicals:pick.substance')}
      {...rest}
      chosen={chosen}
      options={isAnswered ? optionsOf() : undefined}
      onSearch={setSearch}
      onPick={pick}
    />
  );
}
