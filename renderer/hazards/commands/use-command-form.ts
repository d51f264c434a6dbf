import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { newId } from '../../app/new-id.ts';
import { queries } from '../../app/queries.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';
import { dropDraft, keepDraft, readDraft } from '../drafts.ts';
import { type CommandInput, type FormCommand, giveCommand, schemaOf } from './command-input.ts';
import { refusedField } from './refused-field.ts';

interface CommandFormOptions<C extends FormCommand, Values> {
  record: HazardRecord;
  command: C;
  initialValues: Values;
  /** The fields of the command beside those that every command carries. */
  toFields: (values: Values) => unknown;
  /** Done before the command itself (storing photos); gives the version that the record then has, and what went wrong. */
  prepare?: (version: number) => Promise<Prepared>;
  onDone: (record: HazardRecord) => void;
}

export interface Prepared {
  version: number;
  /** What a call threw; then the command is not given. */
  fault?: unknown;
}

interface Draft<Values> {
  commandId: string;
  values: Values;
}

/**
 * The form of one command: keeps what is typed when it is left, sends the version that the person looks at, puts the
 * rules' refusals beside their fields. When somebody else changed the record meanwhile, it is read again, `isStale` says
 * so, and the next save counts for the new version.
 */
export function useCommandForm<C extends FormCommand, Values extends Record<string, unknown>>({
  record,
  command,
  initialValues,
  toFields,
  prepare,
  onDone,
}: CommandFormOptions<C, Values>) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { account } = useSignedIn();
  const draftKey = `${account.id} ${record.id} ${command}`;
  const [start] = useState(() => readDraft<Draft<Values>>(draftKey));
  const [commandId] = useState(() => start?.commandId ?? newId());
  const [version, setVersion] = useState(record.version);
  const [isStale, setStale] = useState(false);
  const [isOnlyStale, setOnlyStale] = useState(false);

  const contractForm = useContractForm({
    schema: schemaOf(command) as never,
    initialValues: start?.values ?? initialValues,
    toInput: (values: Values) => ({
      commandId,
      hazardId: record.id,
      version,
      ...(toFields(values) as Record<string, unknown>),
    }),
    send: async (input: CommandInput<C>) => {
      setOnlyStale(false);
      try {
        // What was sent counts, not what this function closed over: the record may have been read again since.
        const asked = (input as { version: number }).version;
        const prepared: Prepared = (await prepare?.(asked)) ?? { version: asked };
        // What the preparation itself changed is not somebody else's change.
        setVersion(prepared.version);
        if (prepared.fault !== undefined) throw prepared.fault;
        const current: CommandInput<C> = { ...(input as object), version: prepared.version } as CommandInput<C>;
        return await giveCommand(command, current);
      } catch (error) {
        const { reason, params } = describeFault(error);
        setOnlyStale(reason === 'versionStale');
        await queryClient.invalidateQueries({ queryKey: queries.hazards.get.key({ input: { id: record.id } }) });
        const field = refusedField(reason);
        if (field !== null) {
          contractForm.form.setFieldError(
            field,
            joinSentences(t(`errors:reason.${reason}`, params), t(`errors:next.${reason}`, params)),
          );
        }
        throw error;
      }
    },
    onDone: (saved) => {
      dropDraft(draftKey);
      queryClient.setQueryData(queries.hazards.get.queryKey({ input: { id: record.id } }), saved);
      notifications.show({ color: 'pine', message: `${saved.number} ${t(`hazards:done.${command as FormCommand}`)}` });
      onDone(saved);
    },
  });

  const { form, fault, isSending } = contractForm;
  // The record was read again and is another than the one that the person had before them.
  if (record.version > version && !isSending) {
    setVersion(record.version);
    setStale(true);
  }

  const { values } = form;
  const isDirty = form.isDirty();
  useEffect(() => {
    if (isDirty) keepDraft(draftKey, { commandId, values } satisfies Draft<Values>);
  }, [draftKey, commandId, values, isDirty]);

  const isBesideField = fault !== null && refusedField(describeFault(fault).reason) !== null;
  return {
    ...contractForm,
    /** Null where the refusal already stands beside its field or in the notice of a changed record. */
    fault: isBesideField || isOnlyStale ? null : fault,
    isStale,
    isRestored: start !== undefined,
  };
}
