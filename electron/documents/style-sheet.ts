import type { DocumentLayout } from './document-layout.ts';
import type { FontFaces, FormatProfile, ParagraphStyle, ParagraphStyleName } from './format-profile.ts';
import { escapeAttribute } from './xml-text.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Styles that Word knows under names of its own: they fill the navigation pane and the style gallery. */
const builtIn: Partial<Record<ParagraphStyleName, { id: string; name: string }>> = {
  title: { id: 'Title', name: 'Title' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  body: { id: 'BodyText', name: 'Body Text' },
  date: { id: 'Date', name: 'Date' },
};

/** Id of a paragraph style within the file. */
export function styleId(name: ParagraphStyleName): string {
  return builtIn[name]?.id ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function runFonts(faces: FontFaces): string {
  const value = (name: string) => escapeAttribute(name);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${value(faces.ascii)}" w:hAnsi="${value(faces.hAnsi)}" w:eastAsia="${value(faces.eastAsia)}" w:cs="${value(faces.cs)}"/>`;
}

function attributes(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('');
}

function runProperties(style: ParagraphStyle): string {
  const bold = style.bold ? '<w:b/><w:bCs/>' : '';
  const spacing = style.characterSpacing ? `<w:spacing w:val="${style.characterSpacing}"/>` : '';
  return `<w:rPr>${runFonts(style.faces)}${bold}${spacing}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr>`;
}

/** The order of the elements is the schema's; Word repairs a file that has another. */
function paragraphProperties(style: ParagraphStyle, linePitch: number): string {
  return [
    '<w:pPr>',
    style.keepNext ? '<w:keepNext/>' : '',
    // Any other line would be stretched to the page's line grid.
    style.line.rule === 'exact' && style.line.value === linePitch ? '' : '<w:snapToGrid w:val="0"/>',
    `<w:spacing${attributes({ before: style.before, after: style.after, line: style.line.value })} w:lineRule="${style.line.rule}"/>`,
    style.indent ? `<w:ind${attributes(style.indent)}/>` : '',
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
    '</w:pPr>',
  ].join('');
}

function paragraphStyle(name: ParagraphStyleName, style: ParagraphStyle, linePitch: number): string {
  const label = builtIn[name]?.name ?? styleId(name);
  return `<w:style w:type="paragraph" w:styleId="${styleId(name)}"${builtIn[name] ? '' : ' w:customStyle="1"'}><w:name w:val="${label}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraphProperties(style, linePitch)}${runProperties(style)}</w:style>`;
}

/** `word/styles.xml` of a layout: exactly the profile's styles, none of the blue headings a new document comes with. */
export function styleSheetXml(layout: DocumentLayout): string {
  const styles = layout.profile.styles[layout.language];
  const language = `<w:lang w:val="${layout.language === 'en' ? 'en-GB' : 'en-US'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const text = styles.body;
  const { linePitch } = layout.profile.pages.portrait;
  return [
    declaration,
    `<w:styles xmlns:w="${main}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts(text.faces)}<w:sz w:val="${text.size}"/><w:szCs w:val="${text.size}"/>${language}</w:rPr></w:rPrDefault>`,
    // Without widow control, so that a full page has all its lines.
    '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...Object.entries(styles).map(([name, style]) => paragraphStyle(name as ParagraphStyleName, style, linePitch)),
    '</w:styles>',
  ].join('');
}

/** `word/fontTable.xml`: names for Word to look under, and what to take where a font is not installed. */
export function fontTableXml(profile: FormatProfile): string {
  const fonts = profile.fonts.map(
    (font) =>
      `<w:font w:name="${escapeAttribute(font.name)}"><w:altName w:val="${escapeAttribute(font.alternative)}"/><w:panose1 w:val="${font.panose}"/><w:charset w:val="${font.charset}"/><w:family w:val="${font.family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${declaration}<w:fonts xmlns:w="${main}">${fonts.join('')}</w:fonts>`;
}
