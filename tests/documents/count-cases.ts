import type { CountSheetData } from '../../electron/chemicals/counts/documents/count-data.ts';
import { countSheetContent, countSheetLayout } from '../../electron/chemicals/counts/documents/count-sheet.ts';
import { lossReportContent, lossReportLayout } from '../../electron/chemicals/counts/documents/loss-report.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { documentBasisOf } from '../../electron/school/queries.ts';
import type { CountRecord } from '../../shared/contract/chemical-counts.ts';
import { languages } from '../../shared/contract/document.ts';
import { unchanged } from './chemical-cases.ts';
import { type Laboratory, laboratory } from './chemical-laboratory.ts';
import type { DocumentCase } from './every-document.ts';

/** A laboratory with a count in each of its states: as its page has them. */
export interface CountedLaboratory extends Laboratory {
  counts: Record<'counting' | 'recounting' | 'deciding' | 'finished' | 'everything', CountRecord>;
}

/** What is found of each bottle in mg, µL or pieces, by what is on its label; null: not there. */
type Finding = (label: string, stock: number) => number | null;

/** The cabinet with the listed substances is counted: some is spilled, a bottle is gone; then everything, and it agrees. */
export async function countedLaboratory(folder: string): Promise<CountedLaboratory> {
  const lab = await laboratory(folder);
  const { keeper, officer, newId } = lab;
  const { counts } = keeper.chemicals;
  const stocks = new Map(
    (await keeper.chemicals.bottles.list({ size: 200 })).rows.map((row) => [row.id, row.stock] as const),
  );
  const enter = async (count: CountRecord, finding: Finding) => {
    for (const { bottleId, nameZh, number } of count.lineList) {
      const amount = finding(`${nameZh} ${number}`, stocks.get(bottleId) ?? 0);
      await counts.enter({ countId: count.id, bottleId, found: amount !== null, amount: amount ?? 0 });
    }
  };
  const cabinets = await keeper.chemicals.cabinets.list();
  const locked = cabinets.find(({ name }) => name.startsWith('甲'));
  const open = (cabinetId: string | null) => counts.open({ id: newId(), cabinetId, second: lab.second });
  const counting = await open(locked?.id ?? '');
  await counts.noteUnknown({ id: newId(), countId: counting.id, words: '无标签棕色瓶一只，约半瓶白色晶体，在第二层' });
  const found: Finding = (label, stock) =>
    label.startsWith('过氧化氢') ? null : label.startsWith('氢氧化钠') ? stock - 1_500 : stock;
  await enter(counting, found);
  const recounting = await counts.compare({ countId: counting.id, round: 'counting' });
  await enter(recounting, found);
  const deciding = await counts.compare({ countId: counting.id, round: 'recounting' });
  let finished = deciding;
  for (const { bottleId, result } of deciding.lineList) {
    if (result === null || result.difference === 0) continue;
    const isGone = result.recount?.found === false;
    finished = await officer.chemicals.counts.decide({
      ...{ id: newId(), countId: deciding.id, bottleId, cause: isGone ? 'lost' : 'spilled' },
      words: isGone ? '柜门锁完好，查遍两间实验室未见此瓶' : '',
    });
    if (isGone) stocks.set(bottleId, 0);
    else stocks.set(bottleId, result.recount?.amount ?? 0);
  }
  const all = await open(null);
  await enter(all, (_label, stock) => stock);
  const everything = await counts.compare({ countId: all.id, round: 'counting' });
  return { ...lab, counts: { counting, recounting, deciding, finished, everything } };
}

/** Both documents of the stocktake in both languages, in every state. */
export async function countCases(lab: CountedLaboratory, change = unchanged): Promise<DocumentCase[]> {
  return lab.office.store.read(async (db) => {
    const cases: DocumentCase[] = [];
    for (const language of languages) {
      const basis = change(await documentBasisOf(db, language, lab.clock.now()));
      for (const [name, count] of Object.entries(lab.counts)) {
        const placePath = count.cabinetId === null ? '' : '实验楼/化学实验室';
        const data: CountSheetData = change({ ...basis, count, placePath });
        const layout = countSheetLayout(gbt9704, data);
        cases.push({ name: `sheet ${name}`, language, layout, content: countSheetContent(data, gbt9704) });
        if (name !== 'finished') continue;
        const report = lossReportLayout(gbt9704, language, data.sample);
        cases.push({ name: 'loss report', language, layout: report, content: lossReportContent(data) });
      }
    }
    return cases;
  });
}
