import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { readCount } from '../../../shared/chemicals/count-typed.ts';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import type { CountLine } from '../../../shared/contract/chemical-counts.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './entry-line.module.css';

interface EntryLineProps {
  countId: string;
  line: CountLine;
  /** Of its substance, as far as it is on file. */
  density: number | null | undefined;
  /** All cabinets at once: the line says in which one. */
  withCabinet: boolean;
  /** After Enter: what was typed is being kept. */
  onDone: () => void;
}

const notThere = '-';

/** What was kept of a line, as it would be typed. */
function textOf({ entered, unit }: CountLine): string {
  if (entered === null) return '';
  return entered.found ? amountIn(entered.amount, unit) : notThere;
}

/** One bottle of the sheet: what is in it, or that it is not there. Kept when one goes on or leaves the field. */
export function EntryLine({ countId, line, density, withCabinet, onDone }: EntryLineProps) {
  const t = useWords();
  const language = useLanguage();
  const { number, unit, entered } = line;
  const [text, setText] = useState(() => textOf(line));
  const [left, setLeft] = useState(false);
  /** What was sent last, so that leaving the field after Enter sends nothing twice. */
  const sent = useRef(text);
  const keeping = useMutation({
    mutationFn: ({ found, amount }: { found: boolean; amount: number }) =>
      office.chemicals.counts.enter({ countId, bottleId: line.bottleId, found, amount }),
    onError: () => {
      sent.current = '';
    },
  });
  const typed = readCount(text, unit, density);
  const keep = (next = text) => {
    const read = readCount(next, unit, density);
    setLeft(true);
    if (!read.ok) return false;
    if (next !== sent.current) {
      sent.current = next;
      keeping.mutate({ found: read.found, amount: read.amount });
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (keep()) onDone();
  };
  const problem = typed.ok || typed.problem === 'empty' ? null : t(`chemicals:amount.${typed.problem}`);
  const { reason, params } = describeFault(keeping.error);
  const refused = keeping.error && t(`errors:reason.${reason}`, { seconds: 0, ...params });
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {number}
      </th>
      <td>
        <span className={classes.name}>{substanceName(line, language)}</span> {line.purity}{' '}
        <ControlMarks controls={line.controls} />
        {withCabinet && <span className={classes.aside}>{line.cabinetName}</span>}
        <DensityAsk of={line} density={density} texts={[text]} />
        {line.misplaced && (
          <StateBadge tone="soon" shape="triangle" look="plain">
            {t('counts:entry.misplaced', { cabinet: line.cabinetName })}
          </StateBadge>
        )}
      </td>
      <td data-number>{quantityText(line.netAmount, unit, t)}</td>
      <td className={classes.amount}>
        <span className={classes.fields}>
          <TextInput
            size="xs"
            className={classes.field}
            aria-label={t('counts:entry.amountOf', { number })}
            placeholder={t(`chemicals:unit.${unit}`)}
            data-bottle={line.bottleId}
            autoComplete="off"
            inputMode="decimal"
            value={text}
            onChange={(event) => {
              setLeft(false);
              setText(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => keep()}
            error={(left && problem) || refused}
          />
          <Button
            className={classes.gone}
            size="compact-xs"
            variant="default"
            aria-label={t('counts:entry.notFoundOf', { number })}
            onClick={() => {
              setText(notThere);
              keep(notThere);
              onDone();
            }}
          >
            {t('counts:entry.notFound')}
          </Button>
        </span>
      </td>
      <td className={classes.noted}>
        {entered !== null && (
          <StateBadge tone={entered.found ? 'active' : 'soon'} shape={entered.found ? 'check' : 'cross'} look="plain">
            {entered.found ? quantityText(entered.amount, unit, t) : t('counts:entry.notFound')}
          </StateBadge>
        )}
      </td>
    </tr>
  );
}
