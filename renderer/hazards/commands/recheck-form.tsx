import { Textarea } from '@mantine/core';
import type { HazardRecord, PartyInput } from '../../../shared/contract/hazard-schemas.ts';
import { separationBroken } from '../../../shared/hazards/separation.ts';
import { useSignedIn, useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { PartyPicker } from '../../components/party-picker.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { OverrideField, partyOf } from './override-field.tsx';
import { useCommandForm } from './use-command-form.ts';

interface RecheckFormProps extends CommandFormProps {
  command: 'pass' | 'sendBack';
}

interface Values extends Record<string, unknown> {
  recheckedBy: PartyInput | null;
  recheckedOn: string;
  opinion: string;
  overrideReason: string;
}

/** The signed-in person, unless they found or fixed it: then somebody else has to be named. */
function recheckerOf(record: HazardRecord, me: string): PartyInput | null {
  const taken = [record.finder.personId, record.rounds.at(-1)?.fixedBy.personId];
  return taken.includes(me) ? null : { kind: 'person', personId: me };
}

/** Re-checks a fix (复查): passes it, which closes the hazard, or sends it back. */
export function RecheckForm({ record, command, onDone, onClose }: RecheckFormProps) {
  const t = useWords();
  const today = useToday();
  const { account } = useSignedIn();
  const round = record.rounds.at(-1);
  const state = useCommandForm<typeof command, Values>({
    record,
    command,
    initialValues: {
      recheckedBy: recheckerOf(record, account.personId),
      recheckedOn: today,
      opinion: '',
      overrideReason: '',
    },
    toFields: (values) => ({ ...values, overrideReason: values.overrideReason.trim() || null }),
    onDone,
  });
  const { form } = state;
  const rechecker = partyOf(form.values.recheckedBy);
  const broken =
    round && rechecker ? separationBroken({ ...round, finder: record.finder, recheckedBy: rechecker }) : null;
  const hint = command === 'pass' && record.grade === 'major' ? 'passMajor' : command;
  return (
    <CommandForm command={command} hint={t(`hazards:form.hint.${hint}`)} state={state} onClose={onClose}>
      {round && (
        <FactList
          facts={[
            {
              label: t('hazards:record.fixedBy'),
              value: t('hazards:record.foundByValue', { name: round.fixedBy.name, day: round.fixedOn }),
              wide: true,
            },
            { label: t('hazards:record.result'), value: round.result, wide: true },
          ]}
        />
      )}
      <Textarea
        label={command === 'sendBack' ? t('hazards:form.opinionRequired') : t('hazards:record.opinion')}
        required={command === 'sendBack'}
        autosize
        minRows={2}
        maxRows={12}
        data-autofocus
        {...form.getInputProps('opinion')}
      />
      <PartyPicker
        label={t('hazards:form.recheckedBy')}
        required
        {...form.getInputProps('recheckedBy')}
        value={form.values.recheckedBy}
      />
      <DayInput
        label={t('hazards:form.recheckedOn')}
        required
        nearest="past"
        {...form.getInputProps('recheckedOn')}
        value={form.values.recheckedOn}
      />
      <OverrideField
        broken={broken as 'finderIsRechecker' | 'fixerIsRechecker' | null}
        value={form.values.overrideReason}
        onChange={(reason) => form.setFieldValue('overrideReason', reason)}
        error={form.errors.overrideReason}
      />
    </CommandForm>
  );
}
