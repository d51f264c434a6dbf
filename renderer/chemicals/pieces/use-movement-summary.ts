import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import type { ShownMovement } from './movement-row.tsx';
import { quantityText } from './quantity-text.ts';
import { substanceName } from './substance-name.ts';

/** A row of the ledger in one line: its number, what was done, with which bottle, how much. */
export function useMovementSummary(row: ShownMovement): string {
  const t = useWords();
  const language = useLanguage();
  return t('chemicals:confirm.record', {
    sequence: row.sequence,
    kind: t(`chemicals:kind.${row.kind}`),
    bottle: row.bottleNumber,
    name: substanceName(row, language),
    amount: quantityText(row.amount, row.unit, t),
  });
}
