import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import classes from './stock-filters.module.css';

/** Long enough not to ask at every letter, short enough not to be noticed. */
const waitMs = 200;

interface StockSearchBoxProps {
  /** What the address asks for. */
  asked: string;
  onAsk: (text: string) => void;
}

/** Searches as one types; Enter on a bottle's number, typed or scanned, opens the bottle. */
export function StockSearchBox({ asked, onAsk }: StockSearchBoxProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  const timer = useRef<number>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.select(), { label: t('chemicals:stock.searchLabel') });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  // The address changed by itself: *back*, or filters that were cleared.
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (typed.trim() !== asked) setTyped(asked);
  }

  const ask = (text: string) => {
    window.clearTimeout(timer.current);
    const wanted = text.trim().slice(0, 100);
    if (wanted !== asked) onAsk(wanted);
  };
  // Asked after the wait with the filters as they are then: what was changed meanwhile is not undone.
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => latest.current(text), waitMs);
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
      ask('');
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const number = typed.trim();
    if (number === '' || number.length > 40 || !/\d/.test(number)) return ask(typed);
    const found = await office.chemicals.bottles.find({ number });
    if (found) await navigate({ to: '/chemicals/bottles/$bottleId', params: { bottleId: found.id } });
    else ask(typed);
  };

  return (
    <TextInput
      ref={field}
      className={classes.box}
      type="search"
      aria-label={t('chemicals:stock.searchLabel')}
      placeholder={t('chemicals:stock.searchPlaceholder')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => void onKeyDown(event)}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={typed === '' ? <ShortcutKeys keys="/" /> : null}
    />
  );
}
