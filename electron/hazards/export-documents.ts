import type { Language } from '../../shared/contract/document.ts';
import type { HazardFilter } from '../../shared/contract/hazards.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { wordFile } from '../documents/word-file.ts';
import { frameReport } from '../reports/queries.ts';
import { documentBasisOf } from '../school/queries.ts';
import { readAttachment } from '../store/attachments.ts';
import { buildHazardLedger } from './documents/hazard-ledger.ts';
import { buildHazardRecord } from './documents/hazard-record.ts';
import { hazardsAt, matchingIds, viewpointOf } from './queries.ts';
import { historyOf } from './record.ts';

/**
 * The hazard ledger (隐患排查治理台账) of the rows that match the filters, as they stood at the cut-off on or after `until` (or now).
 * Leaves an audit row: who took which list out of the house.
 */
export async function exportLedger(
  context: CallContext,
  { filter, until, language }: { filter: HazardFilter; until: string | null; language: Language },
): Promise<File> {
  const { store, clock } = context;
  const now = clock.now();
  const data = await store.read(async (db) => {
    const basis = await documentBasisOf(db, language, now);
    const { period, asOf } = await frameReport(db, until, now);
    const ids = await matchingIds(db, filter, await viewpointOf(db, context));
    return until === null
      ? { ...basis, hazards: await hazardsAt(db, ids, now) }
      : { ...basis, issuedOn: period.untilOn, hazards: await hazardsAt(db, ids, asOf) };
  });
  const file = await buildHazardLedger(data);
  await noteExport(context, 'hazards.exportLedger', file.name);
  return wordFile(file);
}

/** The record sheet of one hazard with its photos. Throws `notFound`, or `storageDamaged` when a photo was altered. */
export async function exportRecord(
  context: CallContext,
  { id, language }: { id: string; language: Language },
): Promise<File> {
  const { store, clock } = context;
  const { basis, events } = await store.read(async (db) => ({
    basis: await documentBasisOf(db, language, clock.now()),
    events: await historyOf(db, id, await viewpointOf(db, context)),
  }));
  const hazard = replay(events);
  const photos = hazard.photos.map((photo) => ({ photo, bytes: readAttachment(store, photo.sha256) }));
  const file = await buildHazardRecord({ ...basis, hazard, events, photos });
  await noteExport(context, 'hazards.exportRecord', file.name);
  return wordFile(file);
}

async function noteExport(context: CallContext, action: string, subject: string): Promise<void> {
  const entry = { at: context.clock.now(), actor: callerOf(context), action, subject };
  await context.store.write(({ audit }) => audit(entry));
}
