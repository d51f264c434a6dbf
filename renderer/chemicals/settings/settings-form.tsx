import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ChemicalSettings, chemicalSettings } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import classes from './settings-form.module.css';

const pairs = ['twoReceive', 'twoIssue', 'twoKeep', 'twoLocks', 'twoBooks'] as const;

/** Which of the five pairs apply to listed substances, and how long a slip may stay open. */
export function SettingsForm({ settings }: { settings: ChemicalSettings }) {
  const t = useWords();
  const manages = usePermitted()('chemicals.manage');
  const { form, submit, fault, isSending } = useEntryForm({
    schema: chemicalSettings,
    initialValues: settings,
    toInput: (values) => values,
    send: (input) => office.chemicals.settings.update(input),
    onDone: (saved) => {
      form.resetDirty(saved);
      notifications.show({ color: 'pine', message: t('chemicals:settings.saved') });
    },
  });
  return (
    <DeskForm onSubmit={submit} aria-label={t('chemicals:settings.title')}>
      <Checkbox.Group
        label={t('chemicals:settings.pairs')}
        value={pairs.filter((pair) => form.values[pair])}
        onChange={(chosen) => {
          for (const pair of pairs) form.setFieldValue(pair, chosen.includes(pair));
        }}
      >
        <p className={classes.hint}>{t('chemicals:settings.pairsHint')}</p>
        <Stack gap={10}>
          {pairs.map((pair) => (
            <Checkbox
              key={pair}
              size="sm"
              value={pair}
              disabled={!manages}
              label={t(`chemicals:settings.${pair}`)}
              description={t(`chemicals:settings.${pair}Hint`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NumberInput
        label={t('chemicals:settings.slipHours')}
        description={t('chemicals:settings.slipHoursHint')}
        required
        min={1}
        max={720}
        allowDecimal={false}
        disabled={!manages}
        w={240}
        {...form.getInputProps('slipHours')}
      />
      <FaultNotice fault={fault} />
      {manages && <FormActions saving={isSending} disabled={!form.isDirty()} />}
    </DeskForm>
  );
}
