import { needsOf, timesDone } from '../../../shared/chemicals/experiment-amounts.ts';
import { proposeBottles } from '../../../shared/chemicals/experiment-bottles.ts';
import type { SlipProposal } from '../../../shared/contract/experiments.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { CallContext } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { bottleRowsById } from '../queries.ts';
import { schoolToday } from '../school-today.ts';
import { versionInForce, versionRow } from './queries.ts';

/** As many lines as a slip has. */
const mostLines = 30;

/** The bottles that a slip for a version in force would be served from. Throws `conflict` for one that is not in force. */
export async function proposeSlip(db: Reader, context: CallContext, versionId: string): Promise<SlipProposal> {
  const version = await versionRow(db, versionId);
  await refuseUnlessInForce(db, versionId);
  const lines = await db
    .selectFrom('experiment_amount')
    .select(['substance_id as substanceId', 'amount', 'unit', 'basis'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  const needs = needsOf(lines, timesDone(version.kind, version.group_count));
  const ids = needs.map(({ substanceId }) => substanceId);
  const offered =
    ids.length === 0
      ? []
      : await db
          .selectFrom('bottle')
          .innerJoin('substance', 'substance.id', 'bottle.substance_id')
          .select(['bottle.id', 'bottle.number', 'substance_id as substanceId', 'bottle.dimension', 'stock', 'pending'])
          .select(['opened_on as openedOn', 'expires_on as expiresOn', 'density'])
          .where('substance_id', 'in', ids)
          .where('stock', '>', 0)
          .execute();
  const proposed = proposeBottles(needs, offered, { today: await schoolToday(db, context), most: mostLines });
  const rows = await bottleRowsById(
    db,
    proposed.flatMap(({ parts }) => parts.map(({ bottleId }) => bottleId)),
  );
  const names = await namesOf(db, ids);
  const { number } = await db
    .selectFrom('experiment')
    .select('number')
    .where('id', '=', version.experiment_id)
    .executeTakeFirstOrThrow();
  return {
    ...{ versionId, experimentId: version.experiment_id, number, versionNumber: version.number },
    ...{ title: version.title, grade: version.grade },
    lines: proposed.map(({ parts, ...line }) => ({
      ...line,
      nameZh: names.get(line.substanceId)?.nameZh ?? '',
      nameEn: names.get(line.substanceId)?.nameEn ?? '',
      parts: parts.flatMap(({ bottleId, amount }) => {
        const bottle = rows.get(bottleId);
        return bottle === undefined ? [] : [{ bottle, amount }];
      }),
    })),
  };
}

async function namesOf(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { nameZh: string; nameEn: string }>();
  const rows = await db
    .selectFrom('substance')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

/** Only the version in force gives slips: a draft is no plan yet, and an older version is one no longer. */
export async function refuseUnlessInForce(db: Reader, versionId: string): Promise<void> {
  const version = await versionRow(db, versionId);
  const valid = await versionInForce(db, version.experiment_id);
  if (valid?.id !== versionId) throw new Fault('conflict', 'experimentNotInForce', { title: version.title });
}
