import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SideSheet } from '../../components/side-sheet.tsx';
import type { ShownMovement } from './movement-row.tsx';
import { quantityText } from './quantity-text.ts';
import { SecondFields } from './second-fields.tsx';
import { noSecond, secondOrNull } from './second-person.ts';
import { substanceName } from './substance-name.ts';
import { useEntryForm } from './use-entry-form.ts';

const schema = inputSchemaOf(chemicalsContract.movements.reverse);

function ReverseForm({ row, onClose }: { row: ShownMovement; onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reason: '', second: noSecond },
    toInput: (values) => ({ id, sequence: row.sequence, reason: values.reason, second: secondOrNull(values.second) }),
    send: (input) => office.chemicals.movements.reverse(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>
        {t('chemicals:reverse.hint', {
          sequence: row.sequence,
          kind: t(`chemicals:kind.${row.kind}`),
          bottle: row.bottleNumber,
          name: substanceName(row, language),
          amount: quantityText(row.amount, row.unit, t),
        })}
      </p>
      <Textarea
        label={t('chemicals:reverse.reason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      {row.second !== null && (
        <SecondFields
          ifEmpty="refused"
          username={form.getInputProps('second.username')}
          password={form.getInputProps('second.password')}
        />
      )}
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('chemicals:reverse.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}

/** 冲正: a row dated today that undoes the one at hand. Null keeps the sheet closed. */
export function ReverseSheet({ row, onClose }: { row: ShownMovement | null; onClose: () => void }) {
  const t = useWords();
  return (
    <SideSheet opened={row !== null} onClose={onClose} title={t('chemicals:reverse.title')}>
      {row && <ReverseForm key={row.sequence} row={row} onClose={onClose} />}
    </SideSheet>
  );
}
