import { ORPCError } from '@orpc/server';
import { Fault, type FaultParams } from '../../shared/contract/fault.ts';
import type { Words, WordsUnder } from '../words/words.ts';

/** Why the office refused, with what its sentence needs. */
export interface Refusal {
  readonly reason: string;
  readonly params: FaultParams | undefined;
}

/** The refusal that an error is; null for any other error. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Fault) return { reason: error.reason, params: error.params };
  if (!(error instanceof ORPCError)) return null;
  const { data } = error as { data?: { reason?: unknown; params?: FaultParams } };
  return typeof data?.reason === 'string' ? { reason: data.reason, params: data.params } : null;
}

/** Its sentence. */
export function refusalSentence({ reason, params }: Refusal, words: Words): string {
  return words(`errors:reason.${reason as WordsUnder<'errors:reason.'>}`, params);
}
