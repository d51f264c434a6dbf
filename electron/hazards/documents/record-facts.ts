import { isBackEntry, isOverdue } from '../../../shared/hazards/hazard.ts';
import { daysBetween } from '../../../shared/school/calendar.ts';
import { localTimeOfMoment } from '../../../shared/school/time-zone.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import { allRow, pairRow, wideRow } from '../../documents/parts/facts-table.ts';
import { longDay, yuan } from '../../documents/printed-values.ts';
import { dayOrDash, label, type RecordView } from './record-view.ts';

/** 基本情况: what, where, when, who, and the grade with the clause that makes a hazard major. */
export function factsTable(view: RecordView): TableBlock {
  const { hazard, texts } = view;
  const pair = (one: string, value: CellContent, other: string, otherValue: CellContent) =>
    pairRow(label(view, one), value, label(view, other), otherValue);
  const recordedAt = localTimeOfMoment(hazard.recordedAt, view.timeZone);
  const origin = texts(`hazards:origin.${hazard.origin}`);
  const major = hazard.grade === 'major';
  const grade = texts(`grade.${hazard.grade}`);
  const rows: RowContent[] = [
    pair('number', hazard.number, 'state', texts(`hazards:state.${hazard.state}`)),
    pair(
      'origin',
      hazard.originNote === '' ? origin : texts('record.value.origin', { origin, note: hazard.originNote }),
      'finder',
      hazard.finder.name,
    ),
    pair(
      'foundOn',
      longDay(view.language, hazard.foundOn),
      'recordedAt',
      isBackEntry(hazard) ? texts('record.value.recordedAt', { at: recordedAt }) : recordedAt,
    ),
    pair('place', hazard.placeName, 'recordedBy', hazard.recordedBy.name),
    pair('category', texts(`hazards:category.${hazard.category}`), 'kind', texts(`hazards:kind.${hazard.kind}`)),
    pair('grade', [text(major ? 'factStrong' : 'fact', grade)], 'closedOn', dayOrDash(view, hazard.closedOn)),
    wideRow(label(view, 'description'), hazard.description),
  ];
  if (major)
    rows.push(wideRow(label(view, 'criterion'), criterion(view)), wideRow(label(view, 'useStopped'), use(view)));
  if (hazard.cancelReason !== null) rows.push(wideRow(label(view, 'cancelReason'), hazard.cancelReason));
  return { kind: 'table', shape: 'facts', rows };
}

function criterion({ hazard, texts, language }: RecordView): CellContent {
  const clause = hazard.criterion;
  if (clause === null) return texts('dash');
  const wording = (language === 'en' ? clause.translation : null) ?? clause.text;
  return [
    texts('record.value.criterion', { code: clause.code, text: wording }),
    texts('record.value.criterionSource', { source: clause.source }),
  ];
}

function use({ hazard, texts }: RecordView): string {
  if (hazard.useStopped === null) return texts('record.value.notAsked');
  return texts(hazard.useStopped ? 'record.value.useStopped' : 'record.value.useNotStopped');
}

/** 五落实: person, measures, funds, date, contingency, with the interim protection beside them. */
export function commitmentsTable(view: RecordView): TableBlock {
  const { hazard, texts } = view;
  const plan = hazard.commitments;
  if (plan === null) {
    const sentence = hazard.rounds[0]?.onTheSpot ? 'record.value.onTheSpot' : 'record.value.noCommitments';
    return { kind: 'table', shape: 'facts', rows: [allRow(texts(sentence))] };
  }
  const { funds, contingency } = plan;
  const money =
    funds.kind === 'noneNeeded'
      ? texts('funds.noneNeeded')
      : texts('funds.amount', { amount: yuan(funds.amountFen) }) + texts('funds.source', { source: funds.source });
  return {
    kind: 'table',
    shape: 'facts',
    rows: [
      pairRow(label(view, 'responsible'), plan.responsible.name, label(view, 'due'), due(view)),
      wideRow(label(view, 'measures'), plan.measures),
      wideRow(label(view, 'funds'), money),
      wideRow(
        label(view, 'contingency'),
        contingency.kind === 'noneNeeded' ? texts('contingency.noneNeeded') : contingency.text,
      ),
      wideRow(label(view, 'interimProtection'), plan.interimProtection),
    ],
  };
}

/** The due date now, by how much it is past, and the dates it had before. */
function due(view: RecordView): CellContent {
  const { hazard, texts, language, asOf } = view;
  const former = hazard.formerDueDates.map(({ dueOn, because }) =>
    text('fact', texts(`record.value.due.${because}`, { day: longDay(language, dueOn) })),
  );
  const { dueOn } = hazard;
  if (dueOn === null) return [text('fact', texts('due.none')), ...former];
  const overdue = isOverdue(hazard, asOf)
    ? [text('factStrong', texts('due.overdue', { count: daysBetween(dueOn, asOf) }))]
    : [];
  return [text('fact', longDay(language, dueOn)), ...overdue, ...former];
}
