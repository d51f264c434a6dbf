import { escapeAttribute, escapeText } from '../documents/xml-text.ts';

/** The parts of a workbook that are the same whatever its sheet holds. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the styles below, as the cells name them. */
export const cellStyles = { text: 1, number: 2, day: 3, header: 4 } as const;

/** Number formats: 49 is text (what somebody types over it stays text), 0 as it is, 164 is ours. */
const stylesXml = [
  xmlDeclaration,
  `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="SimSun"/><family val="3"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="SimSun"/><family val="3"/><charset val="134"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

const types: readonly [part: string, type: string][] = [
  ['/xl/workbook.xml', `${contentType}.sheet.main+xml`],
  ['/xl/worksheets/sheet1.xml', `${contentType}.worksheet+xml`],
  ['/xl/sharedStrings.xml', `${contentType}.sharedStrings+xml`],
  ['/xl/styles.xml', `${contentType}.styles+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

const links = (of: readonly [id: string, type: string, target: string][]) =>
  [
    `${xmlDeclaration}<Relationships xmlns="${packageNamespace}/relationships">`,
    ...of.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');

/** Where the sheet and the strings go. */
export const sheetPath = 'xl/worksheets/sheet1.xml';
export const stringsPath = 'xl/sharedStrings.xml';

/** The header row, which is printed on every page. */
const headerOf = (sheetName: string) => `'${sheetName.replaceAll("'", "''")}'!$1:$1`;

/** The parts around sheet and strings, by their names. The sheet's name is cleaned already. */
export function workbookFrame(sheetName: string): readonly [name: string, xml: string][] {
  const overrides = types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return [
    [
      '[Content_Types].xml',
      `${xmlDeclaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      links([
        ['rId1', `${relationships}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'xl/workbook.xml',
      `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><sheets><sheet name="${escapeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeText(headerOf(sheetName))}</definedName></definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      links([
        ['rId1', `${relationships}/worksheet`, 'worksheets/sheet1.xml'],
        ['rId2', `${relationships}/sharedStrings`, 'sharedStrings.xml'],
        ['rId3', `${relationships}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ];
}
