import { ORPCError } from '@orpc/client';
import type { Reason } from '../../shared/contract/reasons.ts';

/** A reason of the contract, or the one that only the page can know: the office did not answer. */
export type PageReason = Reason | 'officeUnreachable';

/** A fault as the page tells it: `errors:reason.<reason>` and `errors:next.<reason>`. */
export interface DescribedFault {
  reason: PageReason;
  params: Readonly<Record<string, string | number>>;
  /** Number in the log, for faults that nobody planned for. */
  reference: string | null;
  /** Fields that the office refused, by path. */
  fields: readonly { path: string; problem: string }[];
}

const noDetail = { params: {}, reference: null, fields: [] } as const;

interface FaultData {
  reason?: Reason;
  params?: Record<string, string | number>;
  reference?: string;
  fields?: { path: string; problem: string }[];
}

/** What a call threw, in the words of the contract. Anything unknown becomes `unexpected`. */
export function describeFault(error: unknown): DescribedFault {
  if (error instanceof ORPCError) {
    const data = error.data as FaultData | undefined;
    if (error.defined && data?.reason) {
      return {
        reason: data.reason,
        params: data.params ?? {},
        reference: data.reference ?? null,
        fields: data.fields ?? [],
      };
    }
    if (error.status === 401) return { reason: 'noSession', ...noDetail };
    if (error.status === 413) return { reason: 'photoTooLarge', ...noDetail };
    return { reason: 'unexpected', ...noDetail };
  }
  // What `fetch` throws when nobody listens any more, and what a closed port says.
  if (error instanceof TypeError || (error instanceof Error && /abort|closed/i.test(error.name + error.message))) {
    return { reason: 'officeUnreachable', ...noDetail };
  }
  return { reason: 'unexpected', ...noDetail };
}
