import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { DueAtMark } from './due-at-mark.tsx';
import { IssueAwaitsMark } from './issue-awaits-mark.tsx';
import { linesToSettle } from './settle-values.ts';

/** How it stands with a slip: what it waits for, and until when it is to be settled once something can have left the cabinet. */
export function SlipMarks({ slip }: { slip: Slip }) {
  const isOnlyWaiting = slip.settledAt === null && !slip.late && linesToSettle(slip).length === 0;
  return (
    <>
      {!isOnlyWaiting && <DueAtMark slip={slip} />}
      <IssueAwaitsMark slip={slip} />
    </>
  );
}
