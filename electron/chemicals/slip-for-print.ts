import type { Reader } from '../store/store.ts';
import type { PrintedSlip } from './documents/slip-data.ts';
import { kindsOf } from './kinds-of.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { slipById } from './queries.ts';

/** An issue slip with its bottles' purity and lists, and its rows of the ledger. Throws `notFound`. */
export async function slipForPrint(db: Reader, id: string, now: string): Promise<PrintedSlip> {
  const { id: _id, lines, ...slip } = await slipById(db, id, now);
  const bottles = await db
    .selectFrom('slip_line')
    .innerJoin('bottle', 'bottle.id', 'slip_line.bottle_id')
    .select(['bottle.id', 'bottle.purity', 'bottle.controls'])
    .where('slip_line.slip_id', '=', id)
    .execute();
  const { issued_at: issuedAt } = await db
    .selectFrom('issue_slip')
    .select('issued_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const entries = await ledgerEntries(db, { slipId: id });
  const cabinets = new Map(
    entries.filter(({ kind }) => kind === 'issued').map(({ bottleId, cabinetName }) => [bottleId, cabinetName]),
  );
  const known = new Map(bottles.map((bottle) => [bottle.id, bottle]));
  return {
    ...slip,
    issuedAt,
    lines: lines.map(({ bottleId, ...line }) => {
      const { purity = '', controls = '' } = known.get(bottleId) ?? {};
      return {
        ...line,
        purity,
        cabinetName: cabinets.get(bottleId) ?? '',
        lists: kindsOf(controls),
      };
    }),
    entries,
  };
}
