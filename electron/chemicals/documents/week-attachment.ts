import type { ChemicalWeek } from '../../../shared/contract/chemical-week.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentBasis, DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { headingNumbers } from '../../documents/parts/heading-numbers.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longMoment } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import type { SubstanceMonth } from './ledger-data.ts';
import { movementTable, movementTableShape } from './movement-table.ts';
import { differenceLines, holdingSentence, movementSentence, slipLines, type WeekSpeech } from './week-sentences.ts';
import { weekTable, weekTableNote, weekTableShape } from './week-tables.ts';

/** What goes with the weekly report: the listed substances of its period and every movement of them. */
export interface WeekAttachmentData extends DocumentBasis {
  period: { from: string; until: string; untilOn: string };
  /** The moment up to which rows count. */
  asOf: string;
  week: ChemicalWeek;
  /** The same substances with their rows. */
  substances: readonly SubstanceMonth[];
}

const page = 'ledger';

/** The attachment (危化品情况附件) as a Word file, named by the day of the report's cut-off. */
export async function buildWeekAttachment(data: WeekAttachmentData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = weekAttachmentLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.chemicalWeek', { day: data.period.untilOn }), 'docx'),
    bytes: await stampDocument(layout, weekAttachmentContent(data, profile)),
  };
}

/** How it looks: the wide landscape page of the registers. */
export function weekAttachmentLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'chemical-week',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.4, 0.1, 1.2]),
      both: weekTableShape(profile, language, page, 'both'),
      movements: movementTableShape(profile, language, page),
    },
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What it says: every listed substance in a row, their movements, differences and open slips. */
export function weekAttachmentContent(data: WeekAttachmentData, profile: FormatProfile): DocumentContent {
  const { language, school, period, week, substances, timeZone } = data;
  const texts = documentTexts(language);
  const numbers = headingNumbers(texts);
  const moment = (at: string) => longMoment(texts, language, at, timeZone);
  const speech: WeekSpeech = { texts, language, moment, asOf: moment(data.asOf) };
  const heading = (name: string): Block => text('sheetHeading', numbers.heading(texts(`chemical.week.${name}`)));
  const lines = (given: readonly string[]) => given.map((line): Block => text('noteLeft', line));
  const note = weekTableNote(texts, language, week.substances);
  const blocks: Block[] = [
    text('ledgerTitle', texts('chemical.week.title')),
    noteLine(
      texts('chemical.ledger.unit', { name: school.name }),
      '',
      texts('chemical.week.asOf', { asOf: speech.asOf }),
    ),
    // Two moments do not stand beside anything else on one line.
    text('noteLeft', texts('chemical.week.period', { from: moment(period.from), until: moment(period.until) })),
    heading('holdingsHeading'),
    ...lines([holdingSentence(week, speech)]),
    ...(week.substances.length === 0 ? [] : [weekTable(texts, language, 'both', week, week.substances)]),
    ...lines(note === null ? [] : [note]),
    heading('movementsHeading'),
    ...lines([movementSentence(week, speech)]),
    ...(week.rows.total === 0
      ? []
      : [
          movementTable({ profile, language, page, texts, substances, closing: 'chemical.week.closing' }),
          text('noteLeft', texts('chemical.ledger.legend')),
        ]),
    heading('differencesHeading'),
    ...lines(differenceLines(week, speech)),
    heading('slipsHeading'),
    ...lines(slipLines(week, speech, 'all')),
    text('noteLeft', texts('chemical.week.source')),
  ];
  return {
    properties: {
      title: texts('chemical.week.title'),
      creator: school.name,
      subject: period.untilOn,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}
