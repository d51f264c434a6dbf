import { ActionIcon, Modal, Switch, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { ShortcutLayer, useShortcut } from '../components/shortcut.tsx';
import { ShortcutKeys } from '../components/shortcut-keys.tsx';
import { activeShortcuts, type Shortcut, setSingleKeys, singleKeysOn } from '../components/shortcut-registry.ts';
import classes from './shortcut-help.module.css';
import { useWords } from './use-words.ts';

// The list is taken when it opens: what works on the page behind it.
let shown: Shortcut[] | null = null;
const listeners = new Set<() => void>();

function show(list: Shortcut[] | null): void {
  shown = list;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the list of keys. */
export function ShortcutHelpButton() {
  const t = useWords();
  return (
    <Tooltip label={t('app:keys.title')}>
      <ActionIcon size="md" aria-label={t('app:keys.title')} onClick={() => show(activeShortcuts())}>
        <IconKeyboard size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function SingleKeysSwitch() {
  const t = useWords();
  const [on, setOn] = useState(singleKeysOn);
  const change = (next: boolean) => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Switch
      mt="lg"
      size="sm"
      checked={on}
      onChange={(event) => change(event.currentTarget.checked)}
      label={t('app:keys.single')}
      description={t('app:keys.singleWhy')}
    />
  );
}

/** The keys that work on this page, opened by `?`. */
export function ShortcutHelp() {
  const t = useWords();
  const list = useSyncExternalStore(subscribe, () => shown);
  useShortcut('?', () => show(activeShortcuts()), { label: t('app:keys.title') });
  return (
    <Modal opened={list !== null} onClose={() => show(null)} title={t('app:keys.title')}>
      <ShortcutLayer>
        <dl className={classes.keys}>
          {list
            ?.filter((shortcut) => shortcut.label !== null)
            .map((shortcut) => (
              <div className={classes.row} key={shortcut.keys}>
                <dt>{shortcut.label}</dt>
                <dd className={classes.key}>
                  <ShortcutKeys keys={shortcut.keys} />
                </dd>
              </div>
            ))}
        </dl>
        <SingleKeysSwitch />
      </ShortcutLayer>
    </Modal>
  );
}
