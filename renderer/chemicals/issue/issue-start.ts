import { amountIn } from '../../../shared/chemicals/quantity.ts';
import type { BottleRow } from '../../../shared/contract/chemical-schemas.ts';
import type { SlipProposal } from '../../../shared/contract/experiments.ts';
import { newId } from '../../app/new-id.ts';
import type { IssueLine } from './issue-line-fields.tsx';

/** What the issue form begins with. */
export interface IssueStart {
  lines: IssueLine[];
  className: string;
  experiment: string;
  /** The version in force that it is drawn from; null for none. */
  experimentVersionId: string | null;
}

export function emptyIssueLine(bottle: BottleRow | null): IssueLine {
  return { movementId: newId(), bottle, amount: '' };
}

/** An issue that nothing proposes, for a bottle where it is known already. */
export function issueOf(bottle: BottleRow | null): IssueStart {
  return { lines: [emptyIssueLine(bottle)], className: '', experiment: '', experimentVersionId: null };
}

/** The bottles and amounts that an experiment proposes; the class is begun with the grade. */
export function issueFrom({ versionId, title, grade, lines }: SlipProposal): IssueStart {
  const proposed = lines.flatMap(({ parts }) =>
    parts.map(({ bottle, amount }) => ({ movementId: newId(), bottle, amount: amountIn(amount, bottle.unit) })),
  );
  return {
    lines: proposed.length > 0 ? proposed : [emptyIssueLine(null)],
    className: grade,
    experiment: title,
    experimentVersionId: versionId,
  };
}
