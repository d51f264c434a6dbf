import type { z } from 'zod';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import type { Cabinet, cabinetInput, Substance, substanceInput } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { pinyinOf } from '../school/pinyin.ts';
import type { Reader, Writer } from '../store/store.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { listCabinets } from './queries.ts';
import { cabinetRow, substanceRow } from './records/rows-of-inputs.ts';
import { tellRecords } from './records/tell-records.ts';
import { controlKinds } from './reference.ts';
import { keepOrigin } from './substance-origin.ts';
import { substanceById } from './substance-queries.ts';
import { searchTextOf } from './substance-search.ts';

/** Makes a cabinet or changes one. Throws `conflict` for one key holder twice, or a retired one with bottles in it. */
export async function saveCabinet(context: CallContext, input: z.output<typeof cabinetInput>): Promise<Cabinet> {
  if (input.keeperId !== null && input.keeperId === input.secondKeeperId) throw new Fault('invalid', 'keepersSame');
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const before = (await listCabinets(db)).find((one) => one.id === input.id);
    if (input.retired && before !== undefined && before.bottles > 0) {
      throw new Fault('conflict', 'cabinetHasBottles', { name: before.name, count: before.bottles });
    }
    const row = { ...cabinetRow(input), ...pinyinOf(input.name, false) };
    await tx
      .insertInto('cabinet')
      .values({ id: input.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    const action = 'chemicals.cabinets.save';
    await audit({
      at: context.clock.now(),
      actor: callerOf(context),
      action,
      subject: input.name,
      detail: { before, after: input },
    });
    const saved = (await listCabinets(db)).find((one) => one.id === input.id);
    if (saved === undefined) throw new Fault('notFound', 'noSuchCabinet');
    return saved;
  });
}

/** Makes a substance or changes one; its bottles are compared with the lists anew. Throws `conflict`. */
export async function saveSubstance(context: CallContext, input: z.output<typeof substanceInput>): Promise<Substance> {
  return context.store.write(async (writer) => {
    await writeSubstance(writer, context, input);
    const saved = await substanceById(writer.tx as unknown as Reader, input.id);
    if (saved === undefined) throw new Fault('notFound', 'noSuchSubstance');
    return saved;
  });
}

/** Writes a substance in a transaction that is open. */
export async function writeSubstance(
  { tx, audit }: Writer,
  context: CallContext,
  input: z.output<typeof substanceInput>,
): Promise<void> {
  const before = await tx.selectFrom('substance').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (before !== undefined && input.version === 0) return;
  if (before !== undefined && before.version !== input.version) throw new Fault('conflict', 'versionStale');
  if (before !== undefined && before.dimension !== input.dimension) {
    const bottle = await tx.selectFrom('bottle').select('id').where('substance_id', '=', input.id).executeTakeFirst();
    if (bottle !== undefined) throw new Fault('conflict', 'dimensionStays', { name: before.name_zh });
  }
  if (input.cas !== null) {
    const other = await tx
      .selectFrom('substance')
      .select('name_zh')
      .where('cas', '=', input.cas)
      .where('id', '<>', input.id)
      .executeTakeFirst();
    if (other !== undefined) throw new Fault('conflict', 'casTaken', { name: other.name_zh });
  }
  const row = { ...substanceRow(input, before?.version ?? 0), search_text: searchTextOf(input) };
  await tx
    .insertInto('substance')
    .values({ id: input.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await keepOrigin(tx, input, before);
  const bottles = await tx
    .selectFrom('bottle')
    .select(['id', 'concentration', 'controls'])
    .where('substance_id', '=', input.id)
    .execute();
  const lists = await listsInForce(tx as unknown as Reader);
  const approves = isPermitted('chemicals.approve', callerOf(context).role);
  for (const { id, concentration, controls: listedOn } of bottles) {
    const kinds = controlKinds(input.cas, concentration, lists);
    const controls = kinds.join(',');
    const isFreed = listedOn.split(',').some((kind) => kind !== '' && !kinds.some((one) => one === kind));
    if (isFreed && !approves) throw new Fault('forbidden', 'delistingNeedsApprover', { name: input.nameZh });
    await tx.updateTable('bottle').set({ controls }).where('id', '=', id).where('controls', '<>', controls).execute();
  }
  const detail = { before, after: input, records: await tellRecords(tx, { substanceOrigin: [input.id] }) };
  const action = 'chemicals.substances.save';
  await audit({ at: context.clock.now(), actor: callerOf(context), action, subject: input.nameZh, detail });
}
