import { NumberInput, Radio, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../../app/use-words.ts';
import { afterPointer } from '../../components/after-pointer.ts';
import classes from './plan-form.module.css';
import type { PlanValues } from './plan-values.ts';

const kinds = ['noneNeeded', 'amount'] as const;
const words = { noneNeeded: 'hazards:form.fundsNone', amount: 'hazards:form.fundsAmount' } as const;

/** Funds of the plan (资金): an amount with its source, or none needed. */
export function FundsField({ form }: { form: UseFormReturnType<PlanValues> }) {
  const t = useWords();
  const { kind, amountYuan, source } = form.values.commitments.funds;
  return (
    <div className={classes.group}>
      <Radio.Group
        label={t('hazards:form.funds')}
        required
        value={kind}
        onChange={(next) => {
          form.setFieldValue('commitments.funds.kind', next as PlanValues['commitments']['funds']['kind']);
          form.clearFieldError('commitments.funds');
        }}
        error={form.errors['commitments.funds'] ?? form.errors['commitments.funds.kind']}
      >
        <div className={classes.choices}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(words[one])} />
          ))}
        </div>
      </Radio.Group>
      {kind === 'amount' && (
        <div className={classes.pair}>
          <NumberInput
            label={t('hazards:form.amount')}
            required
            hideControls
            min={0}
            max={100_000_000}
            decimalScale={2}
            thousandSeparator=","
            value={amountYuan}
            onChange={(yuan) => {
              form.setFieldValue('commitments.funds.amountYuan', yuan);
              form.clearFieldError('commitments.funds.amountFen');
            }}
            onBlur={() => afterPointer(() => void form.validateField('commitments.funds.amountFen'))}
            error={form.errors['commitments.funds.amountFen']}
          />
          <TextInput
            label={t('hazards:form.fundsSource')}
            placeholder={t('hazards:form.fundsSourcePlaceholder')}
            required
            value={source}
            onChange={(event) => form.setFieldValue('commitments.funds.source', event.currentTarget.value)}
            onBlur={() => afterPointer(() => void form.validateField('commitments.funds.source'))}
            error={form.errors['commitments.funds.source']}
          />
        </div>
      )}
    </div>
  );
}
