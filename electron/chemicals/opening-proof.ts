import { countersProblem } from '../../shared/chemicals/opening-witness.ts';
import type { BottleRecord } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { insertAttachment, keepPhoto } from '../photos/keep-photo.ts';
import { readAttachment } from '../store/attachments.ts';
import type { OpeningWitnessTable } from '../store/opening-tables.ts';
import { recordDigest } from '../store/record-digest.ts';
import type { Reader, Writer } from '../store/store.ts';
import { bottleById } from './ledger-rows.ts';
import { bottleRecord } from './queries.ts';
import { recordKey, type ToldRecords, tellRecords } from './records/tell-records.ts';

/** The two who counted, with their names as they are now. */
export type Counters = Omit<OpeningWitnessTable, 'bottle_id'>;

/** Who counted opening stock, for its rows. Throws `invalid`, `notFound`. */
export async function countersOf(db: Reader, counterIds: readonly string[]): Promise<Counters> {
  const problem = countersProblem(counterIds);
  const [firstId, secondId] = counterIds;
  if (problem !== null || firstId === undefined || secondId === undefined) {
    throw new Fault('invalid', problem ?? 'countersMissing');
  }
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', [firstId, secondId]).execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const [firstName, secondName] = [names.get(firstId), names.get(secondId)];
  if (firstName === undefined || secondName === undefined) throw new Fault('notFound', 'noSuchPerson');
  return { first_id: firstId, second_id: secondId, first_name: firstName, second_name: secondName };
}

/** Keeps who counted a bottle that came without papers; returns what the audit is told of it. Throws `invalid`, `notFound`. */
export async function keepWitness(
  { tx }: Writer,
  input: { how: 'opening' | 'received'; bottleId: string; counterIds: readonly string[] },
): Promise<ToldRecords | undefined> {
  if (input.how === 'received') return undefined;
  const counters = await countersOf(tx as unknown as Reader, input.counterIds);
  await tx
    .insertInto('opening_witness')
    .values({ bottle_id: input.bottleId, ...counters })
    .execute();
  return tellRecords(tx, { openingWitness: [input.bottleId] });
}

/** What the audit is told of who counted a bottle of an import: made of the row itself, for there are thousands. */
export function toldWitness(bottleId: string, counters: Counters | null): ToldRecords | undefined {
  if (counters === null) return undefined;
  return { [recordKey('openingWitness', bottleId)]: recordDigest({ bottle_id: bottleId, ...counters }) };
}

/** Adds a photo to a bottle; calling again with the same id changes nothing. Throws `invalid`, `notFound`. */
export async function addBottlePhoto(
  context: CallContext,
  { id, bottleId, file }: { id: string; bottleId: string; file: File },
): Promise<BottleRecord> {
  await context.store.read((db) => bottleById(db, bottleId));
  const photo = await keepPhoto(context.store, file);
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('bottle_photo').select('id').where('id', '=', id).executeTakeFirst();
    if (known === undefined) {
      const at = context.clock.now();
      const { number } = await bottleById(db, bottleId);
      await insertAttachment(tx, photo, at);
      await tx
        .insertInto('bottle_photo')
        .values({
          ...{ id, bottle_id: bottleId, sha256: photo.sha256, name: photo.name, taken_on: photo.takenOn },
          ...{ added_at: at, account_id: caller.accountId, by_name: caller.name },
        })
        .execute();
      const detail = { photo: id, sha256: photo.sha256, records: await tellRecords(tx, { bottlePhoto: [id] }) };
      await audit({ at, actor: caller, action: 'chemicals.bottles.addPhoto', subject: number, detail });
    }
    return bottleRecord(db, bottleId, caller);
  });
}

/** The file of a bottle's photo. Throws `notFound`, `storageDamaged`. */
export async function bottlePhotoFile(context: CallContext, id: string): Promise<File> {
  const row = await context.store.read((db) =>
    db
      .selectFrom('bottle_photo')
      .innerJoin('attachment', 'attachment.sha256', 'bottle_photo.sha256')
      .select(['bottle_photo.sha256', 'name', 'media_type as type'])
      .where('bottle_photo.id', '=', id)
      .executeTakeFirst(),
  );
  if (row === undefined) throw new Fault('notFound', 'noSuchPhoto');
  return new File([readAttachment(context.store, row.sha256)], row.name, { type: row.type });
}
