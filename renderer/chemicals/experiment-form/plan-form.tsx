import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { experimentKinds, requiredTexts } from '../../../shared/chemicals/experiment.ts';
import { planInput } from '../../../shared/contract/experiments.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { AmountFields } from './amount-fields.tsx';
import { HintsPanel } from './hints-panel.tsx';
import classes from './plan-form.module.css';
import { type PlanStart, toPlanInput } from './plan-values.ts';

interface PlanFormProps {
  start: PlanStart;
  /** What the form is called for screen readers. */
  label: string;
  onLeave: () => void;
}

/** Writes a draft: what the experiment is, its amounts, its steps and its safety plan, with the reference data beside it. */
export function PlanForm({ start, label, onLeave }: PlanFormProps) {
  const t = useWords();
  const navigate = useNavigate();
  // As it stood when the form opened: a version that changes meanwhile is noticed by its edition.
  const [{ identity, values: initialValues }] = useState(start);
  const { form, submit, fault, isSending } = useEntryForm({
    schema: planInput,
    initialValues,
    toInput: (values) => toPlanInput(identity, values),
    send: (input) => office.chemicals.experiments.save(input),
    onDone: ({ id, number, versions }) => {
      const values = { number, version: versions[0]?.number ?? 1 };
      notifications.show({ color: 'pine', message: t('experiments:form.saved', values) });
      void navigate({ to: '/chemicals/experiments/$experimentId', params: { experimentId: id }, replace: true });
    },
  });
  const { values } = form;
  const takeHazards = (words: string) =>
    form.setFieldValue('hazards', [values.hazards.trim(), words].filter((part) => part !== '').join('\n'));
  const described = ['procedure', 'protection', 'waste'] as const;
  return (
    <DeskForm className={classes.form} onSubmit={submit} aria-label={label}>
      <div className={classes.column}>
        <Panel title={t('experiments:form.base')}>
          <div className={classes.base}>
            <TextInput
              className={classes.title}
              label={t('experiments:form.name')}
              required
              autoFocus
              {...form.getInputProps('title')}
            />
            <TextInput label={t('experiments:form.course')} {...form.getInputProps('course')} />
            <TextInput label={t('experiments:form.grade')} {...form.getInputProps('grade')} />
            <SearchSelect
              label={t('experiments:form.kind')}
              data={experimentKinds.map((value) => ({ value, label: t(`experiments:kind.${value}`) }))}
              {...form.getInputProps('kind')}
            />
            {values.kind === 'groups' && (
              <NumberInput
                label={t('experiments:form.groups')}
                required
                min={1}
                max={60}
                clampBehavior="none"
                allowDecimal={false}
                allowNegative={false}
                {...form.getInputProps('groups')}
              />
            )}
          </div>
        </Panel>
        <AmountFields form={form} />
        <Panel title={t('experiments:form.plan')}>
          <div className={classes.fields}>
            {requiredTexts.map((name) => {
              const hinted = described.find((one) => one === name);
              return (
                <Textarea
                  key={name}
                  label={t(`experiments:text.${name}`)}
                  description={hinted && t(`experiments:textHint.${hinted}`)}
                  autosize
                  minRows={name === 'procedure' ? 4 : 2}
                  maxRows={16}
                  {...form.getInputProps(name)}
                />
              );
            })}
          </div>
        </Panel>
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} saveLabel={t('experiments:form.save')} onCancel={onLeave} />
      </div>
      <div className={classes.hints}>
        <HintsPanel
          substanceIds={values.amounts.flatMap(({ substance }) => (substance === null ? [] : [substance.id]))}
          onTake={takeHazards}
        />
      </div>
    </DeskForm>
  );
}
