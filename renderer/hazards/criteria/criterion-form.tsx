import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { criterionInput } from '../../../shared/contract/hazard-schemas.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';

/** Adds a clause of the school's own choosing. A clause that was added stays: records refer to it. */
export function CriterionForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useContractForm({
    schema: criterionInput,
    initialValues: { code: '', text: '', source: '' },
    toInput: (values) => ({ id, ...values }),
    send: (input) => office.hazards.criteria.add(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <TextInput
        label={t('hazards:criteria.field.code')}
        placeholder={t('hazards:criteria.codeExample')}
        data-autofocus
        {...form.getInputProps('code')}
      />
      <Textarea label={t('hazards:criteria.field.text')} autosize minRows={3} {...form.getInputProps('text')} />
      <TextInput
        label={t('hazards:criteria.field.source')}
        placeholder={t('hazards:criteria.sourceExample')}
        description={t('hazards:criteria.stays')}
        {...form.getInputProps('source')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
