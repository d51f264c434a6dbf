import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { type BottleRecord, type Slip, settleInput } from '../../../shared/contract/chemical-schemas.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond, secondOrNull } from '../pieces/second-person.ts';
import { amountOrZero } from '../pieces/typed-amount.ts';
import { useAsksForTwo } from '../pieces/use-asks-for-two.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { IssueAwaitsMark } from './issue-awaits-mark.tsx';
import { SettleLineFields } from './settle-line-fields.tsx';
import { fates, linesToSettle, noFate, restAsUsed, settlesAll, type TypedFate } from './settle-values.ts';

/** The bottles of the slip, as far as they have been answered. */
function useBottles(slip: Slip): BottleRecord[] {
  const bottles = useQueries({
    queries: slip.lines.map((line) => queries.chemicals.bottles.get.queryOptions({ input: { id: line.bottleId } })),
  });
  return bottles.flatMap(({ data }) => data ?? []);
}

/** What became of what the slip took out, this time: back, used, waste, lost. Several times until nothing is out. */
export function SettleForm({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const t = useWords();
  const today = useToday();
  const asksForTwo = useAsksForTwo('returned');
  const bottles = useBottles(slip);
  const isTwo = bottles.some(({ controls }) => asksForTwo(controls));
  const bottleOf = (bottleId: string) => bottles.find((bottle) => bottle.id === bottleId);
  const [id] = useState(newId);
  const open = linesToSettle(slip);
  const { form, submit, fault, isSending } = useEntryForm({
    schema: settleInput,
    initialValues: {
      lines: open.map((): TypedFate => noFate),
      reason: '',
      happenedOn: today,
      second: noSecond,
    },
    toInput: ({ lines, second, ...values }) => ({
      ...values,
      id,
      slipId: slip.id,
      second: secondOrNull(second),
      lines: open.map(({ bottleId, unit }, index) => {
        const typed = lines[index] ?? noFate;
        return {
          bottleId,
          ...Object.fromEntries(
            fates.map((fate) => [fate, amountOrZero(typed[fate], unit, bottleOf(bottleId)?.density)]),
          ),
        };
      }),
    }),
    send: (input) => office.chemicals.slips.settle(input),
    onDone: (settled) => {
      const { number } = settled;
      const message =
        settled.settledAt === null ? t('chemicals:slips.partly', { number }) : t('chemicals:slips.done', { number });
      notifications.show({ color: 'pine', message });
      onClose();
    },
  });
  const takeRest = () =>
    form.setFieldValue(
      'lines',
      open.map((line, index) => restAsUsed(line, form.values.lines[index] ?? noFate, bottleOf(line.bottleId)?.density)),
    );
  useShortcut('mod+u', takeRest, { label: t('chemicals:slips.restUsed') });
  const wantsReason = form.values.lines.some(({ wasted, lost }) => wasted.trim() !== '' || lost.trim() !== '');
  return (
    <DeskForm onSubmit={submit}>
      <p>
        {t('chemicals:slips.what', { className: slip.className, experiment: slip.experiment })}
        <br />
        {t('chemicals:slips.who', { name: slip.takerName, day: slip.issuedOn })}
      </p>
      <IssueAwaitsMark slip={slip} />
      {open.map((line, index) => (
        <SettleLineFields
          key={line.bottleId}
          line={line}
          bottle={bottleOf(line.bottleId)}
          typed={form.values.lines[index] ?? noFate}
          propsOf={(fate) => form.getInputProps(`lines.${index}.${fate}`)}
          autoFocus={index === 0}
        />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<ShortcutKeys keys="mod+u" />}
          aria-keyshortcuts={ariaKeys('mod+u')}
          onClick={takeRest}
        >
          {t('chemicals:slips.restUsed')}
        </Button>
      </div>
      {(wantsReason || form.errors.reason !== undefined) && (
        <Textarea
          label={t('chemicals:slips.reason')}
          required
          autosize
          minRows={1}
          maxRows={6}
          {...form.getInputProps('reason')}
        />
      )}
      <DayInput
        label={t('chemicals:field.happenedOn')}
        required
        nearest="past"
        {...form.getInputProps('happenedOn')}
        value={form.values.happenedOn}
      />
      {isTwo && (
        <SecondFields
          username={form.getInputProps('second.username')}
          password={form.getInputProps('second.password')}
        />
      )}
      <FaultNotice fault={fault} />
      <FormActions
        saving={isSending}
        saveLabel={
          settlesAll(slip, form.values.lines, (bottleId) => bottleOf(bottleId)?.density)
            ? t('chemicals:slips.enterAndSettle')
            : t('chemicals:slips.enter')
        }
        onCancel={onClose}
        inDialog
      />
    </DeskForm>
  );
}
