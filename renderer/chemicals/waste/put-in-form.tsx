import { Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import { type WasteContainerRow, type WasteToPlace, wasteContract } from '../../../shared/contract/chemical-waste.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import type { ContainerChoice } from './container-choices.ts';
import { ContainerPicker } from './container-picker.tsx';
import { MixingField } from './mixing-field.tsx';
import { WaitingFacts } from './waiting-facts.tsx';
import { entryUnit, isMeasuredAlike, levelText, wasteText } from './waste-amount.ts';
import { WhatPicker } from './what-picker.tsx';

interface PutInFormProps {
  /** What waits and goes in; null: residue of a lesson, or to be chosen where the container is given. */
  row: WasteToPlace | null;
  /** The containers to choose from, those that fit first. */
  choices: readonly ContainerChoice[];
  /** Given on the container's own page. */
  container?: WasteContainerRow;
  onClose: () => void;
}

/** Residue needs a name; what comes from the ledger has one. */
const schema = inputSchemaOf(wasteContract.entries.add).check(({ value, issues }) => {
  if (value.sequence !== null || value.name !== '') return;
  issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, path: ['name'], input: value.name });
});

/** The amount as it would be typed, where the container is measured like the bottle; else the person must say. */
function proposed(row: WasteToPlace | null, container: WasteContainerRow | undefined): string {
  if (row === null || container === undefined || !isMeasuredAlike(row.unit, container.category.form)) return '';
  const number = amountIn(row.amount, row.unit);
  return row.unit === 'bottle' ? number : `${number} ${row.unit}`;
}

/** The only one that fits is offered; with more of them somebody has to look which one it is. */
function onlyFitting(row: WasteToPlace | null, choices: readonly ContainerChoice[]): WasteContainerRow | undefined {
  const fitting = row === null ? [] : choices.filter(({ fit }) => fit === 'fits');
  return fitting.length === 1 ? fitting[0]?.container : undefined;
}

/** Waste goes into a container: a row of the ledger, or residue of a lesson that is no bottle's. */
export function PutInForm({ row: given, choices, container: fixed, onClose }: PutInFormProps) {
  const t = useWords();
  const [id] = useState(newId);
  const [row, setRow] = useState(given);
  const only = fixed ?? onlyFitting(given, choices);
  const containerOf = (containerId: string | null): WasteContainerRow | undefined =>
    fixed ?? choices.find((choice) => choice.container.id === containerId)?.container;
  const unitFor = (containerId: string | null) => entryUnit[containerOf(containerId)?.category.form ?? 'liquid'];
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: {
      containerId: only?.id ?? null,
      name: '',
      amount: proposed(given, only),
      words: '',
      despite: '',
    },
    toInput: (values) => ({
      ...values,
      id,
      sequence: row?.sequence ?? null,
      name: row === null ? values.name : '',
      amount: amountOrNull(values.amount, unitFor(values.containerId)),
    }),
    send: (input) => office.chemicals.waste.entries.add(input),
    onDone: (record) => {
      notifications.show({ color: 'pine', message: t('waste:putIn.done', { number: record.number }) });
      onClose();
    },
  });
  const { containerId } = form.values;
  const container = containerOf(containerId);
  const unit = unitFor(containerId);
  const alike = row !== null && container !== undefined && isMeasuredAlike(row.unit, container.category.form);

  const choose = (nextId: string | null) => {
    const next = containerOf(nextId);
    const untouched = form.values.amount === proposed(row, container);
    form.setFieldValue('containerId', nextId);
    form.setFieldValue('despite', '');
    if (untouched) form.setFieldValue('amount', proposed(row, next));
  };
  return (
    <DeskForm onSubmit={submit}>
      {given !== null && <WaitingFacts row={given} />}
      {fixed !== undefined && given === null && (
        <WhatPicker
          container={fixed}
          value={row}
          onPick={(next) => {
            setRow(next);
            form.setFieldValue('despite', '');
            form.setFieldValue('amount', proposed(next, fixed));
          }}
        />
      )}
      {fixed === undefined && (
        <ContainerPicker
          label={t('waste:field.container')}
          required
          data-autofocus={only === undefined || undefined}
          choices={choices}
          {...form.getInputProps('containerId')}
          value={containerId}
          onChange={choose}
        />
      )}
      {row === null && (
        <TextInput
          label={t('waste:field.name')}
          description={t('waste:putIn.nameHint')}
          required
          {...form.getInputProps('name')}
        />
      )}
      <MixingField containerId={containerId} sequence={row?.sequence ?? null} {...form.getInputProps('despite')} />
      <QuantityField
        label={t('waste:field.amount')}
        required
        unit={unit}
        data-autofocus={(given !== null && only !== undefined) || undefined}
        description={alike || row === null ? t('waste:putIn.amountHint') : t('waste:putIn.amountAsked')}
        explain={(amount) => {
          if (container === undefined) return undefined;
          const { form: waste } = container.category;
          const then = t('waste:putIn.then', {
            amount: wasteText(amount, waste, t),
            level: levelText({ ...container, contents: container.contents + amount }, t),
          });
          return alike ? joinSentences(then, t('waste:putIn.diluted')) : then;
        }}
        {...form.getInputProps('amount')}
      />
      <Textarea label={t('waste:field.words')} autosize minRows={1} maxRows={6} {...form.getInputProps('words')} />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('waste:putIn.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
