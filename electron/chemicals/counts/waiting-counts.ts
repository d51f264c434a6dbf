import { differenceOf } from '../../../shared/chemicals/count-line.ts';
import type { Caller } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { mayDecide } from './approvers.ts';
import { countedLine, countLines, isListed } from './count-rows.ts';

/** Ids of the counts with a difference that waits for approval and that `caller`, who holds the permission, may approve. */
export async function countsToDecideBy(db: Reader, caller: Caller): Promise<string[]> {
  const deciding = await db
    .selectFrom('chemical_count')
    .selectAll()
    .where('state', '=', 'deciding')
    .orderBy('number')
    .execute();
  const found: string[] = [];
  for (const count of deciding) {
    const open = (await countLines(db, count.id)).filter(
      (line) => line.decided_at === null && differenceOf(countedLine(line)) !== 0,
    );
    const mayListed = open.some(isListed) && (await mayDecide(db, count, caller, true));
    if (mayListed || open.some((line) => !isListed(line))) found.push(count.id);
  }
  return found;
}
