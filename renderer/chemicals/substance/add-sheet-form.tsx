import { Button, FileButton, Input } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';

const schema = inputSchemaOf(chemicalsContract.substances.addSheet);
const accepted = '.pdf,.docx,.jpg,.jpeg,.png';

/** A file with the day that stands on it. */
export function AddSheetForm({ substanceId, onClose }: { substanceId: string; onClose: () => void }) {
  const t = useWords();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useContractForm({
    schema,
    initialValues: { file: null as File | null, issuedOn: '' },
    toInput: (values) => ({ ...values, id, substanceId }),
    send: (input) => office.chemicals.substances.addSheet(input),
    onDone: onClose,
  });
  const { file } = form.values;
  return (
    <DeskForm onSubmit={submit}>
      <Input.Wrapper
        component="div"
        label={t('sheets:sheet.file')}
        description={t('sheets:sheet.fileHint')}
        withAsterisk
        error={form.errors.file}
      >
        <div>
          <FileButton accept={accepted} onChange={(chosen) => form.setFieldValue('file', chosen)}>
            {(props) => (
              <Button
                {...props}
                mt={6}
                variant="default"
                data-autofocus
                leftSection={<IconPaperclip size={16} stroke={1.6} aria-hidden />}
              >
                {file?.name ?? t('sheets:sheet.choose')}
              </Button>
            )}
          </FileButton>
        </div>
      </Input.Wrapper>
      <DayInput
        label={t('sheets:sheet.issuedOn')}
        required
        nearest="past"
        {...form.getInputProps('issuedOn')}
        value={form.values.issuedOn}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('sheets:sheet.save')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
