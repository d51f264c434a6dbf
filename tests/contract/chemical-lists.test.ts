import { describe, expect, test } from 'vitest';
import shipped from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';

const gram = 1000;
const saltCas = '7647-14-5';

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }, { client: principal }] = [
    await school.seat('lab'),
    await school.seat('officer'),
    await school.seat('principal'),
  ];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const bottle = async (name: string, cas: string, grams = 500) => {
    const substanceId = await chemicals.substance(name, cas);
    return lab.chemicals.bottles.add(await chemicals.bottleInput({ grams, cabinetId, substanceId }));
  };
  const confirm = (client: typeof lab, sequence: number | undefined) =>
    outcomeOf(client.chemicals.movements.confirm({ id: newId(), sequence: sequence ?? 0 }));
  return { school, lab, officer, principal, newId, chemicals, bottle, confirm };
}

const explosive = shipped.lists.filter(({ kind }) => kind === 'explosivePrecursor');

/** The shipped list of explosive precursors, with salt on it above a share of nothing. */
function newerFile(change: object = {}) {
  const lists = explosive.map((list) => ({
    ...list,
    version: '2026',
    entries: [...list.entries, { cas: saltCas, nameZh: '氯化钠', item: '9.9', rule: null }],
  }));
  const content = { ...shipped, version: '2026', asOf: sampleDay, lists, ...change };
  return new File([JSON.stringify(content, null, 2)], 'newer.json');
}

describe('a newer list', () => {
  test('is seen before it is loaded, and then changes every bottle with the reason kept', async () => {
    const { school, lab, newId, chemicals, bottle } = await laboratory();
    const salt = await bottle('氯化钠', saltCas);
    expect(salt.controls).toEqual([]);
    const before = await auditCount(school);
    const preview = await lab.chemicals.lists.preview({ file: newerFile() });
    expect(preview).toMatchObject({ problems: [], version: '2026', seen: 0 });
    expect(preview.lists).toMatchObject([{ kind: 'explosivePrecursor', versionBefore: '2017', added: 1, removed: 0 }]);
    const seen = preview.holdings.rows.find((row) => row.bottleId === salt.id);
    expect(seen).toMatchObject({ change: 'listed', before: [], after: [{ version: '2026', item: '9.9' }] });
    expect(await auditCount(school)).toBe(before);
    const load = { id: newId(), file: newerFile(), seen: 0 };
    const loaded = await lab.chemicals.lists.load(load);
    expect(await lab.chemicals.lists.load(load)).toEqual(loaded);
    expect(await auditCount(school)).toBe(before + 1);
    expect((await lab.chemicals.bottles.get({ id: salt.id })).controlDetails).toMatchObject([
      { kind: 'explosivePrecursor', version: '2026', item: '9.9' },
    ]);
    expect((await lab.chemicals.lists.changes({ sequence: loaded.sequence })).map((row) => row.bottleId)).toContain(
      salt.id,
    );
    expect(await lab.chemicals.lists.loads()).toMatchObject([{ sequence: 1, bottles: loaded.bottles }]);
    // From now on one alone leaves it waiting.
    await chemicals.issue(salt.id, 1);
    expect((await lab.chemicals.bottles.get({ id: salt.id })).pending).toBe(1);
    expect(await outcomeOf(lab.chemicals.lists.load({ ...load, id: newId() }))).toBe('conflict versionStale');
  });

  test('leaves the report of a week that is over as it was', async () => {
    const { lab, officer, newId } = await laboratory();
    // Held by the sample school since long before, and on no list.
    const [held] = await lab.chemicals.substances.list({ search: '108-46-3' });
    const entry = { cas: '108-46-3', nameZh: held?.nameZh ?? '', item: '9.9', rule: null };
    const lists = explosive.map((list) => ({ ...list, version: '2026', entries: [...list.entries, entry] }));
    const weekOf = (until: string | null) => officer.reports.weekly.chemicals({ until });
    const past = addDays(sampleDay, -14);
    const before = await weekOf(past);
    await lab.chemicals.lists.load({ id: newId(), file: newerFile({ lists }), seen: 0 });
    expect(await weekOf(past)).toEqual(before);
    expect((await weekOf(null))?.substances.map(({ cas }) => cas)).toContain('108-46-3');
    expect(before?.substances.map(({ cas }) => cas)).not.toContain('108-46-3');
  });

  test('that is wrong, of the future or older is refused with its line, and nothing changes', async () => {
    const { lab, newId } = await laboratory();
    const wrong = newerFile({ lists: explosive.map((list) => ({ ...list, entries: [{ cas: '7757-79-2' }] })) });
    const { problems } = await lab.chemicals.lists.preview({ file: wrong });
    const lines = (await wrong.text()).split('\n');
    expect(problems[0]).toMatchObject({ problem: 'casWrong' });
    expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('7757-79-2');
    expect(await outcomeOf(lab.chemicals.lists.load({ id: newId(), file: wrong, seen: 0 }))).toBe(
      'invalid listFileFaulty',
    );
    for (const [asOf, problem] of [
      ['2099-01-01', 'dayInFuture'],
      ['2020-01-01', 'olderThanInForce'],
    ]) {
      const preview = await lab.chemicals.lists.preview({ file: newerFile({ asOf }) });
      expect(preview.problems, problem).toMatchObject([{ problem }]);
    }
    expect((await lab.chemicals.lists.preview({ file: new File(['{\n"a": ,'], 'a.json') })).problems).toMatchObject([
      { line: 2, problem: 'notJson' },
    ]);
    expect(await lab.chemicals.lists.loads()).toEqual([]);
  });

  test.each(['xlsx', 'json'] as const)(
    'comes out as %s in a form that changes nothing when it is loaded',
    async (format) => {
      const { lab } = await laboratory();
      for (const language of ['zh-CN', 'en'] as const) {
        const file = await lab.chemicals.lists.export({ sequence: null, format, language });
        const preview = await lab.chemicals.lists.preview({ file });
        expect(preview.problems).toEqual([]);
        expect(preview.lists).toHaveLength(6);
        for (const { added, removed, changed } of preview.lists)
          expect({ added, removed, changed }).toEqual({ added: 0, removed: 0, changed: 0 });
        expect(preview.holdings.rows).toEqual([]);
      }
    },
  );
});

describe('approval', () => {
  test('of what escalates is the principal’s, whoever else was there', async () => {
    const { lab, officer, principal, bottle, confirm, chemicals } = await laboratory();
    const toxic = await bottle('氯化汞', '7487-94-7');
    const [row] = toxic.movements;
    expect(row).toMatchObject({ pending: true, awaits: 'principal', mayConfirm: false });
    expect(await confirm(lab, row?.sequence)).toBe('conflict secondSamePerson');
    expect(await confirm(officer, row?.sequence)).toBe('forbidden awaitsPrincipal');
    const waiting = await principal.chemicals.movements.list({ pending: true, mine: 'toApprove' });
    expect(waiting.rows.find((one) => one.sequence === row?.sequence)?.mayConfirm).toBe(true);
    expect((await principal.chemicals.overview()).toApprove).toBe(waiting.total);
    expect(await confirm(principal, row?.sequence)).toBe('done');
    // Beside the principal, who signs in with the own password, nothing waits.
    const second = { username: 'principal', password: samplePassword };
    const slip = await lab.chemicals.slips.issue({ ...chemicals.issueInput(toxic.id, 1), second });
    expect((await lab.chemicals.bottles.get({ id: toxic.id })).pending).toBe(0);
    expect(slip.lines).toHaveLength(1);
  });

  test('of an issue above the limit is that of the role the school chose, also when it is taken from several bottles', async () => {
    const { lab, officer, principal, bottle, confirm, chemicals, newId } = await laboratory();
    const settings = await lab.chemicals.settings.get();
    await officer.chemicals.settings.update({
      ...settings,
      twoReceive: false,
      twoIssue: false,
      approvingRole: 'officer',
      approveMassAbove: 10 * gram,
    });
    const [one, other] = [await bottle('高锰酸钾', '7722-64-7'), await bottle('高锰酸钾', '7722-64-7')];
    await chemicals.issue(one.id, 10);
    expect((await lab.chemicals.bottles.get({ id: one.id })).pending).toBe(0);
    const input = chemicals.issueInput(one.id, 6);
    const slip = await lab.chemicals.slips.issue({
      ...input,
      lines: [...input.lines, { movementId: newId(), bottleId: other.id, amount: 5 * gram }],
    });
    expect(slip.lines.map(({ awaits }) => awaits)).toEqual(['officer', 'officer']);
    const record = await officer.chemicals.bottles.get({ id: other.id });
    expect(record.awaits).toBe('officer');
    const [row] = record.movements;
    expect(row).toMatchObject({ pending: true, awaits: 'officer', mayConfirm: true });
    expect(await outcomeOf(chemicals.settle(slip.id, other.id, { used: 5 }))).toBe('conflict bottleAwaitsOfficer');
    expect(await confirm(principal, row?.sequence)).toBe('done');
    const { lines } = await lab.chemicals.slips.get({ id: slip.id });
    expect(lines.find(({ bottleId }) => bottleId === other.id)?.awaits).toBeNull();
    expect((await lab.chemicals.bottles.get({ id: other.id })).awaits).toBeNull();
    expect(await outcomeOf(chemicals.settle(slip.id, other.id, { used: 5 }))).toBe('done');
    const salt = await bottle('氯化钠', saltCas);
    await chemicals.issue(salt.id, 100);
    expect((await lab.chemicals.bottles.get({ id: salt.id })).pending).toBe(0);
  });
});
