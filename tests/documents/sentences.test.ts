import { describe, expect, it } from 'vitest';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import type { HazardLedgerData } from '../../electron/hazards/documents/hazard-ledger.ts';
import { buildHazardLedger } from '../../electron/hazards/documents/hazard-ledger.ts';
import { buildHazardRecord } from '../../electron/hazards/documents/hazard-record.ts';
import { buildWeeklyReport } from '../../electron/reports/documents/weekly-report.ts';
import type { HazardEvent } from '../../shared/hazards/events.ts';
import type { Hazard } from '../../shared/hazards/hazard.ts';
import { everyDocument } from './every-document.ts';
import { basis, busyWeek, busyWeekOpen, majorHazard, manyHazards, quietWeek, spotHazard } from './sample-hazards.ts';
import { eventsOf, everyFact } from './sample-history.ts';
import { partsOf, textOf } from './word-xml.ts';

/** The same data with every Chinese text replaced by an English one. */
function inEnglish<T>(data: T): T {
  return JSON.parse(JSON.stringify(data).replace(/[\u2018-\u201D\u3000-\u9FFF\uFF00-\uFFEF]+/g, 'text')) as T;
}

/** And the other way: no Latin letters but those of numbers such as HZ-2026-0001. */
function inChinese(hazard: Hazard): Hazard {
  return { ...hazard, criterion: hazard.criterion && { ...hazard.criterion, translation: null } };
}

async function textsOf(language: 'zh-CN' | 'en', change: <T>(data: T) => T): Promise<string> {
  const own = change({ ...basis, language });
  const hazards = change(manyHazards(7).map(inChinese));
  const ledger: HazardLedgerData = { ...own, hazards, sample: true };
  const record = (hazard: Hazard, events: HazardEvent[]) => ({ ...own, hazard, events, photos: [] });
  const files = [
    await buildHazardLedger(ledger),
    await buildHazardLedger({ ...own, hazards: [] }),
    await buildWeeklyReport({ ...own, figures: busyWeek, openHazards: change(busyWeekOpen.map(inChinese)) }),
    await buildWeeklyReport({ ...own, figures: quietWeek, openHazards: [] }),
    await buildHazardRecord(record(change(inChinese(majorHazard)), change(eventsOf(everyFact)))),
    await buildHazardRecord(record(change(spotHazard), [])),
    await buildHazardRecord(record(change({ ...spotHazard, rounds: [] }), [])),
  ];
  return files.map(({ bytes }) => textOf(partsOf(bytes))).join('\n');
}

describe('the sentences of the documents', () => {
  it('are all English in an English document', async () => {
    expect((await textsOf('en', inEnglish)).match(/.{0,30}[\u3000-\u9FFF\uFF00-\uFFEF].{0,30}/g)).toBeNull();
  });

  it('are all Chinese in a Chinese one', async () => {
    const text = (await textsOf('zh-CN', (data) => data)).replace(/Incompatible.*alarm\./g, '');
    expect(text.replaceAll('HZ-', '').match(/.{0,30}[A-Za-z]{2}.{0,30}/g)).toBeNull();
  });

  it('are all there: no key of a missing one is printed', async () => {
    for (const { name, layout, content } of await everyDocument()) {
      const text = textOf(partsOf(await stampDocument(layout, content)));
      expect(
        text.match(/\b(weekly|ledger|record|cell|column|hazards|due|funds|outcome|grade)[.:][a-z]\w+/g),
        name,
      ).toBeNull();
    }
  });
});
