import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { daysBetween } from '../../shared/school/calendar.ts';
import { type Nearest, parseDay } from '../../shared/school/parse-day.ts';
import { formatDistance, formatLongDay } from '../app/format-day.ts';
import { useToday } from '../app/session.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import classes from './day-input.module.css';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** `YYYY-MM-DD`; empty or null while nothing is understood. */
  value?: string | null;
  /** Called with the day at every key; the empty text while what is typed is no day. */
  onChange: (day: string) => void;
  /** Which year `9-5` means: the nearest past one (found, done) or the nearest to come (due). */
  nearest: Nearest;
}

/** A day as people type it (`9-5`, `0905`, `今天`, `周五`); the full date that it became is shown at once. */
export function DayInput({ value = null, onChange, nearest, error, onBlur, ...rest }: DayInputProps) {
  const t = useWords();
  const language = useLanguage();
  const today = useToday();
  const field = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  // What stands in the field while somebody types; null shows the value itself.
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? value ?? '';
  const sentence = t('app:day.notUnderstood');
  const isNoDay = text !== '' && !value;
  const problem = left && isNoDay ? sentence : error;

  // A form must not be sent without what somebody typed and nobody understood (`DeskForm` looks for this).
  useEffect(() => field.current?.setCustomValidity(isNoDay ? sentence : ''), [isNoDay, sentence]);

  const type = (next: string) => {
    setTyped(next);
    setLeft(false);
    onChange(parseDay(next, { today, nearest }) ?? '');
  };
  const leave = (event: React.FocusEvent<HTMLInputElement>) => {
    setLeft(true);
    if (value) setTyped(null);
    onBlur?.(event);
  };

  return (
    <div className={classes.field}>
      <TextInput
        {...rest}
        ref={field}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onInvalid={() => setLeft(true)}
        error={problem}
        description={
          value
            ? `${formatLongDay(value, t)} · ${formatDistance(daysBetween(today, value), language)}`
            : !problem && t('app:day.hint')
        }
        autoComplete="off"
        rightSection={
          <ActionIcon
            aria-label={t('app:day.openCalendar')}
            tabIndex={-1}
            disabled={rest.disabled}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.6} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className={classes.picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => {
          setTyped(null);
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
