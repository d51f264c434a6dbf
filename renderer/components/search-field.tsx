import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../app/use-words.ts';
import { useShortcut } from './shortcut.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What can be searched for: stands in the field and names it. */
  label: string;
  width?: number;
}

/** The search field of a list; `/` jumps into it. */
export function SearchField({ value, onChange, label, width = 280 }: SearchFieldProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.select(), { label });
  return (
    <TextInput
      ref={field}
      w={width}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        value === '' ? (
          <ShortcutKeys keys="/" />
        ) : (
          <CloseButton size="sm" aria-label={t('app:picker.clear')} onClick={() => onChange('')} />
        )
      }
    />
  );
}
