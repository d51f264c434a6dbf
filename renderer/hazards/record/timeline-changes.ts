import type { HazardFact } from '../../../shared/hazards/events.ts';
import type { Commitments } from '../../../shared/hazards/hazard.ts';
import type { Words } from '../../app/use-words.ts';
import { contingencyText, fundsText } from './commitment-texts.ts';

/** One field of a correction or a revision: what stood there and what stands there now. */
export interface Change {
  label: string;
  before: string;
  after: string;
}

function stepsText(commitments: Commitments): string {
  return commitments.steps.map((step) => `${step.what} (${step.dueOn})`).join('\n');
}

function candidates(fact: HazardFact, t: Words): Change[] {
  if (fact.type === 'corrected') {
    const { before, after } = fact;
    return [
      { label: t('hazards:form.description'), before: before.description, after: after.description },
      { label: t('hazards:form.place'), before: before.placeName, after: after.placeName },
      {
        label: t('hazards:form.category'),
        before: t(`hazards:category.${before.category}`),
        after: t(`hazards:category.${after.category}`),
      },
    ];
  }
  if (fact.type === 'revised') {
    const { before, after } = fact;
    return [
      { label: t('hazards:form.responsible'), before: before.responsible.name, after: after.responsible.name },
      { label: t('hazards:form.measures'), before: before.measures, after: after.measures },
      { label: t('hazards:form.funds'), before: fundsText(before.funds, t), after: fundsText(after.funds, t) },
      {
        label: t('hazards:form.contingency'),
        before: contingencyText(before.contingency, t),
        after: contingencyText(after.contingency, t),
      },
      {
        label: t('hazards:form.interimProtection'),
        before: before.interimProtection,
        after: after.interimProtection,
      },
      { label: t('hazards:form.steps'), before: stepsText(before), after: stepsText(after) },
    ];
  }
  if (fact.type === 'graded') {
    return [
      {
        label: t('hazards:register.grade'),
        before: t(`hazards:grade.${fact.previousGrade}`),
        after: t(`hazards:grade.${fact.grade}`),
      },
      { label: t('hazards:record.criterion'), before: '', after: fact.criterion?.text ?? '' },
    ];
  }
  return [];
}

/** The fields that an event changed, with both contents; empty for events that change none in place. */
export function timelineChanges(fact: HazardFact, t: Words): Change[] {
  return candidates(fact, t).filter((change) => change.before !== change.after);
}
