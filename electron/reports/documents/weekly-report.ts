import type { ChemicalWeek } from '../../../shared/contract/chemical-week.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { WeeklyFigures } from '../../../shared/contract/reports.ts';
import { type Hazard, isOverdue } from '../../../shared/hazards/hazard.ts';
import { daysBetween } from '../../../shared/school/calendar.ts';
import { dayOfMoment } from '../../../shared/school/time-zone.ts';
import { weekSection, weekSectionShapes } from '../../chemicals/documents/week-section.ts';
import type { DocumentBasis, DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, type DocumentSection, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { figureTableShape } from '../../documents/parts/figure-table.ts';
import type { HazardColumnName } from '../../documents/parts/hazard-columns.ts';
import { hazardTable, hazardTableShape } from '../../documents/parts/hazard-table.ts';
import { type HeadingNumbers, headingNumbers } from '../../documents/parts/heading-numbers.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { signatureBlock } from '../../documents/parts/signature-block.ts';
import { longDay, longMoment, phoneNumber } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import { figuresBlocks, gradeColumns, originColumns } from './weekly-figures.ts';

/** The weekly work report (安全工作周报) to the bureau, for one period. */
export interface WeeklyReportData extends DocumentBasis {
  figures: WeeklyFigures;
  /** Open at `figures.asOf`, in the order in which they shall be listed. */
  openHazards: readonly Hazard[];
  /** Left out, or null, while the school keeps no chemicals. */
  chemicals?: ChemicalWeek | null;
  /** Further parts of the report, in the school's own words; numbered on after those of the registers. */
  furtherSections?: readonly { heading: string; paragraphs: readonly string[] }[];
}

const columns: readonly HazardColumnName[] = [
  'number',
  'what',
  'classification',
  'responsible',
  'measures',
  'funds',
  'due',
  'contingency',
  'state',
];

/** In widths of a column of numbers. */
const originLabelWidth: Record<Language, number> = { 'zh-CN': 1.3, en: 1.9 };

/**
 * The report as a Word file, named by the day of the cut-off. Throws a RangeError when the figures do not add up or
 * differ from the list of open hazards: such a report must not leave the school.
 */
export async function buildWeeklyReport(data: WeeklyReportData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = weeklyReportLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.weeklyReport', { day: data.figures.period.untilOn }), 'docx'),
    bytes: await stampDocument(layout, weeklyReportContent(data, profile)),
  };
}

/** How the report looks: the page of GB/T 9704, and the same page turned for the attachment. */
export function weeklyReportLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'weekly-report',
    profile,
    language,
    pages: ['portrait', 'landscape'],
    tables: {
      byOrigin: figureTableShape(profile, 'portrait', originLabelWidth[language], originColumns.length),
      byGrade: figureTableShape(profile, 'portrait', 1.3, gradeColumns.length),
      ...weekSectionShapes(profile, language),
      noteLine: noteLineShape(profile, 'landscape', [2, 0.1, 1]),
      hazards: hazardTableShape(profile, language, 'landscape', columns),
    },
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the report says. */
export function weeklyReportContent(data: WeeklyReportData, profile: FormatProfile): DocumentContent {
  const { school, language } = data;
  const texts = documentTexts(language);
  checkList(data);
  const attached = data.openHazards.length > 0;
  const sections: DocumentSection[] = [{ page: 'portrait', blocks: reportBlocks(data, profile, texts) }];
  if (attached) sections.push({ page: 'landscape', blocks: attachmentBlocks(data, profile, texts) });
  return {
    properties: {
      title: `${school.name} ${texts('weekly.title')}`,
      creator: school.name,
      subject: `${data.figures.period.fromOn} – ${data.figures.period.untilOn}`,
      createdAt: data.issuedAt,
    },
    sections,
  };
}

function reportBlocks(data: WeeklyReportData, profile: FormatProfile, texts: DocumentTexts): Block[] {
  const { language, school, figures } = data;
  const { period } = figures;
  const numbers = headingNumbers(texts);
  const colon = texts('colon');
  const moment = (at: string) => longMoment(texts, language, at, data.timeZone);
  const recipient = school.recipient.replace(/[:：]\s*$/, '');
  const asOf = figures.asOf < period.until ? [text('body', texts('weekly.asOf', { asOf: moment(figures.asOf) }))] : [];
  const further = (data.furtherSections ?? []).flatMap((section) => [
    text('heading1', numbers.heading(section.heading)),
    ...section.paragraphs.map((paragraph) => text('body', paragraph)),
  ]);
  const attached = attachmentNames(data, texts);
  return [
    text('title', `${school.name}\n${texts('weekly.title')}`),
    ...(recipient === '' ? [] : [text('recipient', recipient + colon)]),
    text('body', texts('weekly.opening', { from: moment(period.from), until: moment(period.until) })),
    ...asOf,
    text('heading1', numbers.heading(texts('weekly.figuresHeading'))),
    ...figuresBlocks(figures, texts),
    text('heading1', numbers.heading(texts('weekly.openHeading'))),
    ...openBlocks(data, texts, numbers),
    ...(data.chemicals
      ? weekSection(data.chemicals, numbers, { texts, language, asOf: moment(figures.asOf), moment })
      : []),
    ...further,
    text('closing', texts('weekly.closing')),
    ...(attached === '' ? [] : [text('attachmentNote', texts('weekly.attachmentNote', { names: attached }))]),
    ...signatureBlock(profile, language, school.sealName === '' ? school.name : school.sealName, data.issuedOn),
    ...contactBlocks(data, texts),
  ];
}

/** What goes with the report: the list at its end, and the attachment on the chemicals, a file of its own. */
function attachmentNames({ openHazards, chemicals }: WeeklyReportData, texts: DocumentTexts): string {
  const names = [
    ...(openHazards.length > 0 ? [texts('weekly.attachmentTitle')] : []),
    ...(chemicals ? [texts('weekly.chemicalAttachment')] : []),
  ];
  if (names.length < 2) return names.join('');
  const numbered = names.map((name, index) => texts('weekly.attachmentNumbered', { number: index + 1, name }));
  return numbered.join(texts('weekly.attachmentSeparator'));
}

/** The day to which the list counts what is overdue: the one to which the figures count. */
function asOfDay({ figures, timeZone }: WeeklyReportData): string {
  return dayOfMoment(figures.asOf, timeZone);
}

/** The list and the figures come from different queries of one moment: a report in which they differ is refused. */
function checkList(data: WeeklyReportData): void {
  const { figures, openHazards } = data;
  const major = openHazards.filter((hazard) => hazard.grade === 'major').length;
  const overdue = openHazards.filter((hazard) => isOverdue(hazard, asOfDay(data))).length;
  const counted = [openHazards.length, major, overdue].join();
  const said = [figures.total.openAtEnd, figures.byGrade.major.openAtEnd, figures.overdueAtEnd].join();
  if (counted !== said)
    throw new RangeError(`Open, major and overdue hazards: ${counted} listed, ${said} in the figures`);
}

function openBlocks(data: WeeklyReportData, texts: DocumentTexts, numbers: HeadingNumbers): Block[] {
  const { openHazards } = data;
  const asOf = asOfDay(data);
  const { asOf: counted, period } = data.figures;
  const moment =
    counted < period.until ? longMoment(texts, data.language, counted, data.timeZone) : texts('weekly.cutOff');
  if (openHazards.length === 0) return [text('body', texts('weekly.noneOpen', { moment }))];
  const item = (hazard: Hazard) => text('body', openItem(data.language, asOf, texts, hazard));
  const list = (title: string, hazards: readonly Hazard[]) =>
    hazards.length === 0 ? [] : [text('heading2', numbers.subheading(texts(title))), ...hazards.map(item)];
  return [
    text('body', texts('weekly.open', { count: openHazards.length, moment })),
    ...list(
      'weekly.majorHeading',
      openHazards.filter((hazard) => hazard.grade === 'major'),
    ),
    ...list(
      'weekly.overdueHeading',
      openHazards.filter((hazard) => isOverdue(hazard, asOf)),
    ),
  ];
}

function openItem(language: Language, asOf: string, texts: DocumentTexts, hazard: Hazard): string {
  const plan = hazard.commitments;
  const responsible = plan
    ? texts('weekly.itemResponsible', { name: plan.responsible.name })
    : texts('weekly.itemNoResponsible');
  const { dueOn } = hazard;
  const day = dueOn === null ? '' : longDay(language, dueOn);
  const due =
    dueOn === null
      ? texts('weekly.itemNoDue')
      : isOverdue(hazard, asOf)
        ? texts('weekly.itemOverdue', { day, count: daysBetween(dueOn, asOf) })
        : texts('weekly.itemDue', { day });
  return texts('weekly.item', { number: hazard.number, place: hazard.placeName, responsible, due });
}

function contactBlocks({ school }: WeeklyReportData, texts: DocumentTexts): Block[] {
  const parts = [
    school.signer === '' ? '' : texts('weekly.signer', { name: school.signer }),
    school.contact === '' ? '' : texts('weekly.contactName', { name: school.contact }),
    school.contactPhone === '' ? '' : texts('weekly.contactPhone', { phone: phoneNumber(school.contactPhone) }),
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  return [text('contact', texts('weekly.contact', { parts: parts.join(texts('weekly.contactSeparator')) }))];
}

function attachmentBlocks(data: WeeklyReportData, profile: FormatProfile, texts: DocumentTexts): Block[] {
  const { language, school, openHazards } = data;
  const asOf = asOfDay(data);
  return [
    text('attachmentLabel', texts('weekly.attachmentLabel')),
    text('attachmentTitle', texts('weekly.attachmentTitle')),
    noteLine(
      texts('ledger.unit', { name: school.name }),
      '',
      texts('weekly.attachmentNoteLine', { day: longDay(language, asOf) }),
    ),
    text('spacer', ''),
    hazardTable({
      profile,
      language,
      page: 'landscape',
      shape: 'hazards',
      columns,
      texts,
      hazards: openHazards,
      asOf,
    }),
    text('spacer', ''),
  ];
}
