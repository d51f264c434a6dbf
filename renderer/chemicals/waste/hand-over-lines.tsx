import { Checkbox } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { WasteContainerRow } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { QuantityField } from '../pieces/quantity-field.tsx';
import classes from './hand-over-lines.module.css';
import { wasteText } from './waste-amount.ts';
import { categoryName } from './waste-words.ts';

/** A container that leaves, with its weight as it is typed. */
export interface TypedWeight {
  containerId: string;
  weight: string;
}

interface HandOverLinesProps {
  sealed: readonly WasteContainerRow[];
  /** Those that leave. */
  lines: readonly TypedWeight[];
  onChange: (lines: TypedWeight[]) => void;
  weightProps: (index: number) => GetInputPropsReturnType;
  error?: ReactNode;
}

/** Which of the sealed containers leave, and what each of them weighs. */
export function HandOverLines({ sealed, lines, onChange, weightProps, error }: HandOverLinesProps) {
  const t = useWords();
  const language = useLanguage();
  const toggle = (containerId: string, leaves: boolean) =>
    onChange(
      sealed.flatMap(({ id }) => {
        const line = lines.find((one) => one.containerId === id);
        if (id !== containerId) return line ?? [];
        return leaves ? (line ?? { containerId, weight: '' }) : [];
      }),
    );
  return (
    <fieldset className={classes.lines}>
      <legend className={classes.title}>{t('waste:handOver.containers')}</legend>
      <p className={classes.hint}>{t('waste:handOver.weightHint')}</p>
      {sealed.map((container) => {
        const index = lines.findIndex(({ containerId }) => containerId === container.id);
        return (
          <div key={container.id} className={classes.line}>
            <Checkbox
              size="sm"
              label={t('waste:heading', {
                number: container.number,
                name: categoryName(container.category, language),
              })}
              description={wasteText(container.contents, container.category.form, t)}
              checked={index >= 0}
              onChange={(event) => toggle(container.id, event.currentTarget.checked)}
            />
            {index >= 0 && (
              <QuantityField
                size="xs"
                unit="kg"
                aria-label={t('waste:handOver.weightOf', { number: container.number })}
                placeholder={t('chemicals:unit.kg')}
                data-autofocus={index === 0 || undefined}
                {...weightProps(index)}
              />
            )}
          </div>
        );
      })}
      {error && lines.length === 0 && <p className={classes.error}>{t('waste:handOver.noneChosen')}</p>}
    </fieldset>
  );
}
