import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useShortcut } from './shortcut.tsx';
import { ariaKeys, ShortcutKeys } from './shortcut-keys.tsx';

interface ActionButtonProps extends ButtonProps {
  /** The key that does the same; shown on the button. */
  keys: string;
  label: string;
  onAct: () => void;
  icon?: ReactNode;
}

/** A button with its key: it shows the key, listens for it, and stands in the list of keys. */
export function ActionButton({ keys, label, onAct, icon, ...rest }: ActionButtonProps) {
  useShortcut(keys, onAct, { label, enabled: !(rest.disabled || rest.loading) });
  return (
    <Button
      {...rest}
      leftSection={icon}
      rightSection={<ShortcutKeys keys={keys} />}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}
