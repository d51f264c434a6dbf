import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { bottleNumber } from '../../../shared/chemicals/bottle-number.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import classes from './find-bottle.module.css';

/** Goes to a bottle by its number, as a scanner types it; one that is not on the sheet is put on it: it stands there. */
export function FindBottle({ count, onFound }: { count: CountRecord; onFound: (bottleId: string) => void }) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  useShortcut('/', () => field.current?.select(), { label: t('counts:entry.find') });
  const find = (typed: string, lines: CountRecord['lineList']) =>
    lines.find((line) => line.number === bottleNumber(typed));
  const adding = useMutation({
    mutationFn: (typed: string) => office.chemicals.counts.addBottle({ countId: count.id, number: typed }),
    onSuccess: (record, typed) => {
      setNumber('');
      const line = find(typed, record.lineList);
      // Once the new line is on the page.
      if (line !== undefined) setTimeout(() => onFound(line.bottleId));
    },
  });
  const { reason, params } = describeFault(adding.error);
  const values = { seconds: 0, ...params };
  const go = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || number.trim() === '') return;
    event.preventDefault();
    const line = find(number, count.lineList);
    if (line === undefined) return adding.mutate(number);
    setNumber('');
    onFound(line.bottleId);
  };
  return (
    <TextInput
      ref={field}
      className={classes.find}
      label={t('counts:entry.find')}
      description={t('counts:entry.findHint')}
      value={number}
      onChange={(event) => {
        setNumber(event.currentTarget.value);
        adding.reset();
      }}
      onKeyDown={go}
      rightSection={<ShortcutKeys keys="/" />}
      error={adding.error && joinSentences(t(`errors:reason.${reason}`, values), t(`errors:next.${reason}`, values))}
      autoComplete="off"
    />
  );
}
