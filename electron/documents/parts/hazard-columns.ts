import type { Language } from '../../../shared/contract/document.ts';
import { type Hazard, isBackEntry, isOverdue } from '../../../shared/hazards/hazard.ts';
import { daysBetween } from '../../../shared/school/calendar.ts';
import { type CellContent, type TextBlock, text } from '../document-content.ts';
import type { DocumentTexts } from '../document-texts.ts';
import { yuan } from '../printed-values.ts';
import { textTemplate } from '../text-template.ts';

/** Columns that a table of hazards may have; the five 落实 stand together under one head. */
export const hazardColumnNames = [
  'identity',
  'number',
  'what',
  'classification',
  'responsible',
  'measures',
  'funds',
  'due',
  'contingency',
  'result',
  'state',
] as const;
export type HazardColumnName = (typeof hazardColumnNames)[number];

export const commitmentColumns: readonly HazardColumnName[] = [
  'responsible',
  'measures',
  'funds',
  'due',
  'contingency',
];

/**
 * Widths of the columns in characters (字): numbers, dates and names must stand on one line, also where a substitute for
 * 仿宋 has wider digits. A text column has a share
 * of the width that is left.
 */
export const columnWidths: Record<Language, Record<HazardColumnName, { characters: number } | { share: number }>> = {
  'zh-CN': {
    identity: { characters: 8.2 },
    number: { characters: 7.5 },
    what: { share: 1.15 },
    classification: { characters: 5.1 },
    responsible: { characters: 3.3 },
    measures: { share: 1.2 },
    funds: { characters: 5 },
    due: { characters: 5.9 },
    contingency: { share: 0.75 },
    result: { characters: 8.2 },
    state: { characters: 3.3 },
  },
  en: {
    identity: { characters: 9.2 },
    number: { characters: 7.2 },
    what: { share: 1.15 },
    classification: { characters: 5.8 },
    responsible: { characters: 5 },
    measures: { share: 1.2 },
    funds: { characters: 5.8 },
    due: { characters: 5.4 },
    contingency: { share: 0.8 },
    result: { characters: 7.6 },
    state: { characters: 5.8 },
  },
};

export type HazardCells = Record<HazardColumnName, (hazard: Hazard) => CellContent>;

/** What stands in each column for a hazard, as of the day `asOf` (overdue is counted to it). */
export function hazardCells(texts: DocumentTexts, language: Language, asOf: string): HazardCells {
  const english = language === 'en';
  const criterion = textTemplate(texts, 'cell.criterion', ['code', 'text']);
  const interim = textTemplate(texts, 'cell.interimProtection', ['text']);
  const found = textTemplate(texts, 'cell.found', ['day']);
  const recorded = textTemplate(texts, 'cell.recorded', ['day']);
  const backEntry = texts('backEntry');
  const amount = textTemplate(texts, 'funds.amount', ['amount']);
  const formerDue = {
    extended: textTemplate(texts, 'due.extended', ['day']),
    reopened: textTemplate(texts, 'due.reopened', ['day']),
  };
  const onTheSpot = texts('onTheSpot');
  const notYet = texts('notYet');
  const words = wordCache(texts);
  const result = resultCell(texts, words);
  /** Without a plan: nothing settled yet, or fixed on the spot and none needed. */
  const unplanned = (hazard: Hazard) => (hazard.rounds[0]?.onTheSpot ? texts('dash') : notYet);

  return {
    identity: (hazard) => {
      const origin = words('hazards:origin', hazard.origin);
      const lines = [hazard.number, origin, found(hazard.foundOn), hazard.finder.name, recorded(hazard.recordedOn)];
      return isBackEntry(hazard) ? [...lines, backEntry] : lines;
    },
    number: (hazard) => [hazard.number, words('hazards:origin', hazard.origin), hazard.foundOn],
    what: (hazard) => {
      const lines = [text('ledgerStrong', hazard.placeName), text('ledgerCell', hazard.description)];
      const clause = hazard.criterion;
      return clause === null
        ? lines
        : [...lines, text('ledgerCell', criterion(clause.code, (english ? clause.translation : null) ?? clause.text))];
    },
    classification: (hazard) => {
      const category = text('ledgerCentred', words('hazards:category', hazard.category));
      const grade = words('grade', hazard.grade);
      if (hazard.grade === 'general') return [category, text('ledgerCentred', grade)];
      const stopped = hazard.useStopped ? [text('ledgerCentred', texts('cell.useStopped'))] : [];
      return [category, text('ledgerStrongCentred', grade), ...stopped];
    },
    responsible: (hazard) => hazard.commitments?.responsible.name ?? unplanned(hazard),
    measures: (hazard) => {
      const plan = hazard.commitments;
      const [first] = hazard.rounds;
      const spot = first?.onTheSpot ? [onTheSpot, first.result] : [];
      if (plan === null) return spot.length > 0 ? spot : notYet;
      return [...spot, plan.measures, interim(plan.interimProtection)];
    },
    funds: (hazard) => {
      const funds = hazard.commitments?.funds;
      if (funds === undefined) return unplanned(hazard);
      if (funds.kind === 'noneNeeded') return texts('funds.noneNeeded');
      return [amount(yuan(funds.amountFen)), funds.source];
    },
    due: (hazard) => {
      const former = hazard.formerDueDates.map(({ dueOn, because }) => formerDue[because](dueOn));
      const lines: (string | TextBlock)[] = [
        hazard.dueOn ?? (hazard.commitments ? texts('due.none') : unplanned(hazard)),
      ];
      if (hazard.dueOn !== null && isOverdue(hazard, asOf)) {
        lines.push(text('ledgerStrongCentred', texts('due.overdue', { count: daysBetween(hazard.dueOn, asOf) })));
      }
      return [...lines, ...former];
    },
    contingency: (hazard) => {
      const plan = hazard.commitments?.contingency;
      if (plan === undefined) return unplanned(hazard);
      return plan.kind === 'noneNeeded' ? texts('contingency.noneNeeded') : plan.text;
    },
    result,
    state: (hazard) => words('hazards:state', hazard.state),
  };
}

/** Looks every word of the register up once. */
function wordCache(texts: DocumentTexts): (list: string, value: string) => string {
  const known = new Map<string, string>();
  return (list, value) => {
    const key = `${list}.${value}`;
    const word = known.get(key) ?? texts(key);
    known.set(key, word);
    return word;
  };
}

function resultCell(texts: DocumentTexts, words: (list: string, value: string) => string): HazardCells['result'] {
  const fixed = textTemplate(texts, 'cell.fixed', ['day', 'name']);
  const rechecked = textTemplate(texts, 'cell.rechecked', ['day', 'name', 'outcome']);
  const closedOn = textTemplate(texts, 'cell.closedOn', ['state', 'day']);
  return (hazard) => {
    const state = words('hazards:state', hazard.state);
    const lines: (string | TextBlock)[] = [
      text('ledgerStrong', hazard.closedOn === null ? state : closedOn(state, hazard.closedOn)),
    ];
    const round = hazard.rounds.at(-1);
    if (round !== undefined) {
      lines.push(fixed(round.fixedOn, round.fixedBy.name));
      if (round.recheckedBy !== null && round.recheckedOn !== null) {
        const outcome = words('outcome', round.outcome ?? 'waiting');
        lines.push(rechecked(round.recheckedOn, round.recheckedBy.name, outcome));
      }
    }
    if (hazard.rounds.length > 1) lines.push(texts('cell.rounds', { count: hazard.rounds.length }));
    for (const { overrideReason } of hazard.rounds) {
      if (overrideReason !== null) lines.push(texts('cell.override', { reason: overrideReason }));
    }
    if (hazard.cancelReason !== null) lines.push(texts('cell.cancelled', { reason: hazard.cancelReason }));
    return lines;
  };
}
