import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { strictestOf } from '../../../shared/chemicals/approval.ts';
import { issueInput } from '../../../shared/contract/chemical-schemas.ts';
import type { PartyInput } from '../../../shared/contract/hazard-schemas.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Panel } from '../../components/panel.tsx';
import { PartyPicker } from '../../components/party-picker.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond, secondOrNull } from '../pieces/second-person.ts';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useAsksForTwo } from '../pieces/use-asks-for-two.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { useMeasures } from '../pieces/use-measures.ts';
import classes from './issue-form.module.css';
import { IssueLineFields } from './issue-line-fields.tsx';
import { emptyIssueLine, type IssueStart } from './issue-start.ts';
import { useRecentSlips } from './use-recent-slips.ts';

interface IssueFormProps {
  /** What it begins with; what comes later changes nothing in it. */
  start: IssueStart;
  onLeave: () => void;
}

const most = 30;

/** Which bottles and how much, for which class and experiment, to whom. */
export function IssueForm({ start, onLeave }: IssueFormProps) {
  const t = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const asksForTwo = useAsksForTwo('issued');
  const recent = useRecentSlips();
  const measureOf = useMeasures();
  const listId = useId();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema: issueInput,
    initialValues: {
      ...start,
      taker: null as PartyInput | null,
      happenedOn: today,
      second: noSecond,
    },
    toInput: ({ lines, second, ...values }) => ({
      ...values,
      id,
      second: secondOrNull(second),
      lines: lines.map(({ movementId, bottle, amount }) => ({
        movementId,
        bottleId: bottle?.id ?? '',
        amount: bottle && amountOrNull(amount, bottle.unit, measureOf(bottle.substanceId)?.density),
      })),
    }),
    send: (input) => office.chemicals.slips.issue(input),
    onDone: (slip) => {
      const { number, takerName: name } = slip;
      const party = strictestOf(slip.lines.flatMap(({ awaits }) => awaits ?? []));
      const message =
        party === null ? t('chemicals:issue.done', { number, name }) : t(`approvals:issued.${party}`, { number });
      notifications.show({ color: 'pine', message });
      void navigate({ to: '/chemicals/slips', replace: true });
    },
  });
  const { lines } = form.values;
  const add = () => {
    if (lines.length < most) form.insertListItem('lines', emptyIssueLine(null));
  };
  useShortcut('mod+b', add, { label: t('chemicals:issue.addLine') });
  const isTwo = lines.some(({ bottle }) => bottle !== null && asksForTwo(bottle.controls));
  return (
    <Panel narrow>
      <DeskForm onSubmit={submit} aria-label={t('chemicals:issue.title')}>
        {lines.map((line, index) => (
          <IssueLineFields
            key={line.movementId}
            line={line}
            autoFocus={index === lines.length - 1}
            density={measureOf(line.bottle?.substanceId)?.density}
            bottleProps={form.getInputProps(`lines.${index}.bottleId`)}
            amountProps={form.getInputProps(`lines.${index}.amount`)}
            onPick={(bottle) => {
              form.setFieldValue(`lines.${index}.bottle`, bottle);
              form.clearFieldError(`lines.${index}.bottleId`);
            }}
            onRemove={lines.length > 1 ? () => form.removeListItem('lines', index) : null}
          />
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
            rightSection={<ShortcutKeys keys="mod+b" />}
            aria-keyshortcuts={ariaKeys('mod+b')}
            onClick={add}
          >
            {t('chemicals:issue.addLine')}
          </Button>
        </div>
        <div className={classes.pair}>
          <TextInput
            className={classes.listed}
            label={t('chemicals:issue.className')}
            required
            list={`${listId}-classes`}
            {...form.getInputProps('className')}
          />
          <TextInput
            className={classes.listed}
            label={t('chemicals:issue.experiment')}
            required
            list={`${listId}-experiments`}
            {...form.getInputProps('experiment')}
          />
        </div>
        <datalist id={`${listId}-classes`}>
          {recent.classNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <datalist id={`${listId}-experiments`}>
          {recent.experiments.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className={classes.people}>
          <PartyPicker
            label={t('chemicals:issue.taker')}
            placeholder={t('app:picker.hint')}
            required
            {...form.getInputProps('taker')}
            value={form.values.taker}
          />
          <DayInput
            label={t('chemicals:field.happenedOn')}
            required
            nearest="past"
            {...form.getInputProps('happenedOn')}
            value={form.values.happenedOn}
          />
        </div>
        {isTwo && (
          <SecondFields
            username={form.getInputProps('second.username')}
            password={form.getInputProps('second.password')}
          />
        )}
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} saveLabel={t('chemicals:issue.save')} onCancel={onLeave} />
      </DeskForm>
    </Panel>
  );
}
