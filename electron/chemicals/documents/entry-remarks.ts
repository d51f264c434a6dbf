import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { LedgerEntry } from './ledger-data.ts';

/** What is to be said of a row beside its columns, a line each. `told`: see `reasonsOfWaste`. */
export function remarks(texts: DocumentTexts, entry: LedgerEntry, told: ReadonlySet<string>): string[] {
  const { kind, reverses, reversedBy, confirmedBy, reason } = entry;
  const lines: string[] = [];
  if (reverses !== null) {
    const undone = texts(`chemical.kind.${reverses.kind}`);
    const what = entry.declines ? 'declines' : 'reverses';
    lines.push(texts(`chemical.ledger.${what}`, { sequence: reverses.sequence, kind: undone }));
  }
  if (kind === 'moved') lines.push(texts('chemical.ledger.movedTo', { cabinet: entry.cabinetName }));
  const repeated = (kind === 'returned' || kind === 'used') && told.has(reasonKey(entry));
  // What was issued names its class and experiment as the reason; they have a column.
  if (kind !== 'issued' && reason !== '' && !repeated) lines.push(reason);
  if (entry.awaits !== null) lines.push(texts(`chemical.awaits.${entry.awaits}`));
  if (reversedBy !== null) lines.push(texts('chemical.ledger.reversedBy', { sequence: reversedBy }));
  if (confirmedBy !== null) lines.push(texts('chemical.ledger.confirmedBy', { sequence: confirmedBy }));
  return lines;
}

/** The reasons that stand beside what was wasted or lost on a slip: given once for a settlement, kept with each of its rows. */
export function reasonsOfWaste(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  return new Set(entries.filter(({ kind }) => kind === 'wasted' || kind === 'lost').map(reasonKey));
}

function reasonKey({ slip, reason }: LedgerEntry): string {
  return `${slip?.number ?? ''} ${reason}`;
}
