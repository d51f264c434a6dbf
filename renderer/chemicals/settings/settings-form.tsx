import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { approvingRoles } from '../../../shared/chemicals/approval.ts';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import { type ChemicalSettings, chemicalSettings } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import classes from './settings-form.module.css';

const pairs = ['twoReceive', 'twoIssue', 'twoKeep', 'twoLocks', 'twoBooks'] as const;

/** The limits as people type them; empty is none. */
function startValues({ approveMassAbove, approveVolumeAbove, ...settings }: ChemicalSettings) {
  const typed = (amount: number | null, unit: 'g' | 'mL') =>
    amount === null ? '' : `${amountIn(amount, unit)} ${unit}`;
  return { ...settings, massLimit: typed(approveMassAbove, 'g'), volumeLimit: typed(approveVolumeAbove, 'mL') };
}

function limitOf(text: string, unit: 'g' | 'mL'): number | null {
  return text.trim() === '' ? null : amountOrNull(text, unit);
}

/** Which of the five pairs apply to listed substances, and how long a slip may stay open. */
export function SettingsForm({ settings }: { settings: ChemicalSettings }) {
  const t = useWords();
  const permitted = usePermitted();
  const manages = permitted('chemicals.manage');
  const setsRules = manages && permitted('chemicals.approve');
  const { form, submit, fault, isSending } = useEntryForm({
    schema: chemicalSettings,
    initialValues: startValues(settings),
    toInput: ({ massLimit, volumeLimit, ...values }) => ({
      ...values,
      approveMassAbove: limitOf(massLimit, 'g'),
      approveVolumeAbove: limitOf(volumeLimit, 'mL'),
    }),
    send: (input) => office.chemicals.settings.update(input),
    onDone: (saved) => {
      form.resetDirty(startValues(saved));
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
              disabled={!setsRules}
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
      <NumberInput
        label={t('sheets:settings.years')}
        description={t('sheets:settings.yearsHint')}
        required
        min={1}
        max={20}
        allowDecimal={false}
        disabled={!manages}
        w={240}
        {...form.getInputProps('sheetYears')}
      />
      <Radio.Group label={t('lists:approval.role')} {...form.getInputProps('approvingRole')}>
        <p className={classes.hint}>{t('lists:approval.roleHint')}</p>
        <Stack gap={10}>
          {approvingRoles.map((role) => (
            <Radio key={role} size="sm" value={role} disabled={!setsRules} label={t(`lists:approval.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <QuantityField
        label={t('lists:approval.mass')}
        description={t('lists:approval.limitHint')}
        unit="g"
        disabled={!setsRules}
        w={240}
        {...form.getInputProps('massLimit')}
      />
      <QuantityField
        label={t('lists:approval.volume')}
        description={t('lists:approval.limitHint')}
        unit="mL"
        disabled={!setsRules}
        w={240}
        {...form.getInputProps('volumeLimit')}
      />
      <FaultNotice fault={fault} />
      {manages && <FormActions saving={isSending} disabled={!form.isDirty()} />}
    </DeskForm>
  );
}
