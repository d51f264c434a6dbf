import { ActionIcon, Tooltip } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { BottleRow } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { BottlePicker } from '../pieces/bottle-picker.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import classes from './issue-line-fields.module.css';

export interface IssueLine {
  movementId: string;
  bottle: BottleRow | null;
  /** As it is typed. */
  amount: string;
}

interface IssueLineFieldsProps {
  line: IssueLine;
  autoFocus: boolean;
  /** Of the bottle's substance, as far as it is on file. */
  density: number | null | undefined;
  bottleProps: GetInputPropsReturnType;
  amountProps: GetInputPropsReturnType;
  onPick: (bottle: BottleRow) => void;
  /** Null while it is the only line. */
  onRemove: (() => void) | null;
}

/** One bottle and how much of it. Once the bottle is found, the amount has the keyboard. */
export function IssueLineFields(props: IssueLineFieldsProps) {
  const { line, autoFocus, density, bottleProps, amountProps, onPick, onRemove } = props;
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { bottle } = line;
  const { error, onBlur } = bottleProps;
  const pick = (found: BottleRow) => {
    onPick(found);
    // After the list has closed and given the keyboard back.
    setTimeout(() => box.current?.querySelector<HTMLInputElement>('input[data-amount]')?.select());
  };
  return (
    <div className={classes.line} ref={box}>
      <div className={classes.fields}>
        <BottlePicker
          label={t('chemicals:issue.bottle')}
          required
          value={bottle}
          onPick={pick}
          error={error}
          onBlur={onBlur}
          autoFocus={autoFocus && bottle === null}
        />
        <QuantityField
          label={t('chemicals:field.amount')}
          required
          data-amount
          unit={bottle?.unit ?? 'g'}
          density={bottle ? density : undefined}
          placeholder={bottle ? t(`chemicals:unit.${bottle.unit}`) : undefined}
          autoFocus={autoFocus && bottle !== null}
          description={bottle && t('chemicals:amount.inStock', { amount: quantityText(bottle.stock, bottle.unit, t) })}
          explain={(amount) =>
            bottle &&
            (amount > bottle.stock
              ? t('chemicals:amount.tooMuch', { amount: quantityText(bottle.stock, bottle.unit, t) })
              : t('chemicals:amount.leaves', {
                  amount: quantityText(amount, bottle.unit, t),
                  rest: quantityText(bottle.stock - amount, bottle.unit, t),
                }))
          }
          {...amountProps}
        />
        {onRemove && (
          <Tooltip label={t('chemicals:issue.removeLine')}>
            <ActionIcon className={classes.remove} aria-label={t('chemicals:issue.removeLine')} onClick={onRemove}>
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {bottle && <DensityAsk of={bottle} density={density} texts={[line.amount]} />}
      {bottle && (bottle.controls.length > 0 || bottle.pending > 0) && (
        <div className={classes.marks}>
          <ControlMarks controls={bottle.controls} />
          {bottle.awaits !== null && <PendingMark awaits={bottle.awaits} />}
        </div>
      )}
    </div>
  );
}
