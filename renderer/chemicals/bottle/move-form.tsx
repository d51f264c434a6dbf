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
import { CabinetPicker } from '../pieces/cabinet-picker.tsx';
import { ConflictsField } from '../pieces/conflicts-field.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond, secondOrNull } from '../pieces/second-person.ts';
import { useAsksForTwo } from '../pieces/use-asks-for-two.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import type { BottleFormProps } from './bottle-action-sheet.tsx';

const schema = inputSchemaOf(chemicalsContract.bottles.move);

/** Puts the bottle into another cabinet; what stands there and must not stand beside it is shown first. */
export function MoveForm({ bottle, onClose }: BottleFormProps) {
  const t = useWords();
  const today = useToday();
  const asksForTwo = useAsksForTwo('moved');
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { cabinetId: null as string | null, happenedOn: today, despite: '', second: noSecond },
    toInput: (values) => ({
      id,
      bottleId: bottle.id,
      cabinetId: values.cabinetId,
      happenedOn: values.happenedOn,
      despite: values.despite,
      second: secondOrNull(values.second),
    }),
    send: (input) => office.chemicals.bottles.move(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('chemicals:act.move.hint', { cabinet: bottle.cabinetName })}</p>
      <CabinetPicker
        label={t('chemicals:act.move.to')}
        required
        data-autofocus
        without={bottle.cabinetId}
        {...form.getInputProps('cabinetId')}
        value={form.values.cabinetId}
      />
      <ConflictsField
        substanceId={bottle.substanceId}
        cabinetId={form.values.cabinetId}
        bottleId={bottle.id}
        {...form.getInputProps('despite')}
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
      <FormActions saving={isSending} saveLabel={t('chemicals:act.move.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
