import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { useWords } from '../../app/use-words.ts';
import { quantityText } from './quantity-text.ts';
import { typedAmount } from './typed-amount.ts';

interface QuantityFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'ref'> {
  /** What is typed: `25`, `25g`, `0.5 kg`. */
  value?: string;
  onChange: (text: string) => void;
  /** What a bare number counts in, and what the amount is shown in. */
  unit: Unit;
  /** Given the amount that was understood (mg, µL or pieces): a line under the field. */
  explain?: (amount: number) => ReactNode;
}

/** An amount as people type it; what it became is shown at once, and what is wrong with it when the field is left. */
export function QuantityField({
  value = '',
  onChange,
  unit,
  explain,
  error,
  onBlur,
  description,
  ...rest
}: QuantityFieldProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  const typed = typedAmount(value, unit);
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
        onBlur?.(event);
      }}
      onInvalid={() => setLeft(true)}
      error={left && problem !== null ? problem : error}
      description={typed.ok ? (explain?.(typed.amount) ?? quantityText(typed.amount, unit, t)) : description}
      autoComplete="off"
      inputMode="decimal"
    />
  );
}
