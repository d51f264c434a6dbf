import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { amountBases } from '../../../shared/chemicals/experiment.ts';
import { timesDone, totalOf } from '../../../shared/chemicals/experiment-amounts.ts';
import { amountIn, dimensionOf, parseQuantity } from '../../../shared/chemicals/quantity.ts';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { SearchSelect } from '../../components/search-select.tsx';
import { conversionText } from '../pieces/conversion-text.ts';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { useMeasures } from '../pieces/use-measures.ts';
import { unitOfDimension } from '../substances/substance-values.ts';
import classes from './plan-form.module.css';
import type { AmountLine, PlanValues } from './plan-values.ts';
import { ReagentPicker } from './reagent-picker.tsx';

interface AmountLineFieldsProps {
  form: UseFormReturnType<PlanValues>;
  line: AmountLine;
  index: number;
  autoFocus: boolean;
  onRemove: () => void;
}

/** One substance, how much of it, and what for. Once the substance is found, the amount has the keyboard. */
export function AmountLineFields({ form, line, index, autoFocus, onRemove }: AmountLineFieldsProps) {
  const t = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const { kind, groups } = form.values;
  // Whoever writes mL of something that is counted in grams may: it is converted by density when a slip is drawn.
  const typed = parseQuantity(line.amount, line.unit);
  const unit = typed.ok ? typed.unit : line.unit;
  // What stands in the cabinets, and what it would be converted to there.
  const measure = useMeasures()(line.substance?.id);
  const stands = unitOfDimension[measure?.dimension ?? dimensionOf(unit)];
  const path = `amounts.${index}` as const;
  const { error, onBlur } = form.getInputProps(`${path}.substanceId`);
  const pick = (substance: Substance) => {
    const { id, nameZh, nameEn } = substance;
    form.setFieldValue(`${path}.substance`, { id, nameZh, nameEn });
    form.setFieldValue(`${path}.unit`, unitOfDimension[substance.dimension]);
    form.clearFieldError(`${path}.substanceId`);
    // After the list has closed and given the keyboard back.
    setTimeout(() => box.current?.querySelector<HTMLInputElement>('input[data-amount]')?.select());
  };
  const written = typed.ok ? `${amountIn(typed.quantity.amount, unit)} ${unit}` : '';
  const explain = (amount: number) => {
    const parts = [conversionText(written, stands, measure?.density, t), totalText(amount)];
    return parts.some((part) => part !== null) ? parts.filter((part) => part !== null).join(' · ') : null;
  };
  const totalText = (amount: number) => {
    const times = timesDone(kind, Number(groups) || 1);
    if (times === 1 || line.basis === 'inAll') return null;
    const total = totalOf({ amount, unit, basis: line.basis }, times);
    return total === null
      ? t('experiments:amounts.tooMuch')
      : t('experiments:amounts.becomes', { amount: quantityText(total, unit, t) });
  };
  return (
    <fieldset className={classes.line} ref={box} data-demonstration={kind === 'demonstration' || undefined}>
      <legend className="visually-hidden">{t('experiments:amounts.line', { number: index + 1 })}</legend>
      <ReagentPicker
        label={t('experiments:amounts.substance')}
        required
        value={line.substance}
        onPick={pick}
        error={error}
        onBlur={onBlur}
        autoFocus={autoFocus}
      />
      <QuantityField
        label={t('experiments:amounts.amount')}
        required
        data-amount
        unit={unit}
        placeholder={t(`chemicals:unit.${line.unit}`)}
        explain={explain}
        {...form.getInputProps(`${path}.amount`)}
      />
      {kind === 'groups' && (
        <SearchSelect
          label={t('experiments:amounts.basis')}
          data={amountBases.map((value) => ({ value, label: t(`experiments:amounts.${value}`) }))}
          {...form.getInputProps(`${path}.basis`)}
        />
      )}
      <TextInput label={t('experiments:amounts.purpose')} {...form.getInputProps(`${path}.purpose`)} />
      <Tooltip label={t('experiments:amounts.remove')}>
        <ActionIcon className={classes.remove} aria-label={t('experiments:amounts.remove')} onClick={onRemove}>
          <IconX size={16} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
      {line.substance && measure && (
        <div className={classes.below}>
          <DensityAsk
            of={{ ...line.substance, substanceId: line.substance.id, unit: stands }}
            density={measure.density}
            texts={[written]}
          />
        </div>
      )}
    </fieldset>
  );
}
