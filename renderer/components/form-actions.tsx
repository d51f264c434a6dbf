import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../app/use-words.ts';
import classes from './form-actions.module.css';
import { useShortcut } from './shortcut.tsx';
import { ariaKeys, ShortcutKeys } from './shortcut-keys.tsx';

interface FormActionsProps {
  saving: boolean;
  /** The word on the button: what it does. */
  saveLabel?: string;
  /** Goes back without saving; also Esc. Left out where there is nothing to go back to. */
  onCancel?: () => void;
  /** Esc is the dialog's own. */
  inDialog?: boolean;
  disabled?: boolean;
  children?: ReactNode;
}

/** End of a form: the button that saves (Ctrl+Enter) and the one that goes back (Esc). Stands inside the form. */
export function FormActions({ saving, saveLabel, onCancel, inDialog = false, disabled, children }: FormActionsProps) {
  const t = useWords();
  const row = useRef<HTMLDivElement>(null);
  const label = saveLabel ?? t('app:form.save');
  useShortcut('mod+enter', () => row.current?.closest('form')?.requestSubmit(), {
    label,
    enabled: !saving && !disabled,
  });
  useShortcut('escape', () => onCancel?.(), {
    label: t('app:form.cancel'),
    enabled: onCancel !== undefined && !inDialog,
  });
  return (
    <div className={classes.row} ref={row}>
      <Button
        type="submit"
        loading={saving}
        disabled={disabled}
        rightSection={<ShortcutKeys keys="mod+enter" />}
        aria-keyshortcuts={ariaKeys('mod+enter')}
      >
        {label}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel} rightSection={<ShortcutKeys keys="escape" />}>
          {t('app:form.cancel')}
        </Button>
      )}
      {children}
    </div>
  );
}
