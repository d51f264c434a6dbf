import type { ListKind } from '../../shared/chemicals/listing-file.ts';
import type { Reader } from '../store/store.ts';
import type { PrintedSlip } from './documents/slip-data.ts';
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
  const known = new Map(bottles.map((bottle) => [bottle.id, bottle]));
  return {
    ...slip,
    lines: lines.map(({ bottleId, ...line }) => {
      const { purity = '', controls = '' } = known.get(bottleId) ?? {};
      return { ...line, purity, lists: controls === '' ? [] : (controls.split(',') as ListKind[]) };
    }),
    entries: await ledgerEntries(db, { slipId: id }),
  };
}
