import type { ChemicalWeek } from '../../../shared/contract/chemical-week.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { type Block, text } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import type { HeadingNumbers } from '../../documents/parts/heading-numbers.ts';
import { differenceLines, holdingSentence, movementSentence, slipLines, type WeekSpeech } from './week-sentences.ts';
import { hasMoved, weekTable, weekTableNote, weekTableShape } from './week-tables.ts';

/** The two tables of the section, for the layout of the report that holds it. */
export function weekSectionShapes(profile: FormatProfile, language: Language): Record<string, TableShape> {
  return {
    holdings: weekTableShape(profile, language, 'portrait', 'holdings'),
    movements: weekTableShape(profile, language, 'portrait', 'movements'),
  };
}

/** The chemicals in the weekly report: holdings of listed substances, movements, differences, open slips. */
export function weekSection(week: ChemicalWeek, numbers: HeadingNumbers, speech: WeekSpeech): Block[] {
  const { texts, language } = speech;
  const held = week.substances.filter((one) => one.bottles > 0);
  const moved = week.substances.filter(hasMoved);
  const table = (kind: 'holdings' | 'movements', substances: typeof held): Block[] => {
    if (substances.length === 0) return [];
    const note = weekTableNote(texts, language, substances);
    return [
      text('tableCaption', texts(`chemical.week.caption.${kind}`)),
      weekTable(texts, language, kind, week, substances),
      note === null ? text('spacer', '') : text('noteLeft', note),
    ];
  };
  const [differences, ...found] = differenceLines(week, speech);
  const [slips, ...late] = slipLines(week, speech, 'late');
  const paragraphs = (lines: readonly (string | undefined)[]) => lines.map((line): Block => text('body', line ?? ''));
  return [
    text('heading1', numbers.heading(texts('chemical.week.heading'))),
    ...paragraphs([holdingSentence(week, speech)]),
    ...table('holdings', held),
    ...paragraphs([movementSentence(week, speech)]),
    ...table('movements', moved),
    ...paragraphs([differences, ...found, slips, ...late, texts('chemical.week.seeAttachment')]),
  ];
}
