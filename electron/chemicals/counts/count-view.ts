import { isPermitted } from '../../../shared/accounts/permissions.ts';
import { isOvertaken } from '../../../shared/chemicals/count-adjustment.ts';
import { isReportable } from '../../../shared/chemicals/count-cause.ts';
import { differenceOf, isBlind, lastCounted, wantsRecount } from '../../../shared/chemicals/count-line.ts';
import type { CountLine, CountRecord, CountRow } from '../../../shared/contract/chemical-counts.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { ChemicalCountTable } from '../../store/count-tables.ts';
import type { Reader } from '../../store/store.ts';
import { kindsOf } from '../kinds-of.ts';
import { mayDecide } from './approvers.ts';
import { type CountLineRow, countById, countedLine, countLines, isCounter, isListed } from './count-rows.ts';
import { countedAt, rowsSince } from './later-rows.ts';

/**
 * A count as its page shows it. While it is blind nothing in the answer comes from the book: neither figures nor, in a
 * recount, what was found the first time or the bottles that agreed.
 */
export async function countRecord(db: Reader, context: CallContext, id: string): Promise<CountRecord> {
  const count = await countById(db, id);
  const lines = await countLines(db, id);
  const caller = callerOf(context);
  const isOpenTo = count.state === 'deciding' || count.state === 'finished';
  const counted = lines.map(countedLine);
  const shown = lines.filter((_, index) => {
    const line = counted[index];
    return count.state !== 'recounting' || (line !== undefined && wantsRecount(line));
  });
  const lineList: CountLine[] = [];
  for (const line of shown) lineList.push(await lineView(db, count, line, isOpenTo));
  const unknown = await db
    .selectFrom('count_unknown')
    .select(['id', 'words'])
    .where('count_id', '=', id)
    .orderBy('noted_at')
    .orderBy('id')
    .execute();
  const report = await db.selectFrom('count_report').selectAll().where('count_id', '=', id).executeTakeFirst();
  return {
    ...rowOf(count, await cabinetName(db, count.cabinet_id), {
      lines: lines.length,
      differences: isOpenTo ? counted.filter((line) => differenceOf(line) !== 0).length : null,
      toReport: report === undefined && lineList.some((line) => line.result?.reportable),
    }),
    openedAt: count.opened_at,
    finishedAt: count.finished_at,
    abandonedFor: count.abandoned_for,
    mine: await isCounter(db, count, caller),
    mayDecideListed: isPermitted('chemicals.approve', caller.role) && (await mayDecide(db, count, caller, true)),
    agreed:
      isOpenTo || count.state === 'recounting'
        ? counted.filter((line) => line.first !== null && !wantsRecount(line)).length
        : null,
    lineList,
    unknown,
    reported: report === undefined ? null : { on: report.reported_on, by: report.by_name, words: report.words },
  };
}

/** A count in the list. */
export function rowOf(
  count: ChemicalCountTable,
  cabinetName: string | null,
  figures: Pick<CountRow, 'lines' | 'differences' | 'toReport'>,
): CountRow {
  return {
    id: count.id,
    number: count.number,
    cabinetId: count.cabinet_id,
    cabinetName,
    state: count.state,
    openedOn: count.opened_on,
    countedOn: count.counted_on,
    by: count.by_name,
    second: count.second_name,
    ...figures,
  };
}

async function cabinetName(db: Reader, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await db.selectFrom('cabinet').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null;
}

async function lineView(
  db: Reader,
  count: ChemicalCountTable,
  row: CountLineRow,
  isOpenTo: boolean,
): Promise<CountLine> {
  const line = countedLine(row);
  const draft = count.state === 'counting' ? line.first : count.state === 'recounting' ? line.recount : null;
  return {
    bottleId: row.bottle_id,
    substanceId: row.substance_id,
    number: row.number,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    purity: row.purity,
    batch: row.batch,
    unit: row.unit,
    netAmount: row.net_amount,
    controls: kindsOf(row.controls),
    listed: isListed(row),
    cabinetName: row.cabinet_name,
    misplaced: count.cabinet_id !== null && row.cabinet_id !== count.cabinet_id,
    entered: draft === null || !isBlind(count.state) ? null : { found: draft.found, amount: draft.amount },
    result: isOpenTo ? await resultOf(db, row) : null,
  };
}

async function resultOf(db: Reader, row: CountLineRow): Promise<CountLine['result']> {
  const line = countedLine(row);
  const last = lastCounted(line);
  if (line.first === null || last === null) return null;
  const difference = differenceOf(line);
  const isUndecided = difference !== 0 && row.decided_at === null;
  return {
    book: last.book,
    first: { found: line.first.found, amount: line.first.amount },
    recount: line.recount && { found: line.recount.found, amount: line.recount.amount },
    difference,
    movedSince: isUndecided ? row.stock - last.book : 0,
    overtaken: isUndecided && isOvertaken(countedAt(row), await rowsSince(db, row)),
    cause: row.cause,
    words: row.words ?? '',
    approver: row.approver_name,
    decidedAt: row.decided_at,
    sequence: row.movement,
    reportable: isReportable({ listed: isListed(row), difference, found: last.found, cause: row.cause }),
  };
}
