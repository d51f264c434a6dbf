import type { Language } from '../../../shared/contract/document.ts';
import type { SafetyHints } from '../../../shared/contract/experiments.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { wordFile } from '../../documents/word-file.ts';
import { documentBasisOf } from '../../school/queries.ts';
import type { Reader } from '../../store/store.ts';
import { type PictogramStrip, pictogramStrip } from '../documents/pictogram-strip.ts';
import { buildSafetyPlan } from './documents/safety-plan.ts';
import type { PrintedPlan } from './documents/safety-plan-data.ts';
import { versionInForce, versionRow } from './queries.ts';
import { safetyHintsOf } from './safety-hints.ts';
import { versionsOf } from './version-rows.ts';

/** Draws the pictograms of a plan's substances: what follows from the reference data, outside any transaction. */
export async function drawSigns({ reagents }: SafetyHints): Promise<PrintedPlan['signs']> {
  const signs: Record<string, PictogramStrip> = {};
  for (const { substanceId, pictograms } of reagents) {
    const strip = await pictogramStrip(pictograms);
    if (strip !== null) signs[substanceId] = strip;
  }
  return signs;
}

/** A version with its number and what the reference data know of its substances. Throws `notFound`. */
export async function planForPrint(db: Reader, versionId: string): Promise<Omit<PrintedPlan, 'signs'>> {
  const row = await versionRow(db, versionId);
  const [found] = await versionsOf(db, [row], { accountId: null, personId: null });
  if (found === undefined) throw new Error(`version ${versionId} is gone`);
  const { ownWork: _ownWork, ...version } = found;
  const { number } = await db
    .selectFrom('experiment')
    .select('number')
    .where('id', '=', row.experiment_id)
    .executeTakeFirstOrThrow();
  return {
    number,
    version,
    inForce: (await versionInForce(db, row.experiment_id))?.id === versionId,
    hints: await safetyHintsOf(
      db,
      version.amounts.map(({ substanceId }) => substanceId),
    ),
  };
}

/** The experiment's safety plan (实验安全预案) as this version has it. Leaves an audit row. */
export async function exportPlan(
  context: CallContext,
  { versionId, language }: { versionId: string; language: Language },
): Promise<File> {
  const now = context.clock.now();
  const data = await context.store.read(async (db) => ({
    ...(await documentBasisOf(db, language, now)),
    plan: await planForPrint(db, versionId),
  }));
  const plan = { ...data.plan, signs: await drawSigns(data.plan.hints) };
  const file = await buildSafetyPlan({ ...data, plan });
  const entry = { at: now, actor: callerOf(context), action: 'chemicals.experiments.exportPlan', subject: file.name };
  await context.store.write(({ audit }) => audit(entry));
  return wordFile(file);
}
