import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useShortcut } from '../components/shortcut.tsx';
import { activeShortcuts, type Shortcut } from '../components/shortcut-registry.ts';
import { useWords } from './use-words.ts';

// Few open it, and a dialog is heavy: it is no part of the first screen.
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }));

// The list is taken when it opens: what works on the page behind it. `undefined` until it was opened once.
let shown: Shortcut[] | null | undefined;
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
    <ActionIcon
      size="md"
      aria-label={t('app:keys.title')}
      title={t('app:keys.title')}
      onClick={() => show(activeShortcuts())}
    >
      <IconKeyboard size={18} stroke={1.6} />
    </ActionIcon>
  );
}

/** The keys that work on this page, opened by `?`. */
export function ShortcutHelp() {
  const t = useWords();
  const list = useSyncExternalStore(subscribe, () => shown);
  useShortcut('?', () => show(activeShortcuts()), { label: t('app:keys.title') });
  return (
    list !== undefined && (
      <Suspense>
        <ShortcutList list={list} onClose={() => show(null)} />
      </Suspense>
    )
  );
}
