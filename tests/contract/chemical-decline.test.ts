import { describe, expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { partsOf, textOf } from '../documents/word-xml.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';

const gram = 1000;
const toxicCas = '7487-94-7';
const listedCas = '7722-64-7';

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }, { client: principal }] = [
    await school.seat('lab'),
    await school.seat('officer'),
    await school.seat('principal'),
  ];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const cabinet = () => chemicalWorkshop(officer, newId).cabinet();
  const bottle = async (name: string, cas: string) => {
    const [cabinetId, substanceId] = [await cabinet(), await chemicals.substance(name, cas)];
    return lab.chemicals.bottles.add(await chemicals.bottleInput({ cabinetId, substanceId }));
  };
  /** A bottle that the principal has let in, so that something can be issued from it. */
  const toxicBottle = async () => {
    const { id, movements } = await bottle('氯化汞', toxicCas);
    await principal.chemicals.movements.confirm({ id: newId(), sequence: movements[0]?.sequence ?? 0 });
    return id;
  };
  const latestOf = async (bottleId: string) => {
    const { movements } = await lab.chemicals.bottles.get({ id: bottleId });
    const sequence = Math.max(...movements.map((row) => row.sequence));
    const latest = movements.find((row) => row.sequence === sequence);
    if (latest === undefined) throw new Error('the bottle has no movement');
    return latest;
  };
  const decline = (client: typeof lab, sequence: number, reason = '数量超出计划') => ({
    input: { id: newId(), sequence, reason },
    send: () => outcomeOf(client.chemicals.movements.decline({ id: newId(), sequence, reason })),
  });
  return { school, lab, officer, principal, newId, chemicals, cabinet, bottle, toxicBottle, latestOf, decline };
}

/** What the printed slip says. */
async function printed(client: OfficeClient, id: string): Promise<string> {
  const file = await client.chemicals.exportSlip({ id, language: 'zh-CN' });
  return textOf(partsOf(new Uint8Array(await file.arrayBuffer())));
}

async function levelsHold({ office }: Awaited<ReturnType<typeof sampleForTest>>): Promise<boolean> {
  return (await verifyOffice(office.store, 'en')).ok;
}

describe('declining', () => {
  test('an issue undoes it with a row of today, empties the slip and leaves the queue, once however often it is called', async () => {
    const { school, lab, principal, chemicals, toxicBottle, latestOf, decline } = await laboratory();
    const bottleId = await toxicBottle();
    const slip = await chemicals.issue(bottleId, 5);
    const issued = await latestOf(bottleId);
    expect(issued).toMatchObject({ kind: 'issued', awaits: 'principal' });
    expect(await printed(lab, slip.id)).toContain('待校长批准，批准前药品不得出柜');
    const before = await auditCount(school);
    const { input } = decline(principal, issued.sequence);
    const declined = await principal.chemicals.movements.decline(input);
    expect(await principal.chemicals.movements.decline(input)).toEqual(declined);
    expect(declined.movements).toMatchObject([
      { kind: 'reversed', refersTo: issued.sequence, from: 'out', to: 'stock', declined: true, reason: '数量超出计划' },
    ]);
    expect(await auditCount(school)).toBe(before + 1);
    const bottle = await lab.chemicals.bottles.get({ id: bottleId });
    expect(bottle).toMatchObject({ stock: 500 * gram, out: 0, pending: 0, awaits: null });
    expect(bottle.movements.find(({ sequence }) => sequence === issued.sequence)).toMatchObject({
      declined: true,
      reversed: true,
      pending: false,
      mayConfirm: false,
    });
    const after = await lab.chemicals.slips.get({ id: slip.id });
    expect(after.settledAt).not.toBeNull();
    expect(after.lines).toMatchObject([
      { issued: 0, out: 0, awaits: null, declined: { by: declined.movements[0]?.by, reason: '数量超出计划' } },
    ]);
    const queue = await principal.chemicals.movements.list({ pending: true, size: 200 });
    expect(queue.rows.map(({ sequence }) => sequence)).not.toContain(issued.sequence);
    const paper = await printed(lab, slip.id);
    expect(paper).toContain('已作废');
    expect(paper).toContain(`${declined.movements[0]?.by}不同意：数量超出计划`);
    // Nothing is decided a second time, and what was declined can be issued anew.
    expect(await decline(principal, issued.sequence).send()).toBe('conflict alreadyReversed');
    const again = { id: input.id.replace(/^./, '0'), sequence: issued.sequence };
    expect(await outcomeOf(principal.chemicals.movements.confirm(again))).toBe('conflict alreadyReversed');
    expect(await outcomeOf(chemicals.issue(bottleId, 2))).toBe('done');
    expect(await levelsHold(school)).toBe(true);
  });

  test('is for those who may confirm: not for whoever entered it, nor where another role is asked', async () => {
    const { lab, officer, principal, newId, bottle, toxicBottle, chemicals, latestOf, decline } = await laboratory();
    const bottleId = await toxicBottle();
    await chemicals.issue(bottleId, 5);
    const { sequence } = await latestOf(bottleId);
    expect(await decline(lab, sequence).send()).toBe('conflict secondSamePerson');
    expect(await decline(officer, sequence).send()).toBe('forbidden awaitsPrincipal');
    expect(await decline(principal, sequence, ' ').send()).toBe('invalid fieldsInvalid');
    expect(await outcomeOf(principal.chemicals.movements.confirm({ id: newId(), sequence }))).toBe('done');
    expect(await decline(principal, sequence).send()).toBe('conflict alreadyConfirmed');
    const { movements } = await bottle('氯化钠', '7647-14-5');
    expect(await decline(principal, movements[0]?.sequence ?? 0).send()).toBe('conflict nothingToConfirm');
  });

  test('what came in leaves an empty bottle whose number is not used again', async () => {
    const { school, lab, officer, bottle, decline } = await laboratory();
    const received = await bottle('高锰酸钾', listedCas);
    expect(received.awaits).toBe('second');
    expect(await decline(officer, received.movements[0]?.sequence ?? 0, '与送货单不符').send()).toBe('done');
    const empty = await lab.chemicals.bottles.get({ id: received.id });
    expect(empty).toMatchObject({ stock: 0, out: 0, pending: 0, awaits: null });
    const next = await bottle('高锰酸钾', listedCas);
    expect(next.number).not.toBe(received.number);
    expect(await levelsHold(school)).toBe(true);
  });

  test('one of the bottles of a slip leaves the others to be settled', async () => {
    const { lab, principal, newId, chemicals, bottle, toxicBottle, latestOf, decline } = await laboratory();
    const salt = await bottle('氯化钠', '7647-14-5');
    const toxic = await toxicBottle();
    const input = chemicals.issueInput(salt.id, 6);
    const lines = [...input.lines, { movementId: newId(), bottleId: toxic, amount: 2 * gram }];
    const slip = await lab.chemicals.slips.issue({ ...input, lines });
    expect(await decline(principal, (await latestOf(toxic)).sequence).send()).toBe('done');
    expect((await lab.chemicals.slips.get({ id: slip.id })).settledAt).toBeNull();
    const settled = await chemicals.settle(slip.id, salt.id, { used: 6 });
    expect(settled.settledAt).not.toBeNull();
  });

  test('an issue of which something has come back wants those rows reversed first', async () => {
    const { school, officer, chemicals, bottle, latestOf, decline } = await laboratory();
    const settings = await officer.chemicals.settings.get();
    await officer.chemicals.settings.update({ ...settings, twoReceive: false });
    const { id } = await bottle('高锰酸钾', listedCas);
    const slip = await chemicals.issue(id, 10);
    const { sequence } = await latestOf(id);
    await chemicals.settle(slip.id, id, { used: 4 });
    const used = await latestOf(id);
    expect(await decline(officer, sequence).send()).toBe('conflict settledInPart');
    expect(await decline(officer, used.sequence).send()).toBe('done');
    expect(await decline(officer, sequence).send()).toBe('done');
    expect(await levelsHold(school)).toBe(true);
  });

  test('a move takes the bottle back to where it stood', async () => {
    const { school, lab, officer, chemicals, cabinet, bottle, latestOf, decline } = await laboratory();
    const settings = await officer.chemicals.settings.get();
    await officer.chemicals.settings.update({ ...settings, twoReceive: false });
    const { id, cabinetId } = await bottle('高锰酸钾', listedCas);
    const elsewhere = await cabinet();
    await lab.chemicals.bottles.move({ ...chemicals.entry(), bottleId: id, cabinetId: elsewhere, despite: '' });
    expect((await lab.chemicals.bottles.get({ id })).cabinetId).toBe(elsewhere);
    expect(await decline(officer, (await latestOf(id)).sequence).send()).toBe('done');
    expect(await lab.chemicals.bottles.get({ id })).toMatchObject({ cabinetId, stock: 500 * gram, pending: 0 });
    expect(await levelsHold(school)).toBe(true);
  });
});
