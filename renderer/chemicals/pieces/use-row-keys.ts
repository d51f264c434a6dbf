import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';

/**
 * J and K, and the arrows, move among the links of a list (`a[data-row]`); Enter opens the one that has the keyboard.
 * Returns what the box around the list is given.
 */
export function useRowKeys(): { ref: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void } {
  const t = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const links = [...(ref.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', () => move(1), { label: t('chemicals:stock.nextRow') });
  useShortcut('k', () => move(-1), { label: t('chemicals:stock.previousRow') });
  const onKeyDown = (event: KeyboardEvent) => {
    const onLink = event.target instanceof HTMLAnchorElement && event.target.dataset.row !== undefined;
    if (!onLink || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };
  return { ref, onKeyDown };
}
