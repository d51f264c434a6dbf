import { sql } from 'kysely';
import type { ApprovingRole } from '../../shared/chemicals/approval.ts';
import { usualSheetYears } from '../../shared/chemicals/data-sheet.ts';
import type { ChemicalSettings } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { BottleTable, ChemicalMovementTable, SlipLineTable } from '../store/chemical-tables.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';
import type { ChainLink } from './chain.ts';

/** Half a working day, all pairs: the stricter rule until the school says otherwise. */
const unlessSaid: ChemicalSettings = {
  slipHours: 12,
  twoReceive: true,
  twoIssue: true,
  twoKeep: true,
  twoLocks: true,
  twoBooks: true,
  approvingRole: 'principal',
  approveMassAbove: null,
  approveVolumeAbove: null,
  sheetYears: usualSheetYears,
};

const preparedSettings = prepareQuery((db, _none: Record<string, never>) =>
  db.selectFrom('chemical_settings').selectAll(),
);

/** How the school keeps its chemicals. */
export async function readSettings(db: Reader): Promise<ChemicalSettings> {
  const row = (await preparedSettings(db, {}))[0];
  if (row === undefined) return unlessSaid;
  return {
    slipHours: row.slip_hours,
    twoReceive: row.two_receive === 1,
    twoIssue: row.two_issue === 1,
    twoKeep: row.two_keep === 1,
    twoLocks: row.two_locks === 1,
    twoBooks: row.two_books === 1,
    approvingRole: row.approving_role,
    approveMassAbove: row.approve_mass,
    approveVolumeAbove: row.approve_volume,
    sheetYears: row.sheet_years,
  };
}

const preparedClosed = prepareQuery((db, _none: Record<string, never>) =>
  db.selectFrom('closed_month').select('month').orderBy('month', 'desc').limit(sql.lit(1)),
);

/** The last month that two people have signed. */
export async function closedThroughOf(db: Reader): Promise<string | null> {
  return (await preparedClosed(db, {}))[0]?.month ?? null;
}

const preparedBottle = prepareQuery((db, { id }: { id: string }) =>
  db.selectFrom('bottle').selectAll().where('id', '=', id),
);

/** The present state of a bottle. Throws `notFound`. */
export async function bottleById(db: Reader, id: string): Promise<BottleTable> {
  const bottle = (await preparedBottle(db, { id }))[0];
  if (bottle === undefined) throw new Fault('notFound', 'noSuchBottle');
  return bottle;
}

const preparedLast = prepareQuery((db, _none: Record<string, never>) =>
  db.selectFrom('chemical_movement').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(sql.lit(1)),
);

/** The newest row of the chain; undefined before the first. */
export async function lastLink(db: Reader): Promise<ChainLink | undefined> {
  return (await preparedLast(db, {}))[0];
}

const preparedLine = prepareQuery((db, { slipId, bottleId }: { slipId: string; bottleId: string }) =>
  db.selectFrom('slip_line').selectAll().where('slip_id', '=', slipId).where('bottle_id', '=', bottleId),
);

/** What became of a bottle on a slip. */
export async function slipLineOf(db: Reader, slipId: string, bottleId: string): Promise<SlipLineTable | undefined> {
  return (await preparedLine(db, { slipId, bottleId }))[0];
}

interface FoundMovement {
  row: ChemicalMovementTable;
  reversed: boolean;
  /** It waits for the second person. */
  waits: boolean;
  /** Whose yes it waits for, where a second person's is not enough. */
  awaits: ApprovingRole | null;
  enteredBy: { accountId: string | null; personId: string | null };
}

async function awaitsOf(db: Reader, sequence: number): Promise<ApprovingRole | null> {
  const row = await db
    .selectFrom('movement_approval')
    .select('awaits')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row?.awaits ?? null;
}

/** True while what a slip took of a bottle waits for somebody whose yes it needs. */
export async function issueAwaitsApproval(db: Reader, slipId: string, bottleId: string): Promise<boolean> {
  const row = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('movement_approval', 'movement_approval.sequence', 'm.sequence')
    .select('m.sequence')
    .where('m.slip_id', '=', slipId)
    .where('m.bottle_id', '=', bottleId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('chemical_movement as later')
            .select('later.sequence')
            .whereRef('later.refers_to', '=', 'm.sequence'),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** A movement by its place in the chain, with what later rows say of it. Throws `notFound`. */
export async function movementAt(db: Reader, sequence: number): Promise<FoundMovement> {
  const row = await db.selectFrom('chemical_movement').selectAll().where('sequence', '=', sequence).executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchRecord');
  const later = await db.selectFrom('chemical_movement').select('kind').where('refers_to', '=', sequence).execute();
  const account =
    row.account_id === null
      ? undefined
      : await db.selectFrom('account').select('person_id').where('id', '=', row.account_id).executeTakeFirst();
  return {
    row,
    reversed: later.some(({ kind }) => kind === 'reversed'),
    waits: row.pending === 1 && later.length === 0,
    awaits: await awaitsOf(db, sequence),
    enteredBy: { accountId: row.account_id, personId: account?.person_id ?? null },
  };
}
