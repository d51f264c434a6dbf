import { ownReason, type Reasoned, reasonsOfWaste } from '../../../shared/chemicals/own-reason.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { LedgerEntry } from './ledger-data.ts';

/** What is to be said of a row beside its columns, a line each. `told`: see `toldReasons`. */
export function remarks(texts: DocumentTexts, entry: LedgerEntry, told: ReadonlySet<string>): string[] {
  const { kind, reverses, reversedBy, confirmedBy } = entry;
  const lines: string[] = [];
  if (reverses !== null) {
    const undone = texts(`chemical.kind.${reverses.kind}`);
    const what = entry.declines ? 'declines' : 'reverses';
    lines.push(texts(`chemical.ledger.${what}`, { sequence: reverses.sequence, kind: undone }));
  }
  if (kind === 'moved') lines.push(texts('chemical.ledger.movedTo', { cabinet: entry.cabinetName }));
  const reason = ownReason(reasoned(entry), told);
  // What was issued names its class and experiment as the reason; they have a column.
  if (kind !== 'issued' && reason !== '') lines.push(reason);
  if (entry.awaits !== null) lines.push(texts(`chemical.awaits.${entry.awaits}`));
  if (reversedBy !== null) lines.push(texts('chemical.ledger.reversedBy', { sequence: reversedBy }));
  if (confirmedBy !== null) lines.push(texts('chemical.ledger.confirmedBy', { sequence: confirmedBy }));
  return lines;
}

/** The reasons that stand beside what was wasted or lost, and are not said again of what was returned or used beside it. */
export function toldReasons(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  return reasonsOfWaste(entries.map(reasoned));
}

function reasoned({ kind, slip, reason }: LedgerEntry): Reasoned {
  return { kind, slipNumber: slip?.number ?? null, reason };
}
