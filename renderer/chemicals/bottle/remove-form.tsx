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

const schema = inputSchemaOf(chemicalsContract.bottles.remove);

/** Waste or loss straight from the cabinet. */
export function RemoveForm({ bottle, what, onClose }: BottleFormProps & { what: 'wasted' | 'lost' }) {
  const t = useWords();
  const today = useToday();
  const asksForTwo = useAsksForTwo(what);
  const [id] = useState(newId);
  const { unit, density } = bottle;
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { amount: '', reason: '', happenedOn: today, second: noSecond },
    toInput: (values) => ({
      id,
      bottleId: bottle.id,
      what,
      amount: amountOrNull(values.amount, unit, density),
      reason: values.reason,
      happenedOn: values.happenedOn,
      second: secondOrNull(values.second),
    }),
    send: (input) => office.chemicals.bottles.remove(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t(`chemicals:act.${what}.hint`)}</p>
      <QuantityField
        label={t('chemicals:field.amount')}
        required
        unit={unit}
        density={density}
        data-autofocus
        description={t('chemicals:amount.inStock', { amount: quantityText(bottle.stock, unit, t) })}
        explain={(amount) =>
          t('chemicals:amount.leaves', {
            amount: quantityText(amount, unit, t),
            rest: quantityText(bottle.stock - amount, unit, t),
          })
        }
        {...form.getInputProps('amount')}
      />
      <DensityAsk of={bottle} density={density} texts={[form.values.amount]} />
      <Textarea
        label={t('chemicals:field.reason')}
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
      <FormActions saving={isSending} saveLabel={t(`chemicals:act.${what}.action`)} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
