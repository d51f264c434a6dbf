import type { Unit } from '../../../shared/chemicals/quantity.ts';
import type { Reader } from '../../store/store.ts';
import type { WasteEntryTable } from '../../store/waste-tables.ts';
import type { WasteComponent } from './documents/waste-data.ts';

/** A row of a container with what the chemical ledger says of it, where it came from there. */
export type EntryForPrint = Omit<WasteEntryTable, 'sequence'> & {
  ledgerAmount: number | null;
  ledgerUnit: Unit | null;
};

/** The rows of all containers with those of the chemical ledger behind them, in their order. */
export function entriesForPrint(db: Reader) {
  return db
    .selectFrom('waste_entry as entry')
    .leftJoin('chemical_movement as m', 'm.sequence', 'entry.movement')
    .leftJoin('bottle', 'bottle.id', 'm.bottle_id')
    .selectAll('entry')
    .select(['m.amount as ledgerAmount', 'bottle.unit as ledgerUnit'])
    .orderBy('entry.sequence');
}

/** Rows that no other of them takes back. */
export function withoutReversed<T extends { id: string; reverses: string | null }>(entries: readonly T[]): T[] {
  const undone = new Set(entries.map((entry) => entry.reverses));
  return entries.filter((entry) => entry.reverses === null && !undone.has(entry.id));
}

/** What rows put into a container, those that take others back taken off. */
export function sumOf(entries: readonly { amount: number }[]): number {
  return entries.reduce((sum, entry) => sum + entry.amount, 0);
}

/** Each thing that went in with what it took of the container and where it came from, the most first. */
export function componentsOf(entries: readonly EntryForPrint[]): WasteComponent[] {
  const byName = Map.groupBy(entries, (entry) => entry.name_zh);
  return [...byName]
    .map(([nameZh, own]) => ({
      ...{ nameZh, nameEn: own[0]?.name_en ?? '', amount: sumOf(own) },
      words: [...new Set(own.map(({ words }) => words).filter((words) => words !== ''))],
      rows: own.flatMap(({ movement, ledgerAmount, ledgerUnit }) =>
        movement === null || ledgerAmount === null || ledgerUnit === null
          ? []
          : [{ sequence: movement, amount: ledgerAmount, unit: ledgerUnit }],
      ),
    }))
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
}
