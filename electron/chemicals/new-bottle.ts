import type { z } from 'zod';
import { bottleNumber } from '../../shared/chemicals/bottle-number.ts';
import { dimensionOf } from '../../shared/chemicals/quantity.ts';
import type { bottleInput } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { BottleTable } from '../store/chemical-tables.ts';
import { nextNumber } from '../store/number-series.ts';
import { prepareQuery, prepareStatement } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';
import type { LedgerMoment } from './ledger-moment.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { mayStand } from './put-away.ts';
import { controlKinds } from './reference.ts';

/** A bottle with its first movement, but for the second person. */
export type BottleInput = Omit<z.output<typeof bottleInput>, 'second'>;

/** What is said of the bottle itself. */
export type NewBottle = Omit<BottleInput, 'id' | 'how' | 'counterIds' | 'amount' | 'happenedOn' | 'reason'>;

const preparedSubstance = prepareQuery((db, { id }: { id: string }) =>
  db.selectFrom('substance').select('cas').where('id', '=', id),
);

const insertRow = prepareStatement((tx, row: { [Name in keyof BottleTable]: BottleTable[Name] }) =>
  tx.insertInto('bottle').values(row),
);

/** Makes a bottle with nothing in it yet. Throws `conflict` (number, neighbours, cabinet), `invalid` (days), `notFound`. */
export async function insertBottle(writer: Writer, moment: LedgerMoment, input: NewBottle): Promise<void> {
  const db = writer.tx as unknown as Reader;
  const [substance] = await preparedSubstance(db, { id: input.substanceId });
  if (substance === undefined) throw new Fault('notFound', 'noSuchSubstance');
  refuseDays(input, moment.today);
  await refuseCabinet(db, input.cabinetId);
  await mayStand(db, input);
  const number = await numberFor(writer, input.number, moment.today);
  const controls = controlKinds(substance.cas, input.concentration, await listsInForce(db));
  await insertRow(writer.tx, emptyBottle({ ...input, number }, controls, moment));
}

function refuseDays({ openedOn, expiresOn }: Pick<NewBottle, 'openedOn' | 'expiresOn'>, today: string): void {
  if (openedOn === null) return;
  if (openedOn > today) throw new Fault('invalid', 'openedInFuture');
  if (expiresOn !== null && expiresOn < openedOn) throw new Fault('invalid', 'expiresBeforeOpened');
}

/** The row of a bottle with nothing in it yet; `controls` are the kinds of the lists that it is on. */
export function emptyBottle(
  input: Omit<NewBottle, 'despite'>,
  controls: readonly string[],
  moment: Pick<LedgerMoment, 'today' | 'now'>,
): BottleTable {
  return {
    id: input.bottleId,
    number: input.number,
    substance_id: input.substanceId,
    maker: input.maker,
    batch: input.batch,
    purity: input.purity,
    concentration: input.concentration,
    dimension: dimensionOf(input.unit),
    unit: input.unit,
    net_amount: input.netAmount,
    opened_on: input.openedOn,
    expires_on: input.expiresOn,
    cabinet_id: input.cabinetId,
    controls: controls.join(','),
    stock: 0,
    out: 0,
    last_on: null,
    pending: 0,
    recorded_on: moment.today,
    version: 1,
    updated_at: moment.now,
  };
}

const preparedCabinet = prepareQuery((db, { id }: { id: string }) =>
  db.selectFrom('cabinet').select(['name', 'retired']).where('id', '=', id),
);

/** Nothing is put into a cabinet that is no longer used. Throws `conflict`, `notFound`. */
export async function refuseCabinet(db: Reader, id: string): Promise<void> {
  const [cabinet] = await preparedCabinet(db, { id });
  if (cabinet === undefined) throw new Fault('notFound', 'noSuchCabinet');
  if (cabinet.retired === 1) throw new Fault('conflict', 'cabinetRetired', { name: cabinet.name });
}

const preparedTaken = prepareQuery((db, { number }: { number: string }) =>
  db.selectFrom('bottle').select('id').where('number', '=', number),
);

/** The bottle's own number if it has one that is free, else the next of the year's series. */
export async function numberFor({ tx }: Writer, given: string, today: string): Promise<string> {
  const db = tx as unknown as Reader;
  const isTaken = async (number: string) => (await preparedTaken(db, { number })).length > 0;
  if (given !== '') {
    const number = bottleNumber(given);
    if (await isTaken(number)) throw new Fault('conflict', 'bottleNumberTaken', { number });
    return number;
  }
  const year = Number(today.slice(0, 4));
  for (;;) {
    const number = `CB-${year}-${String(await nextNumber(tx, 'bottle', year)).padStart(4, '0')}`;
    // A school may have written such a number on a bottle itself.
    if (!(await isTaken(number))) return number;
  }
}
