import type { OfficeClient } from '../../../shared/contract/contract.ts';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { signIn } from '../store/bench-school.ts';
import { recordSql } from '../store/record-sql.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const turns = { runs: 101, warmUps: 5 };
const warmUpMs = 500;
const steps = 30;

/**
 * Opening the record of a hazard with a long timeline, as its page does, against the statements of that call run bare
 * on the same connection, with every event's JSON parsed.
 */
export const recordOpen: BenchCase = () =>
  withBenchStore(1000, async (folder) => {
    const { id, version: events } = await withBenchOffice(folder, async (office) =>
      makeLongRecord(office.client({ session: await signIn(office) })),
    );
    const statements = await withBenchOffice(folder, async (office) => {
      const takeSql = recordSql(office.store);
      const client = office.client({ session: await signIn(office) });
      takeSql();
      await client.hazards.get({ id });
      return takeSql().filter(({ sql }) => sql.includes('from "hazard'));
    });
    return withBenchOffice(folder, async (office) => {
      const client = office.client({ session: await signIn(office) });
      const bare = statements.map(({ sql, values }) => ({ statement: office.store.raw().prepare(sql), values }));
      const open = () => client.hazards.get({ id });
      const openBare = () => bare.map(({ statement, values }) => statement.all(...values).map(parsed));
      await warmUp(warmUpMs, openBare);
      await warmUp(warmUpMs, open);
      const [ours = [], peer = []] = await alternate([repeated(2, open), repeated(2, openBare)], turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'the same SQL bare and JSON.parse',
        limit: null,
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `a hazard with ${events} events`,
      };
    });
  });

function parsed(row: unknown): unknown {
  const { fact } = row as { fact?: string };
  return fact === undefined ? row : JSON.parse(fact);
}

/** One hazard that everything happened to, entered through the contract. */
async function makeLongRecord({ hazards, school }: OfficeClient): Promise<HazardRecord> {
  const [[finder, responsible, rechecker], places] = await Promise.all([school.people.list(), school.places.list()]);
  const place = places[0];
  if (!finder || !responsible || !rechecker || !place) throw new Error('an empty school');
  const party = (person: { id: string }) => ({ kind: 'person' as const, personId: person.id });
  const newId = () => crypto.randomUUID();
  let record = await hazards.register({
    id: newId(),
    foundOn: '2026-11-02',
    origin: 'selfInspection',
    originNote: '',
    finder: party(finder),
    placeId: place.id,
    category: 'fire',
    kind: 'thing',
    description: '消防栓箱被杂物堵塞，门锁锈死。',
    major: null,
  });
  const command = () => ({ commandId: newId(), hazardId: record.id, version: record.version });
  const correction = { reason: '补充现场情况。', placeId: place.id, category: 'fire' as const };
  for (let count = 1; count <= 40; count++) {
    const description = `消防栓箱被杂物堵塞，门锁锈死，第${count}次现场核对。`;
    record = await hazards.correct({ ...command(), ...correction, description });
  }
  record = await hazards.commit({
    ...command(),
    dueOn: '2026-12-01',
    commitments: {
      responsibleId: responsible.id,
      measures: '清理杂物，更换箱锁，逐个检查同层消防栓。',
      funds: { kind: 'amount', amountFen: 120_000, source: '公用经费' },
      contingency: { kind: 'plan', text: '使用相邻消防栓，并报告值班室。' },
      interimProtection: '箱前设警示带，安排专人值守。',
      steps: Array.from({ length: steps }, (_, index) => ({
        id: newId(),
        what: `第${index + 1}个消防栓箱`,
        dueOn: '2026-11-28',
      })),
    },
  });
  for (const { id: stepId } of record.commitments?.steps ?? []) {
    record = await hazards.completeStep({ ...command(), stepId, doneOn: '2026-11-26', evidence: '照片与检查表。' });
  }
  for (let count = 2; count <= 11; count++) {
    const newDueOn = `2026-12-${String(count).padStart(2, '0')}`;
    const asked = { reason: '配件到货延迟。', interimProtection: '继续专人值守。', newDueOn };
    record = await hazards.requestExtension({ ...command(), ...asked });
    record = await hazards.grantExtension({ ...command(), opinion: '同意。' });
  }
  for (let count = 0; count < 5; count++) {
    const fix = {
      fixedBy: party(responsible),
      fixedOn: '2026-11-27',
      result: '已更换并逐个检查。',
      overrideReason: null,
    };
    record = await hazards.submit({ ...command(), ...fix });
    const recheck = { recheckedBy: party(rechecker), recheckedOn: '2026-11-27', overrideReason: null };
    record = await hazards.sendBack({ ...command(), ...recheck, opinion: '仍有一处未清理。' });
  }
  return record;
}
