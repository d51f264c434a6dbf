import { Combobox, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { NameOption } from '../../components/name-option.tsx';

export interface PickerOption {
  value: string;
  label: string;
  /** What tells it from others. */
  aside?: string;
  /** Under which heading it stands. */
  group?: string;
}

interface SearchPickerProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** The name of what is chosen; null while nothing is. */
  chosen: string | null;
  /** Undefined while the answer to what was typed is on its way. */
  options: readonly PickerOption[] | undefined;
  /** Given what is typed at every key, and the empty text once something is chosen. */
  onSearch: (text: string) => void;
  onPick: (value: string) => void;
  /** Enter came faster than the answer, as from a scanner. */
  onEnterEarly?: (text: string) => void;
}

/** A picker whose options the office finds. The first is always taken by Enter. */
export function SearchPicker({ chosen, options, onSearch, onPick, onEnterEarly, onBlur, ...rest }: SearchPickerProps) {
  const t = useWords();
  // What stands in the field while somebody types; null shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const store = useCombobox();

  // biome-ignore lint/correctness/useExhaustiveDependencies: new options are what it depends on
  useEffect(() => {
    store.selectFirstOption();
  }, [options]);

  const settle = () => {
    setTyped(null);
    onSearch('');
    store.closeDropdown();
  };
  const type = (text: string) => {
    setTyped(text);
    onSearch(text.trim());
    store.openDropdown();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (options === undefined && typed !== null && typed.trim() !== '') {
      event.preventDefault();
      onEnterEarly?.(typed.trim());
      settle();
    }
  };
  const groups = Map.groupBy(options ?? [], (option) => option.group ?? '');
  return (
    <Combobox
      store={store}
      onOptionSubmit={(value) => {
        settle();
        onPick(value);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...rest}
          role="combobox"
          data-goes-on={options === undefined ? undefined : true}
          autoComplete="off"
          value={typed ?? chosen ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => store.openDropdown()}
          onBlur={(event) => {
            settle();
            onBlur?.(event);
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options === undefined}>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={t('chemicals:pick.found')}>
          {[...groups].map(([group, members]) => (
            <Combobox.Group key={group} label={group || undefined}>
              {members.map((option) => (
                <Combobox.Option key={option.value} value={option.value}>
                  <NameOption name={option.label} aside={option.aside} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {options?.length === 0 && (
            <Combobox.Option value="" disabled>
              {t('app:picker.nothing')}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
