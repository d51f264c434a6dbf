import type { SelectProps } from '@mantine/core';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { NameOption } from '../../components/name-option.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { type ContainerChoice, fits } from './container-choices.ts';
import { levelText } from './waste-amount.ts';
import { categoryName } from './waste-words.ts';

interface ContainerPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'renderOption'> {
  value: string | null;
  onChange: (containerId: string | null) => void;
  choices: readonly ContainerChoice[];
}

/** An open container; those that fit stand first, those that hold what it must not meet last. */
export function ContainerPicker({ value, onChange, choices, ...rest }: ContainerPickerProps) {
  const t = useWords();
  const language = useLanguage();
  const byId = new Map(choices.map(({ container }) => [container.id, container]));
  const groups = fits.map((fit) => ({
    group: t(`waste:fit.${fit}`),
    items: choices
      .filter((choice) => choice.fit === fit)
      .map(({ container }) => ({
        value: container.id,
        label: t('waste:heading', { number: container.number, name: categoryName(container.category, language) }),
      })),
  }));
  const asideOf = (id: string) => {
    const container = byId.get(id);
    return container && levelText(container, t);
  };
  return (
    <SearchSelect
      placeholder={t('waste:putIn.pick')}
      {...rest}
      value={value}
      onChange={onChange}
      data={groups.filter(({ items }) => items.length > 0)}
      renderOption={({ option }) => <NameOption name={option.label} aside={asideOf(option.value)} />}
    />
  );
}
