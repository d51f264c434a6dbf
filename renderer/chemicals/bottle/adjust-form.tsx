import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond, secondOrNull } from '../pieces/second-person.ts';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useAsksForTwo } from '../pieces/use-asks-for-two.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import type { BottleFormProps } from './bottle-action-sheet.tsx';

const schema = inputSchemaOf(chemicalsContract.bottles.adjust);

/** Makes book and shelf agree after a count; the difference is shown before it is entered. */
export function AdjustForm({ bottle, onClose }: BottleFormProps) {
  const t = useWords();
  const today = useToday();
  const asksForTwo = useAsksForTwo('adjusted');
  const [id] = useState(newId);
  const { unit, density } = bottle;
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { counted: '', reason: '', happenedOn: today, second: noSecond },
    toInput: (values) => ({
      id,
      bottleId: bottle.id,
      counted: amountOrNull(values.counted, unit, density),
      reason: values.reason,
      happenedOn: values.happenedOn,
      second: secondOrNull(values.second),
    }),
    send: (input) => office.chemicals.bottles.adjust(input),
    onDone: onClose,
  });
  const differenceOf = (counted: number) => {
    const difference = counted - bottle.stock;
    if (difference === 0) return t('chemicals:act.adjust.same');
    const amount = quantityText(Math.abs(difference), unit, t);
    return difference > 0 ? t('chemicals:act.adjust.more', { amount }) : t('chemicals:act.adjust.less', { amount });
  };
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('chemicals:act.adjust.hint')}</p>
      <QuantityField
        label={t('chemicals:act.adjust.counted')}
        required
        unit={unit}
        density={density}
        data-autofocus
        description={t('chemicals:amount.inStock', { amount: quantityText(bottle.stock, unit, t) })}
        explain={differenceOf}
        {...form.getInputProps('counted')}
      />
      <DensityAsk of={bottle} density={density} texts={[form.values.counted]} />
      <Textarea
        label={t('chemicals:act.adjust.cause')}
        required
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('reason')}
      />
      <DayInput
        label={t('chemicals:field.happenedOn')}
        required
        nearest="past"
        {...form.getInputProps('happenedOn')}
        value={form.values.happenedOn}
      />
      {asksForTwo(bottle.controls) && (
        <SecondFields
          username={form.getInputProps('second.username')}
          password={form.getInputProps('second.password')}
        />
      )}
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('chemicals:act.adjust.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
