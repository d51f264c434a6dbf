import type { VersionEvent } from '../../../shared/chemicals/experiment.ts';
import { decideChange } from '../../../shared/chemicals/experiment-life.ts';
import type { ExperimentRecord, PlanInput } from '../../../shared/contract/experiments.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { pinyinOf } from '../../school/pinyin.ts';
import { nextNumber } from '../../store/number-series.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { tellRecords } from '../records/tell-records.ts';
import { schoolToday } from '../school-today.ts';
import { experimentRecord } from './queries.ts';

/**
 * Keeps a draft: a new experiment with its first version, the next version of one whose last is approved, or the draft that is
 * there. A repeated call of a new version changes nothing. Throws `conflict`, `notFound`.
 */
export async function savePlan(context: CallContext, input: PlanInput): Promise<ExperimentRecord> {
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const { tx, audit } = writer;
    const db = tx as unknown as Reader;
    const known = await tx
      .selectFrom('experiment_version')
      .selectAll()
      .where('id', '=', input.versionId)
      .executeTakeFirst();
    if (known === undefined) await beginVersion(writer, context, input);
    else if (known.experiment_id !== input.experimentId) throw new Fault('conflict', 'idTaken');
    else if (input.edition === 0) return experimentRecord(db, input.experimentId, caller);
    else {
      if (known.edition !== input.edition) throw new Fault('conflict', 'versionStale');
      const verdict = decideChange(known.state);
      if (!verdict.ok) throw new Fault('conflict', verdict.reason);
      const { number } = await experimentRecord(db, input.experimentId, caller);
      await tx
        .updateTable('experiment_version')
        .set({ ...contentOf(number, input), edition: known.edition + 1 })
        .where('id', '=', known.id)
        .execute();
      await tx.deleteFrom('experiment_amount').where('version_id', '=', known.id).execute();
    }
    await writeAmounts(writer, input);
    await noteEvent(writer, context, {
      id: context.newId(),
      versionId: input.versionId,
      kind: known === undefined ? 'begun' : 'changed',
      words: '',
    });
    const record = await experimentRecord(db, input.experimentId, caller);
    const subject = `${record.number} ${input.title}`;
    const records = await tellRecords(tx, { experimentVersion: [input.versionId] });
    const detail = { version: record.versions[0]?.number, plan: input, records };
    const action = 'chemicals.experiments.save';
    await audit({ at: context.clock.now(), actor: caller, action, subject, detail });
    return record;
  });
}

async function beginVersion(writer: Writer, context: CallContext, input: PlanInput): Promise<void> {
  const { tx } = writer;
  const db = tx as unknown as Reader;
  const { experimentId } = input;
  // A form that was opened on a version which is not there.
  if (input.edition !== 0) throw new Fault('notFound', 'noSuchExperiment');
  const experiment = await tx.selectFrom('experiment').selectAll().where('id', '=', experimentId).executeTakeFirst();
  const last = await tx
    .selectFrom('experiment_version')
    .select(['number', 'state'])
    .where('experiment_id', '=', experimentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last !== undefined && last.state !== 'approved') {
    throw new Fault('conflict', last.state === 'waiting' ? 'experimentWaiting' : 'versionStale');
  }
  const number = experiment?.number ?? (await newExperiment(writer, experimentId, await schoolToday(db, context)));
  await tx
    .insertInto('experiment_version')
    .values({
      ...{ id: input.versionId, experiment_id: experimentId, number: (last?.number ?? 0) + 1, state: 'draft' as const },
      ...{ edition: 1, approved_at: null, approved_by_id: null, approved_by: null },
      ...contentOf(number, input),
    })
    .execute();
}

async function newExperiment({ tx }: Writer, id: string, today: string): Promise<string> {
  const year = Number(today.slice(0, 4));
  const number = `SY-${year}-${String(await nextNumber(tx, 'experiment', year)).padStart(4, '0')}`;
  await tx.insertInto('experiment').values({ id, number, recorded_on: today }).execute();
  return number;
}

function contentOf(number: string, input: PlanInput) {
  const { title, course, grade } = input;
  const spoken = [title, course].flatMap((words) => Object.values(pinyinOf(words, false)));
  return {
    title,
    course,
    grade,
    kind: input.kind,
    group_count: input.groups,
    steps: input.procedure,
    hazards: input.hazards,
    protection: input.protection,
    spill: input.spill,
    burn: input.burn,
    fire: input.fire,
    eye: input.eye,
    waste: input.waste,
    search_text: [number, title, course, grade, ...spoken].join(' ').toLowerCase(),
  };
}

async function writeAmounts({ tx }: Writer, { versionId, amounts }: PlanInput): Promise<void> {
  for (const [position, { substanceId, amount, unit, basis, purpose }] of amounts.entries()) {
    const substance = await tx.selectFrom('substance').select('id').where('id', '=', substanceId).executeTakeFirst();
    if (substance === undefined) throw new Fault('notFound', 'noSuchSubstance');
    const row = { version_id: versionId, position, substance_id: substanceId, amount, unit, basis, purpose };
    await tx.insertInto('experiment_amount').values(row).execute();
  }
}

/** Appends what happened to a version. */
export async function noteEvent(
  { tx }: Writer,
  context: CallContext,
  { id, versionId, kind, words }: { id: string; versionId: string; kind: VersionEvent; words: string },
): Promise<void> {
  const { accountId, personId, name } = callerOf(context);
  const { count } = await tx
    .selectFrom('experiment_event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('version_id', '=', versionId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('experiment_event')
    .values({
      ...{ id, version_id: versionId, sequence: count + 1, at: context.clock.now() },
      ...{ account_id: accountId, person_id: personId, by_name: name, kind, words },
    })
    .execute();
}
