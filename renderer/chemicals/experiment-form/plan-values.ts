import type { AmountBasis, ExperimentKind, RequiredText } from '../../../shared/chemicals/experiment.ts';
import { amountIn, parseQuantity, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { ExperimentRecord } from '../../../shared/contract/experiments.ts';
import { newId } from '../../app/new-id.ts';

/** A substance as far as a line of amounts shows it. */
export interface Reagent {
  id: string;
  nameZh: string;
  nameEn: string;
}

export interface AmountLine {
  /** Of the line in the form only. */
  key: string;
  substance: Reagent | null;
  /** As it is typed. */
  amount: string;
  /** What a bare number counts in. */
  unit: Unit;
  basis: AmountBasis;
  purpose: string;
}

/** Which version the form writes; edition 0 for one that is not there yet. */
export interface PlanIdentity {
  experimentId: string;
  versionId: string;
  edition: number;
}

export interface PlanValues extends Record<RequiredText, string> {
  [other: string]: unknown;
  title: string;
  course: string;
  grade: string;
  kind: ExperimentKind;
  groups: number | string;
  amounts: AmountLine[];
}

/** What the form begins with. */
export interface PlanStart {
  identity: PlanIdentity;
  values: PlanValues;
}

const noTexts = { procedure: '', hazards: '', protection: '', spill: '', burn: '', fire: '', eye: '', waste: '' };

export function emptyLine(): AmountLine {
  return { key: newId(), substance: null, amount: '', unit: 'g', basis: 'perGroup', purpose: '' };
}

/** A new experiment. */
export function newPlan(): PlanStart {
  return {
    identity: { experimentId: newId(), versionId: newId(), edition: 0 },
    values: { title: '', course: '', grade: '', kind: 'groups', groups: 12, ...noTexts, amounts: [emptyLine()] },
  };
}

/** The draft of an experiment, or its next version, which begins as the last one stands; null while one waits. */
export function planOf({ id: experimentId, versions }: ExperimentRecord): PlanStart | null {
  const [latest] = versions;
  if (latest === undefined || latest.state === 'waiting') return null;
  const { id: versionId, edition, title, course, grade, kind, groups } = latest;
  const { procedure, hazards, protection, spill, burn, fire, eye, waste } = latest;
  return {
    identity:
      latest.state === 'draft'
        ? { experimentId, versionId, edition }
        : { experimentId, versionId: newId(), edition: 0 },
    values: {
      ...{ title, course, grade, kind, groups, procedure, hazards, protection, spill, burn, fire, eye, waste },
      amounts: latest.amounts.map(({ substanceId, nameZh, nameEn, amount, unit, basis, purpose }) => ({
        key: newId(),
        substance: { id: substanceId, nameZh, nameEn },
        amount: amountIn(amount, unit),
        ...{ unit, basis, purpose },
      })),
    },
  };
}

/** What is sent. A line in which nothing was entered is left out. */
export function toPlanInput(identity: PlanIdentity, { amounts, groups, ...values }: PlanValues): unknown {
  return {
    ...values,
    ...identity,
    // Nobody sees the number of groups of a demonstration.
    groups: values.kind === 'demonstration' ? Number(groups) || 1 : groups === '' ? null : Number(groups),
    amounts: amounts
      .filter(
        ({ substance, amount }, index) => substance !== null || amount.trim() !== '' || index < amounts.length - 1,
      )
      .map(({ substance, amount, unit, basis, purpose }) => {
        const typed = parseQuantity(amount, unit);
        return {
          substanceId: substance?.id ?? '',
          amount: typed.ok ? typed.quantity.amount : null,
          unit: typed.ok ? typed.unit : unit,
          ...{ basis, purpose },
        };
      }),
  };
}
