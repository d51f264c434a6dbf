import type { HazardEvent } from '../../../shared/hazards/events.ts';
import type { Extension, Round } from '../../../shared/hazards/hazard.ts';
import { dayOfMoment, localTimeOfMoment } from '../../../shared/school/time-zone.ts';
import { type CellContent, type TableBlock, text } from '../../documents/document-content.ts';
import { allRow, listRows } from '../../documents/parts/facts-table.ts';
import { eventSentences } from './record-events.ts';
import { label, type RecordView } from './record-view.ts';

function heads(view: RecordView, names: readonly string[]): string[] {
  return names.map((name) => label(view, name));
}

/** 整改方案: the steps of the plan, or null when it has none. */
export function stepsTable(view: RecordView): TableBlock | null {
  const steps = view.hazard.commitments?.steps ?? [];
  if (steps.length === 0) return null;
  const head = heads(view, ['step', 'what', 'dueOn', 'doneOn', 'evidence']);
  const lines = steps.map((step, index) => [
    String(index + 1),
    step.what,
    step.dueOn,
    step.doneOn ?? view.texts('dash'),
    step.evidence ?? view.texts('dash'),
  ]);
  return { kind: 'table', shape: 'steps', rows: listRows(head, lines, [2, 12, 5, 5, 7]) };
}

/** 整改与复查: every round is kept, also those that were sent back. */
export function roundsTable(view: RecordView): TableBlock {
  const { rounds } = view.hazard;
  if (rounds.length === 0) {
    return { kind: 'table', shape: 'facts', rows: [allRow(view.texts('record.value.noRounds'))] };
  }
  const head = heads(view, ['round', 'fixed', 'result', 'rechecked', 'opinion']);
  const lines = rounds.map((round) => roundLine(view, round));
  return { kind: 'table', shape: 'rounds', rows: listRows(head, lines, [2, 5, 10, 5, 9]) };
}

function roundLine({ texts }: RecordView, round: Round): CellContent[] {
  const outcome = texts(`record.value.${round.outcome ?? 'waiting'}`);
  const opinion = [text('factStrong', outcome), text('fact', round.opinion ?? '')].filter((line) => line.text !== '');
  const override =
    round.overrideReason === null ? [] : [text('fact', texts('cell.override', { reason: round.overrideReason }))];
  const result = round.onTheSpot ? [text('factStrong', texts('onTheSpot')), text('fact', round.result)] : round.result;
  const recheck = round.recheckedBy === null ? texts('dash') : [round.recheckedOn ?? '', round.recheckedBy.name];
  return [String(round.number), [round.fixedOn, round.fixedBy.name], result, recheck, [...opinion, ...override]];
}

/** 延期, or null when none was ever asked for. */
export function extensionsTable(view: RecordView): TableBlock | null {
  const { extensions } = view.hazard;
  if (extensions.length === 0) return null;
  const head = heads(view, ['requested', 'reason', 'change', 'decision']);
  const lines = extensions.map((extension) => extensionLine(view, extension));
  return { kind: 'table', shape: 'extensions', rows: listRows(head, lines, [5, 12, 5, 8]) };
}

function extensionLine({ texts, timeZone }: RecordView, extension: Extension): CellContent[] {
  const day = (moment: string) => dayOfMoment(moment, timeZone);
  const decided = extension.decidedAt === null ? [] : [`${extension.decidedBy ?? ''} ${day(extension.decidedAt)}`];
  const opinion = extension.opinion === null || extension.opinion === '' ? [] : [extension.opinion];
  return [
    [day(extension.requestedAt), extension.requestedBy.name],
    [
      text('fact', extension.reason),
      text('fact', texts('cell.interimProtection', { text: extension.interimProtection })),
    ],
    texts('record.value.dueChange', { from: extension.previousDueOn, to: extension.newDueOn }),
    [texts(`record.value.${extension.decision ?? 'pending'}`), ...decided, ...opinion],
  ];
}

/** 办理过程: one line an event, oldest first. */
export function timelineTable(view: RecordView, events: readonly HazardEvent[]): TableBlock | null {
  if (events.length === 0) return null;
  const head = heads(view, ['at', 'by', 'event']);
  const lines = events.map((event) => [
    localTimeOfMoment(event.at, view.timeZone),
    event.by,
    eventSentences(view, event.fact),
  ]);
  return { kind: 'table', shape: 'timeline', rows: listRows(head, lines, [5, 4, 19]) };
}

/** 签字: who fixed, who re-checked, and the principal; the names as far as the record knows them. */
export function signatureTable(view: RecordView): TableBlock {
  const last = view.hazard.rounds.at(-1);
  const head = ['fixer', 'rechecker', 'principal'].map((name) => label(view, name));
  const names = [last?.fixedBy.name, last?.recheckedBy?.name, undefined];
  const titled = head.map((title, index) => {
    const name = names[index];
    return name === undefined ? title : view.texts('labelled', { label: title, value: name });
  });
  const date = view.texts('record.value.signatureDate');
  return {
    kind: 'table',
    shape: 'signatures',
    rows: [
      { shape: 'head', cells: titled },
      { shape: 'space', cells: ['', '', ''] },
      { shape: 'date', cells: [date, date, date] },
    ],
  };
}
