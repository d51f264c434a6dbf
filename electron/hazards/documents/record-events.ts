import type { Correctable, HazardFact } from '../../../shared/hazards/events.ts';
import { longDay } from '../../documents/printed-values.ts';
import { label, type RecordView } from './record-view.ts';

/** What happened, in one or more lines of the timeline. */
export function eventSentences(view: RecordView, fact: HazardFact): string[] {
  const { texts, language, hazard } = view;
  const say = (key: string, values: Record<string, string> = {}) => texts(`record.event.${key}`, values);
  const day = (value: string) => longDay(language, value);
  const grade = (value: string) => texts(`grade.${value}`);
  const opinion = (value: string) => (value === '' ? [] : [say('opinion', { text: value })]);
  const override = (reason: string | null) => (reason === null ? [] : [texts('cell.override', { reason })]);
  switch (fact.type) {
    case 'registered':
      return [say('registered', { place: fact.placeName, grade: grade(fact.grade) })];
    case 'corrected':
      return [say('corrected', { reason: fact.reason }), ...corrections(view, fact.before, fact.after)];
    case 'graded': {
      const change = say('graded', {
        before: grade(fact.previousGrade),
        after: grade(fact.grade),
        reason: fact.reason,
      });
      const clause = fact.criterion;
      if (clause === null) return [change];
      const wording = (language === 'en' ? clause.translation : null) ?? clause.text;
      return [change, say('criterion', { code: clause.code, text: wording })];
    }
    case 'committed':
      return [say('committed', { name: fact.commitments.responsible.name, day: day(fact.dueOn) })];
    case 'revised':
      return [say('revised', { reason: fact.reason })];
    case 'stepDone': {
      const step = hazard.commitments?.steps.find((one) => one.id === fact.stepId);
      return [say('stepDone', { day: day(fact.doneOn), what: step?.what ?? texts('dash') })];
    }
    case 'photoAdded': {
      const stage = texts(`record.photo.${fact.photo.stage}`);
      const { takenOn } = fact.photo;
      return [takenOn === null ? say('photoAdded', { stage }) : say('photoAddedTaken', { stage, day: day(takenOn) })];
    }
    case 'extensionRequested':
      return [
        say('extensionRequested', {
          name: fact.requestedBy.name,
          before: day(fact.previousDueOn),
          after: day(fact.newDueOn),
          reason: fact.reason,
        }),
      ];
    case 'extensionGranted':
      return [say('extensionGranted', { day: day(fact.dueOn) }), ...opinion(fact.opinion)];
    case 'extensionRefused':
      return [say('extensionRefused'), ...opinion(fact.opinion)];
    case 'submitted':
      return [
        say('submitted', { name: fact.fixedBy.name, day: day(fact.fixedOn), result: fact.result }),
        ...override(fact.overrideReason),
      ];
    case 'fixedOnTheSpot':
      return [say('fixedOnTheSpot', { name: fact.fixedBy.name, day: day(fact.fixedOn), result: fact.result })];
    case 'passed':
    case 'sentBack':
      return [
        say(fact.type, { name: fact.recheckedBy.name, day: day(fact.recheckedOn) }),
        ...opinion(fact.opinion),
        ...override(fact.overrideReason),
      ];
    case 'reopened':
      return [say('reopened', { reason: fact.reason })];
    case 'cancelled':
      return [say('cancelled', { reason: fact.reason })];
  }
}

/** One line for each field that changed. */
function corrections(view: RecordView, before: Correctable, after: Correctable): string[] {
  const { texts } = view;
  const line = (field: string, from: string, to: string) =>
    from === to ? [] : [texts('record.event.correctedField', { field: label(view, field), before: from, after: to })];
  const category = (value: string) => texts(`hazards:category.${value}`);
  return [
    ...line('description', before.description, after.description),
    ...line('place', before.placeName, after.placeName),
    ...line('category', category(before.category), category(after.category)),
  ];
}
