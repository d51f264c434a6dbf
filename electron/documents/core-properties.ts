import { cleanText } from './clean-text.ts';
import type { DocumentProperties } from './document-content.ts';
import { escapeText } from './xml-text.ts';

/**
 * `docProps/core.xml`. The times come from the data, never from the clock, so that the same input gives the same bytes;
 * the user name of the PC is not in it.
 */
export function corePropertiesXml(properties: DocumentProperties): string {
  const value = (text: string) => escapeText(cleanText(text).replaceAll('\n', ' '));
  const at = `${properties.createdAt.slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${value(properties.title)}</dc:title><dc:subject>${value(properties.subject)}</dc:subject>`,
    `<dc:creator>${value(properties.creator)}</dc:creator><cp:lastModifiedBy>${value(properties.creator)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
