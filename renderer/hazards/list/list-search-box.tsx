import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import classes from './list-search-box.module.css';
import { useListSearch } from './use-list-search.ts';

/** Long enough not to ask at every letter, short enough not to be noticed. */
const waitMs = 200;
const number = /^hz-\d{4}-\d+$/i;

/** Searches as one types; Enter on a whole number opens its record. */
export function ListSearchBox() {
  const t = useWords();
  const navigate = useNavigate();
  const { search, filter } = useListSearch();
  const asked = search.q ?? '';
  const [typed, setTyped] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  const timer = useRef<number>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.select(), { label: t('hazards:list.searchLabel') });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  // The address changed by itself: *back*, or filters that were cleared.
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (typed.trim() !== asked) setTyped(asked);
  }

  const ask = (text: string) => {
    window.clearTimeout(timer.current);
    const q = text.trim().slice(0, 100);
    if (q !== asked) filter({ q: q || undefined }, asked !== '');
  };
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask(text), waitMs);
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
      ask('');
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!number.test(typed.trim())) return ask(typed);
    const found = await office.hazards.find({ number: typed.trim() });
    if (found) await navigate({ to: '/hazards/$hazardId', params: { hazardId: found.id }, search });
    else ask(typed);
  };

  return (
    <TextInput
      ref={input}
      className={classes.box}
      type="search"
      aria-label={t('hazards:list.searchLabel')}
      placeholder={t('hazards:list.searchPlaceholder')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => void onKeyDown(event)}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={typed === '' ? <ShortcutKeys keys="/" /> : null}
    />
  );
}
