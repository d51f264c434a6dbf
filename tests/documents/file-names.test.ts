import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/documents/file-name.ts';
import { buildHazardLedger } from '../../electron/hazards/documents/hazard-ledger.ts';
import { buildHazardRecord } from '../../electron/hazards/documents/hazard-record.ts';
import { buildWeeklyReport } from '../../electron/reports/documents/weekly-report.ts';
import { basis, hazard, quietWeek } from './sample-hazards.ts';

describe('names of files', () => {
  it('are the ones that others rely on', async () => {
    const english = { ...basis, language: 'en' as const };
    const record = { hazard: hazard(), events: [], photos: [] };
    const weekly = { figures: quietWeek, openHazards: [] };
    expect((await buildWeeklyReport({ ...basis, ...weekly })).name).toBe('安全工作周报_2026-11-27.docx');
    expect((await buildWeeklyReport({ ...english, ...weekly })).name).toBe('weekly-report_2026-11-27.docx');
    expect((await buildHazardLedger({ ...basis, hazards: [] })).name).toBe('隐患排查治理台账_2026-11-27.docx');
    expect((await buildHazardLedger({ ...english, hazards: [] })).name).toBe('hazard-ledger_2026-11-27.docx');
    expect((await buildHazardRecord({ ...basis, ...record })).name).toBe('隐患记录单_HZ-2026-0001.docx');
    expect((await buildHazardRecord({ ...english, ...record })).name).toBe('hazard-record_HZ-2026-0001.docx');
  });

  it.each([
    ['../../etc/passwd', '_._etc_passwd.docx'],
    ['..\\..\\windows\\win.ini', '_._windows_win.ini.docx'],
    ['C:\\x', 'C_x.docx'],
    ['a<b>c:"d|e?f*g', 'a_b_c_d_e_f_g.docx'],
    ['report\u202Ecod.exe', 'reportcod.exe.docx'],
    ['line\nbreak\u0000\u0007', 'linebreak.docx'],
    ['  .hidden. ', 'hidden.docx'],
    ['CON', '_CON.docx'],
    ['', '_.docx'],
    ['...', '_.docx'],
    ['😀 \uD83D', '😀.docx'],
  ])('%j is written %j', (stem, name) => {
    expect(safeFileName(stem, 'docx')).toBe(name);
  });

  it('are never too long for a file system', () => {
    expect(safeFileName('长'.repeat(500), 'docx')).toBe(`${'长'.repeat(66)}.docx`);
    expect(safeFileName('😀'.repeat(500), 'docx').isWellFormed()).toBe(true);
  });
});
