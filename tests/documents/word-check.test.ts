import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { buildHazardRecord } from '../../electron/hazards/documents/hazard-record.ts';
import { buildWeeklyReport } from '../../electron/reports/documents/weekly-report.ts';
import { basis, busyWeek, busyWeekOpen } from './sample-hazards.ts';
import { eventsOf, everyFact, recordedHazard } from './sample-history.ts';
import { partsOf } from './word-xml.ts';

const report = (await buildWeeklyReport({ ...basis, figures: busyWeek, openHazards: busyWeekOpen })).bytes;
const sheet = (await buildHazardRecord({ ...basis, ...(await recordedHazard()), events: eventsOf(everyFact) })).bytes;
const body = 'word/document.xml';

/** The same file with one part changed; the change must hit something. */
function damaged(file: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const xml = partsOf(file)[part] ?? '';
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return zipSync({ ...unzipSync(file), [part]: strToU8(changed) });
}

/** The rules that a file breaks, each once. */
function broken(file: Uint8Array): string[] {
  return [...new Set(checkWordFile(file).map((problem) => problem.rule))];
}

describe('the check of Word files', () => {
  it('finds nothing in a sound file', () => {
    expect(checkWordFile(report)).toEqual([]);
    expect(checkWordFile(sheet)).toEqual([]);
  });

  it.each([
    [
      'a cell without a paragraph',
      'cellEnd',
      /(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<\/w:tc>)/,
      '$1',
    ],
    [
      'a grid that does not sum to the width',
      'tableGrid',
      /<w:tblW w:type="dxa" w:w="8844"\/>/,
      '<w:tblW w:type="dxa" w:w="9000"/>',
    ],
    [
      'a cell that is wider than its columns',
      'tableGrid',
      /<w:tcW w:type="dxa" w:w="(\d)/,
      '<w:tcW w:type="dxa" w:w="9$1',
    ],
    ['a row that does not fill the grid', 'tableGrid', '<w:gridSpan w:val="5"/>', '<w:gridSpan w:val="4"/>'],
    [
      'a table that Word may stretch',
      'tableLayout',
      '<w:tblLayout w:type="fixed"/>',
      '<w:tblLayout w:type="autofit"/>',
    ],
    ['two tables that touch', 'tablesTouch', /<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/, '</w:tbl><w:tbl>'],
    ['a word left over of a program', 'leftover', '本周', 'undefined'],
    [
      'a number that is none',
      'leftover',
      /(<w:pStyle w:val="Figure"\/><\/w:pPr><w:r><w:t xml:space="preserve">)\d+/,
      '$1NaN',
    ],
    ['an object printed as such', 'leftover', '本周', '[object Object]'],
    ['an unfilled template', 'leftover', '本周', '{{count}}'],
    ['an unfilled placeholder of ours', 'leftover', '本周', '\uE000'],
    ['a bidirectional override', 'controlCharacter', '本周', '\u202E本周'],
    ['a reference to nothing', 'relationship', /r:id="rId\d+"/, 'r:id="rId999"'],
    ['a control character', 'wellFormed', '本周', '\u000B'],
    ['a tag that is not closed', 'wellFormed', '</w:tbl>', ''],
    ['an entity that XML does not know', 'wellFormed', '本周', '&nbsp;'],
  ])('sees %s', (_, rule, from, to) => {
    expect(broken(damaged(report, body, from, to))).toContain(rule);
  });

  it('sees a ledger whose head does not repeat, and a head in the middle', () => {
    expect(broken(damaged(report, body, /<w:tblHeader\/>/g, ''))).toEqual(['headerRow']);
    const lastRow = /<w:cantSplit\/>(?!.*<w:cantSplit\/>)/s;
    expect(broken(damaged(report, body, lastRow, '<w:cantSplit/><w:tblHeader/>'))).toEqual(['headerRow']);
  });

  it('sees a font that is not the profile’s, and one that is missing', () => {
    expect(broken(damaged(report, 'word/styles.xml', 'w:cs="仿宋"', 'w:cs="Comic Sans MS"'))).toEqual(['font']);
    expect(broken(damaged(report, 'word/styles.xml', ' w:cs="仿宋"', ''))).toEqual(['font']);
  });

  it('sees a section without a page number on even pages', () => {
    expect(broken(damaged(report, body, /<w:footerReference w:type="even" [^>]*>/, ''))).toEqual(['pageNumber']);
    expect(broken(damaged(report, 'word/settings.xml', '<w:evenAndOddHeaders/>', ''))).toEqual(['pageNumber']);
    expect(broken(damaged(report, 'word/footer2.xml', 'PAGE', ''))).toEqual(['pageNumber']);
  });

  it('sees drawings with the same number, and a picture that is not there', () => {
    expect(broken(damaged(sheet, body, '<wp:docPr id="2"', '<wp:docPr id="1"'))).toEqual(['drawingId']);
    const parts = unzipSync(sheet);
    delete parts['word/media/image1.jpg'];
    expect(broken(zipSync(parts))).toEqual(['relationship']);
  });

  it('says what is wrong with a file that is no Word file', () => {
    expect(broken(new Uint8Array())).toEqual(['package']);
    expect(broken(strToU8('not a zip'))).toEqual(['package']);
    expect(broken(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['package']);
    expect(broken(zipSync({ ...unzipSync(report), [body]: new Uint8Array([0x3c, 0xff, 0xfe]) }))).toEqual([
      'wellFormed',
    ]);
  });
});
