import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type WasteContainerRow,
  type WasteHandOver,
  wasteHandOverInput,
} from '../../../shared/contract/chemical-waste.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond } from '../pieces/second-person.ts';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { HandOverLines, type TypedWeight } from './hand-over-lines.tsx';

interface HandOverFormProps {
  /** Those that may leave. */
  sealed: readonly WasteContainerRow[];
  /** The one before, whose firm mostly comes again; null: the first. */
  last: WasteHandOver | null;
  onClose: () => void;
}

/** Sealed containers leave with a licensed firm; a second person signs in beside the first. */
export function HandOverForm({ sealed, last, onClose }: HandOverFormProps) {
  const t = useWords();
  const navigate = useNavigate();
  const today = useToday();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema: wasteHandOverInput,
    initialValues: {
      on: today,
      lines: sealed.map((container): TypedWeight => ({ containerId: container.id, weight: '' })),
      firm: last?.firm ?? '',
      licence: last?.licence ?? '',
      formNumber: '',
      receiver: last?.receiver ?? '',
      vehicle: last?.vehicle ?? '',
      words: '',
      second: noSecond,
    },
    toInput: (values) => ({
      ...values,
      id,
      lines: values.lines.map(({ containerId, weight }) => ({ containerId, weight: amountOrNull(weight, 'kg') })),
    }),
    send: (input) => office.chemicals.waste.handOvers.add(input),
    onDone: ({ number }) => {
      notifications.show({ color: 'pine', message: t('waste:handOver.done', { number }) });
      void navigate({ to: '/chemicals/waste/hand-over/$handOverId', params: { handOverId: id } });
    },
  });
  return (
    <DeskForm onSubmit={submit}>
      <HandOverLines
        sealed={sealed}
        lines={form.values.lines}
        onChange={(lines) => form.setFieldValue('lines', lines)}
        weightProps={(index) => form.getInputProps(`lines.${index}.weight`)}
        error={form.errors.lines}
      />
      <DayInput
        label={t('waste:field.handedOverOn')}
        required
        nearest="past"
        {...form.getInputProps('on')}
        value={form.values.on}
      />
      <TextInput
        label={t('waste:field.firm')}
        description={last === null ? undefined : t('waste:handOver.asLast', { number: last.number })}
        required
        {...form.getInputProps('firm')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t('waste:field.licence')} required {...form.getInputProps('licence')} />
        <TextInput label={t('waste:field.formNumber')} required {...form.getInputProps('formNumber')} />
        <TextInput label={t('waste:field.receiver')} required {...form.getInputProps('receiver')} />
        <TextInput label={t('waste:field.vehicle')} {...form.getInputProps('vehicle')} />
      </SimpleGrid>
      <Textarea label={t('waste:field.words')} autosize minRows={1} maxRows={6} {...form.getInputProps('words')} />
      <SecondFields
        ifEmpty="refused"
        username={form.getInputProps('second.username')}
        password={form.getInputProps('second.password')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('waste:handOver.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
