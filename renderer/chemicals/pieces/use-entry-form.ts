import type { z } from 'zod';
import type { Reason } from '../../../shared/contract/reasons.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';

/** Beside which field a refusal belongs; the others stand above the buttons. */
const fields: Partial<Record<Reason, string>> = {
  wrongPassword: 'second.password',
  tooManyAttempts: 'second.password',
  secondSamePerson: 'second.username',
  movementInFuture: 'happenedOn',
  monthClosed: 'happenedOn',
  laterMovement: 'happenedOn',
  amountZero: 'amount',
  notEnoughInBottle: 'amount',
  moreThanBottleHolds: 'amount',
  bottleEmpty: 'amount',
  mustNotStandTogether: 'despite',
  cabinetRetired: 'cabinetId',
  bottleNumberTaken: 'number',
  openedInFuture: 'openedOn',
  expiresBeforeOpened: 'expiresOn',
  cabinetSame: 'cabinetId',
  casTaken: 'cas',
  dimensionStays: 'dimension',
  reasonMissing: 'reason',
  reversalNeedsSecond: 'second.username',
  keepersSame: 'secondKeeperId',
  countersMissing: 'counterIds',
  countersSame: 'counterIds',
  wasteMustNotMix: 'despite',
  wasteNameMissing: 'name',
  wasteAboveCapacity: 'amount',
  wasteNotOpen: 'containerId',
  wasteCapacityTooLarge: 'capacity',
  wasteHandOverInFuture: 'on',
  wasteHandOverBeforeSealed: 'on',
};

interface EntryFormOptions<Values, Input, Result> {
  schema: z.ZodType<unknown, Input>;
  initialValues: Values;
  toInput: (values: Values) => unknown;
  send: (input: Input) => Promise<Result>;
  onDone: (result: Result) => void;
}

/** `useContractForm` that puts the ledger's refusals beside the fields that they are about, where the form has such a field. */
export function useEntryForm<Values extends Record<string, unknown>, Input, Result>(
  options: EntryFormOptions<Values, Input, Result>,
) {
  const t = useWords();
  const fieldOf = (fault: unknown) => {
    const { reason } = describeFault(fault);
    const field = Object.hasOwn(fields, reason) ? fields[reason as Reason] : undefined;
    const [root = ''] = field?.split('.') ?? [];
    return Object.hasOwn(options.initialValues, root) ? field : undefined;
  };
  const contractForm = useContractForm({
    ...options,
    send: async (input: Input) => {
      try {
        return await options.send(input);
      } catch (error) {
        const field = fieldOf(error);
        const { reason, params } = describeFault(error);
        const values = { seconds: 0, ...params };
        if (field !== undefined) {
          contractForm.refuseField(
            field,
            joinSentences(t(`errors:reason.${reason}`, values), t(`errors:next.${reason}`, values)),
          );
        }
        throw error;
      }
    },
  });
  const { fault } = contractForm;
  return { ...contractForm, fault: fault !== null && fieldOf(fault) !== undefined ? null : fault };
}
