import { Button, TextInput, type TextInputProps } from '@mantine/core';
import { useWords } from '../app/use-words.ts';
import { readablePassword } from './readable-password.ts';

interface NewPasswordInputProps extends Omit<TextInputProps, 'onChange' | 'value'> {
  value?: string;
  onChange: (password: string) => void;
}

/** A password that the officer gives somebody: to be read out, so it stands in the clear, and may be made up. */
export function NewPasswordInput({ value = '', onChange, ...rest }: NewPasswordInputProps) {
  const t = useWords();
  return (
    <TextInput
      description={t('accounts:giveHint')}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionWidth={100}
      rightSection={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(readablePassword(crypto.getRandomValues(new Uint8Array(12))))}
        >
          {t('accounts:makeUp')}
        </Button>
      }
    />
  );
}
