import { type CallContext, callerOf } from '../../call/call-context.ts';
import { pinyinOf } from '../../school/pinyin.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { cabinetRow } from '../records/rows-of-inputs.ts';
import { filedSubstances } from '../reference.ts';
import { writeSubstance } from '../save-reference.ts';
import { substanceById } from '../substance-queries.ts';
import type { NewCabinet, NewPlace } from './cabinet-plan.ts';
import { mostAliases } from './names-taken.ts';
import type { ImportPlan, NewSubstance } from './plan-import.ts';

/** Makes the places, cabinets and substances that an import needs, each with its row in the audit. */
export async function makeGround(writer: Writer, context: CallContext, plan: ImportPlan): Promise<void> {
  for (const place of plan.places) await makePlace(writer, context, place);
  for (const cabinet of plan.cabinets) await makeCabinet(writer, context, cabinet);
  for (const substance of plan.substances) await makeSubstance(writer, context, substance);
  for (const [id, aliases] of Map.groupBy(plan.aliases, ({ substanceId }) => substanceId)) {
    await addAliases(
      writer,
      context,
      id,
      aliases.map(({ name }) => name),
    );
  }
}

/** The lab manager keeps no places: what an import finds in a sheet it makes itself, and the audit says so. */
async function makePlace({ tx, audit }: Writer, context: CallContext, place: NewPlace): Promise<void> {
  const { id, name, kind, parentId, path } = place;
  await tx
    .insertInto('place')
    .values({ id, name, kind, parent_id: parentId, responsible_id: null, retired: 0, ...pinyinOf(name, false) })
    .execute();
  const after = { id, name, kind, parentId, responsibleId: null };
  await audit({
    at: context.clock.now(),
    actor: callerOf(context),
    action: 'school.places.create',
    subject: path,
    detail: { after },
  });
}

async function makeCabinet({ tx, audit }: Writer, context: CallContext, cabinet: NewCabinet): Promise<void> {
  const { id, name, placeId } = cabinet;
  const after = { id, name, placeId, keeperId: null, secondKeeperId: null, retired: false };
  await tx
    .insertInto('cabinet')
    .values({ id, ...cabinetRow(after), ...pinyinOf(name, false) })
    .execute();
  await audit({
    at: context.clock.now(),
    actor: callerOf(context),
    action: 'chemicals.cabinets.save',
    subject: name,
    detail: { after },
  });
}

async function makeSubstance(writer: Writer, context: CallContext, substance: NewSubstance): Promise<void> {
  const model = substance.catalogueCas === null ? undefined : filedSubstances.get(substance.catalogueCas);
  await writeSubstance(writer, context, {
    id: substance.key,
    version: 0,
    nameZh: substance.nameZh,
    nameEn: substance.nameEn,
    aliases: [...substance.aliases],
    formula: substance.formula,
    cas: substance.cas,
    dimension: substance.dimension,
    density: null,
    hazardClasses: model?.hazardClasses ?? [],
    storageGroup: model?.storageGroup ?? null,
    minimum: null,
    maximum: null,
    fromCatalogue: model !== undefined,
  });
}

/** What the sheet calls a substance is found by from now on, as far as it takes more names. */
async function addAliases(writer: Writer, context: CallContext, id: string, names: readonly string[]): Promise<void> {
  const substance = await substanceById(writer.tx as unknown as Reader, id);
  if (substance === undefined) return;
  const aliases = [...substance.aliases, ...names].slice(0, mostAliases);
  if (aliases.length === substance.aliases.length) return;
  const { version, nameZh, nameEn, formula, cas, dimension, density, hazardClasses, storageGroup } = substance;
  const { minimum, maximum } = substance;
  const kept = { version, nameZh, nameEn, formula, cas, dimension, density, hazardClasses, storageGroup };
  await writeSubstance(writer, context, { id, ...kept, aliases, minimum, maximum, fromCatalogue: false });
}
