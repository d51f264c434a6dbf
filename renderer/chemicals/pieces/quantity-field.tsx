import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { readAmount } from '../../../shared/chemicals/read-amount.ts';
import { useWords } from '../../app/use-words.ts';
import { conversionText } from './conversion-text.ts';
import { quantityText } from './quantity-text.ts';

interface QuantityFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'ref'> {
  /** What is typed: `25`, `25g`, `0.5 kg`. */
  value?: string;
  onChange: (text: string) => void;
  /** What a bare number counts in, and what the amount is shown in. */
  unit: Unit;
  /** Takes grams for millilitres too, and the other way round: mg in one mL, null where none is on file (`DensityAsk`). */
  density?: number | null;
  /** Given the amount that was understood (mg, µL or pieces): a line under the field. */
  explain?: (amount: number) => ReactNode;
}

/** An amount as people type it; what it became is shown at once, and what is wrong with it when the field is left. */
export function QuantityField({
  value = '',
  onChange,
  unit,
  density,
  explain,
  error,
  onBlur,
  description,
  ...rest
}: QuantityFieldProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  const typed = readAmount(value, unit, density);
  // What the schema says of a missing amount is about its number; the unit may be typed too.
  const missing = error && !typed.ok && typed.problem === 'empty';
  const converted = conversionText(value, unit, density, t);
  const problem = typed.ok || typed.problem === 'empty' ? null : t(`chemicals:amount.${typed.problem}`);

  // A form must not be sent without what somebody typed and nobody understood (`DeskForm` looks for this).
  useEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);

  return (
    <TextInput
      {...rest}
      ref={field}
      value={value}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value);
      }}
      onBlur={(event) => {
        setLeft(true);
        // The form would keep its own complaint after the density is there, until the field is typed into again.
        if (typed.ok || typed.problem !== 'densityWanted') onBlur?.(event);
      }}
      onInvalid={() => setLeft(true)}
      error={
        left && problem !== null
          ? problem
          : missing
            ? t('chemicals:amount.missing', { unit: t(`chemicals:unit.${unit}`) })
            : error
      }
      description={
        typed.ok ? (
          <>
            {converted}
            {converted && explain && <br />}
            {explain?.(typed.amount) ?? (converted ? null : quantityText(typed.amount, unit, t))}
          </>
        ) : (
          description
        )
      }
      autoComplete="off"
      inputMode="decimal"
    />
  );
}
