import { labelSheetNames } from '../../shared/chemicals/label-sheet.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { languages } from '../../shared/contract/document.ts';
import type { Grade } from '../../shared/hazards/vocabulary.ts';
import { addDays } from '../../shared/school/calendar.ts';

/**
 * Everything that the product prints, each in both languages. Of hazards: the weekly report of the present week with its
 * attachment on chemicals, the
 * ledger, and the record sheets of the general and of the major hazard that have been through most. Of chemicals: the
 * ledger of the month before, the stock list, the year's draft on drug precursors, the latest issue slip that is settled,
 * the safety plan of the experiment that most slips were drawn from, the sheets of the counts that found a difference, the
 * year's ledger of waste, and the form of its latest hand-over.
 */
export async function exportDocuments(client: OfficeClient): Promise<File[]> {
  const { today } = await client.accounts.session.current();
  const eventful = [await mostEventful(client, 'general'), await mostEventful(client, 'major')];
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const settled = await client.chemicals.slips.list({ open: false, size: 1 });
  const counts = (await client.chemicals.counts.list({ size: 100 })).rows.filter((row) => (row.differences ?? 0) > 0);
  const versionId = await planMostDrawn(client);
  const handOvers = await client.chemicals.waste.handOvers.list({ page: 1, size: 1 });
  const documents: File[] = [];
  const [cabinet] = await client.chemicals.cabinets.list();
  if (cabinet === undefined) throw new Error('the sample has no cabinet');
  const cabinetId = cabinet.id;
  for (const language of languages) {
    documents.push(await client.reports.weekly.export({ until: today, language }));
    documents.push(await client.chemicals.exportWeek({ until: today, language }));
    documents.push(await client.hazards.exportLedger({ filter: {}, until: today, language }));
    for (const id of eventful) documents.push(await client.hazards.exportRecord({ id, language }));
    documents.push(await client.chemicals.exportLedger({ month, language }));
    documents.push(await client.chemicals.exportStock({ language }));
    for (const sheet of labelSheetNames) {
      documents.push(
        await client.chemicals.exportLabels({ which: { kind: 'cabinet', cabinetId }, sheet, start: 1, language }),
      );
    }
    documents.push(await client.chemicals.exportPrecursors({ year: Number(today.slice(0, 4)), language }));
    documents.push(await client.chemicals.waste.exportLedger({ year: Number(today.slice(0, 4)), language }));
    for (const { id } of handOvers.rows) documents.push(await client.chemicals.waste.exportHandOver({ id, language }));
    for (const { id } of settled.slips) documents.push(await client.chemicals.exportSlip({ id, language }));
    documents.push(await client.chemicals.experiments.exportPlan({ versionId, language }));
    for (const { id } of counts) documents.push(await client.chemicals.counts.exportSheet({ id, language }));
  }
  return documents;
}

/** The version in force of the experiment from which most slips were drawn; of several, of that with the most versions. */
async function planMostDrawn({ chemicals: { experiments } }: OfficeClient): Promise<string> {
  const { rows } = await experiments.list({ search: '', waiting: false, page: 1, size: 100 });
  const inForce = rows.filter((row) => row.inForce !== null);
  const records = await Promise.all(inForce.map(({ id }) => experiments.get({ id })));
  const [most] = records.toSorted((a, b) => b.slipCount - a.slipCount || b.versions.length - a.versions.length);
  if (most === undefined || most.inForceId === null) throw new Error('the sample has no experiment in force');
  return most.inForceId;
}

/** Of a closed hazard, so that its sheet shows the way from finding to close-out. */
async function mostEventful(client: OfficeClient, grade: Grade): Promise<string> {
  const { rows } = await client.hazards.list({
    grade,
    states: ['closed'],
    sort: 'number',
    direction: 'asc',
    size: 100,
  });
  const records = await Promise.all(rows.map(({ id }) => client.hazards.get({ id })));
  const [most] = records.toSorted((a, b) => b.timeline.length + b.photos.length - a.timeline.length - a.photos.length);
  if (most === undefined) throw new Error(`the sample has no closed ${grade} hazard`);
  return most.id;
}
