import { SimpleGrid } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { BottleRecord, SlipLineView } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './settle-line-fields.module.css';
import { type Fate, fates, lineAfter, type TypedFate } from './settle-values.ts';

interface SettleLineFieldsProps {
  line: SlipLineView;
  /** What it was taken from, once that is answered. */
  bottle: BottleRecord | undefined;
  typed: TypedFate;
  propsOf: (fate: Fate) => GetInputPropsReturnType;
  autoFocus: boolean;
}

/** 领 = 用 + 剩 + 废 + 耗 as it stands with what is typed. */
function Arithmetic({ line, bottle, typed }: Pick<SettleLineFieldsProps, 'line' | 'bottle' | 'typed'>) {
  const t = useWords();
  const after = lineAfter(line, typed, bottle?.density);
  const textOf = (amount: number) => quantityText(amount, line.unit, t);
  return (
    <p className={classes.sum} aria-live="polite">
      <span>
        {t('chemicals:slips.sum', {
          issued: textOf(after.issued),
          used: textOf(after.used),
          returned: textOf(after.returned),
          wasted: textOf(after.wasted),
          lost: textOf(after.lost),
        })}
      </span>
      {after.out === 0 && (
        <StateBadge tone="active" shape="check" look="plain">
          {t('chemicals:slips.balanced')}
        </StateBadge>
      )}
      {after.out > 0 && (
        <StateBadge tone="soon" shape="half" look="plain">
          {t('chemicals:slips.rest', { amount: textOf(after.out) })}
        </StateBadge>
      )}
      {after.out < 0 && (
        <StateBadge tone="late" shape="triangle" look="plain">
          {t('chemicals:slips.over', { amount: textOf(-after.out) })}
        </StateBadge>
      )}
    </p>
  );
}

/** What became of one bottle's amount, with the sum under it as one types. */
export function SettleLineFields({ line, bottle, typed, propsOf, autoFocus }: SettleLineFieldsProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <fieldset className={classes.line}>
      <legend className={classes.name}>
        {line.bottleNumber} {substanceName(line, language)}
        {' · '}
        {t('chemicals:slips.outNow', { amount: quantityText(line.out, line.unit, t) })}
      </legend>
      <SimpleGrid cols={4} spacing="xs">
        {fates.map((fate) => (
          <QuantityField
            key={fate}
            label={t(`chemicals:slips.column.${fate}`)}
            unit={line.unit}
            density={bottle?.density}
            placeholder={t(`chemicals:unit.${line.unit}`)}
            // The slip may come after the sheet: then the sheet has looked for its first field already.
            autoFocus={autoFocus && fate === 'returned'}
            data-autofocus={(autoFocus && fate === 'returned') || undefined}
            {...propsOf(fate)}
          />
        ))}
      </SimpleGrid>
      {bottle && <DensityAsk of={bottle} density={bottle.density} texts={Object.values(typed)} />}
      <Arithmetic line={line} bottle={bottle} typed={typed} />
    </fieldset>
  );
}
