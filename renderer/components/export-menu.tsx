import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { type Language, languages } from '../../shared/contract/document.ts';
import { useWords } from '../app/use-words.ts';
import { useSaveDocument } from './use-save-document.tsx';

interface ExportMenuProps {
  label: string;
  /** What will be in it. */
  hint?: string | undefined;
  disabled?: boolean;
  build: (language: Language, signal: AbortSignal) => Promise<File>;
}

const words = { 'zh-CN': 'hazards:export.chinese', en: 'hazards:export.english' } as const;

/** Saves a Word document in the language that one chooses. */
export function ExportMenu({ label, hint, disabled = false, build }: ExportMenuProps) {
  const t = useWords();
  const { save, isSaving } = useSaveDocument();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          loading={isSaving}
          disabled={disabled}
          leftSection={<IconFileText size={16} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {hint && <Menu.Label>{hint}</Menu.Label>}
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => save((signal) => build(language, signal))}>
            {t(words[language])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
