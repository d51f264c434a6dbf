import { ownReason, type Reasoned, reasonsOfWaste } from '../../../shared/chemicals/own-reason.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { LedgerEntry } from './ledger-data.ts';

/** What is to be said of a row beside its columns, a line each. `told`: see `toldReasons`. */
export function remarks(texts: DocumentTexts, entry: LedgerEntry, told: ReadonlySet<string>): string[] {
  const { kind, movedFrom, reversedBy, confirmedBy } = entry;
  const lines = undoneLine(texts, entry);
  if (movedFrom !== null) {
    lines.push(texts('chemical.ledger.moved', { from: movedFrom, cabinet: entry.cabinetName }));
  }
  const reason = ownReason(reasoned(entry), told);
  // What was issued names its class and experiment as the reason; they have a column.
  if (kind !== 'issued' && reason !== '') lines.push(reason);
  if (entry.awaits !== null) lines.push(texts(`chemical.awaits.${entry.awaits}`));
  if (reversedBy !== null) lines.push(texts('chemical.ledger.reversedBy', { sequence: reversedBy }));
  if (confirmedBy !== null) lines.push(texts('chemical.ledger.confirmedBy', { sequence: confirmedBy }));
  return lines;
}

/** Which row it undoes, with its month where that is another one. */
function undoneLine(texts: DocumentTexts, { reverses, declines, happenedOn }: LedgerEntry): string[] {
  if (reverses === null) return [];
  const month = reverses.happenedOn.slice(0, 7);
  const ofMonth = month === happenedOn.slice(0, 7) ? '' : 'OfMonth';
  const values = {
    sequence: reverses.sequence,
    kind: texts(`chemical.kind.${reverses.kind}`),
    month: texts('chemical.month', { year: month.slice(0, 4), month: Number(month.slice(5)) }),
  };
  return [texts(`chemical.ledger.${declines ? 'declines' : 'reverses'}${ofMonth}`, values)];
}

/** The reasons that stand beside what was wasted or lost, and are not said again of what was returned or used beside it. */
export function toldReasons(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  return reasonsOfWaste(entries.map(reasoned));
}

function reasoned({ kind, slip, reason }: LedgerEntry): Reasoned {
  return { kind, slipNumber: slip?.number ?? null, reason };
}
