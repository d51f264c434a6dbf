import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords, type Words } from '../../app/use-words.ts';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './waiting-facts.module.css';

/** Where it comes from: the slip and its class, or straight from the bottle; and why. */
export function sourceText(row: WasteToPlace, t: Words): string {
  const from = row.slipNumber === null ? t('waste:waiting.fromBottle') : `${row.slipNumber} ${row.className}`;
  return [from, row.words].filter((part) => part !== '').join(' · ');
}

/** What is to go into a container, as the ledger has it. */
export function WaitingFacts({ row }: { row: WasteToPlace }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div>
      <p className={classes.name}>
        {substanceName(row, language)} {quantityText(row.amount, row.unit, t)}
      </p>
      <p className={classes.aside}>
        {t('waste:waiting.row', { day: row.on, bottle: row.bottleNumber, sequence: row.sequence })}
        <br />
        {sourceText(row, t)}
      </p>
    </div>
  );
}
