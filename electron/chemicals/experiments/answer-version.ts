import { unsaidIn } from '../../../shared/chemicals/experiment.ts';
import { decideAnswer, decideSubmission, type ExperimentVerdict } from '../../../shared/chemicals/experiment-life.ts';
import type { ExperimentRecord } from '../../../shared/contract/experiments.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { tellRecords } from '../records/tell-records.ts';
import { experimentRecord, versionRow } from './queries.ts';
import { noteEvent } from './save-plan.ts';
import { groundOf } from './version-ground.ts';

interface Command {
  id: string;
  versionId: string;
  /** What the person has read. */
  edition: number;
  words?: string;
}

const events = { submit: 'submitted', approve: 'approved', sendBack: 'sentBack' } as const;

/**
 * Brings a version on: submits a draft, approves what waits, or sends it back with words. Done once however often it is called
 * with the same id. Throws `conflict` for a version that has changed since it was read, `forbidden` for one's own work.
 */
export async function answerVersion(
  context: CallContext,
  answer: keyof typeof events,
  { id, versionId, edition, words = '' }: Command,
): Promise<ExperimentRecord> {
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const { tx, audit } = writer;
    const db = tx as unknown as Reader;
    const version = await versionRow(db, versionId);
    const done = await tx.selectFrom('experiment_event').select('id').where('id', '=', id).executeTakeFirst();
    if (done !== undefined) return experimentRecord(db, version.experiment_id, caller);
    if (version.edition !== edition) throw new Fault('conflict', 'versionStale');
    const verdict =
      answer === 'submit'
        ? decideSubmission(version.state, unsaidIn({ ...version, procedure: version.steps }).length)
        : decideAnswer(await groundOf(db, version), caller, answer);
    if (!verdict.ok) throw new Fault(codeOf(verdict), verdict.reason);
    const now = context.clock.now();
    const approval =
      verdict.state === 'approved'
        ? { approved_at: now, approved_by_id: caller.accountId, approved_by: caller.name }
        : {};
    await tx
      .updateTable('experiment_version')
      .set({ state: verdict.state, edition: edition + 1, ...approval })
      .where('id', '=', versionId)
      .execute();
    await noteEvent(writer, context, { id, versionId, kind: events[answer], words });
    const record = await experimentRecord(db, version.experiment_id, caller);
    const subject = `${record.number} ${version.title}`;
    const records = await tellRecords(tx, { experimentVersion: [versionId] });
    const detail = { version: version.number, words, records };
    await audit({ at: now, actor: caller, action: `chemicals.experiments.${answer}`, subject, detail });
    return record;
  });
}

function codeOf({ reason }: Extract<ExperimentVerdict, { ok: false }>): 'conflict' | 'forbidden' | 'invalid' {
  if (reason === 'experimentOwnWork' || reason === 'experimentPrincipalOnly') return 'forbidden';
  return reason === 'experimentUnfinished' ? 'invalid' : 'conflict';
}
