import { mixingConflicts } from '../../../shared/chemicals/waste-mixing.ts';
import type { WasteConflict } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Reader } from '../../store/store.ts';
import type { WasteContainerTable } from '../../store/waste-tables.ts';
import { incompatibilities } from '../reference.ts';
import { categoryEntry, categoryRuleSource } from './categories.ts';
import { containerById } from './container-rows.ts';

/** A substance of a row that went to waste, as far as mixing asks. Throws `notFound`. */
async function candidateOf(db: Reader, sequence: number) {
  const row = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['substance.id as substanceId', 'storage_group as storageGroup'])
    .where('m.sequence', '=', sequence)
    .executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchRecord');
  return row;
}

/** Substances in a container that came from the ledger, each once, with the bottle of the first. */
async function contentsOf(db: Reader, containerId: string) {
  const rows = await db
    .selectFrom('waste_entry as entry')
    .innerJoin('chemical_movement as m', 'm.sequence', 'entry.movement')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .leftJoin('waste_entry as later', 'later.reverses', 'entry.id')
    .select(['substance.id as substanceId', 'storage_group as storageGroup', 'bottle.number as bottleNumber'])
    .select(['substance.name_zh as nameZh', 'substance.name_en as nameEn'])
    .where('entry.container_id', '=', containerId)
    .where('entry.amount', '>', 0)
    .where('later.id', 'is', null)
    .orderBy('entry.sequence')
    .execute();
  return [...Map.groupBy(rows, (row) => row.substanceId).values()].flatMap(([first]) => first ?? []);
}

/** What speaks against putting a row of the ledger into a container, in both languages. Throws `notFound`. */
export async function wasteConflicts(db: Reader, containerId: string, sequence: number): Promise<WasteConflict[]> {
  const container = await containerById(db, containerId);
  return conflictsIn(db, container, sequence);
}

async function conflictsIn(db: Reader, container: WasteContainerTable, sequence: number): Promise<WasteConflict[]> {
  const candidate = await candidateOf(db, sequence);
  const contents = (await contentsOf(db, container.id)).filter((one) => one.substanceId !== candidate.substanceId);
  const category = categoryEntry(container.category_id);
  const names = new Map(incompatibilities.sources.map((source) => [source.id, source.name]));
  const name = category?.name ?? { zh: container.category_id, en: container.category_id };
  return mixingConflicts(candidate, contents, category, incompatibilities).map(({ neighbour, verdict, sources }) =>
    neighbour === null
      ? {
          bottleNumber: container.number,
          nameZh: name.zh,
          nameEn: name.en,
          verdict,
          sources: [categoryRuleSource()],
          byCategory: true,
        }
      : {
          ...{ bottleNumber: neighbour.bottleNumber, nameZh: neighbour.nameZh, nameEn: neighbour.nameEn, verdict },
          sources: sources.map((id) => names.get(id) ?? { zh: id, en: id }),
          byCategory: false,
        },
  );
}

/** Refuses what must not be mixed unless somebody says why. Throws `conflict`. */
export async function mayMix(
  db: Reader,
  container: WasteContainerTable,
  { sequence, despite }: { sequence: number; despite: string },
): Promise<void> {
  if (despite !== '') return;
  const worst = (await conflictsIn(db, container, sequence)).find((one) => one.verdict === 'forbid');
  if (worst === undefined) return;
  throw new Fault('conflict', 'wasteMustNotMix', {
    number: container.number,
    name: worst.nameZh,
    source: worst.sources.map(({ zh, en }) => `${zh} (${en})`).join(', '),
  });
}
