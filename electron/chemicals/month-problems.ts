import type { Note } from '../store/verify/check.ts';
import type { LedgerAudit, Signature } from './ledger-audit.ts';

/**
 * The first month whose signature is not the one that the audit was told of, and the first that was signed over another
 * ledger than the one that is there.
 *
 * @param first what stands before the first row, for a month that was signed over none; null where it is not known.
 */
export function monthProblems({ last, signed, signatures }: LedgerAudit, first: string | null): Note[] {
  const known = new Map(signed.map(({ month, signature }) => [month, signature]));
  const months = [...new Set([...known.keys(), ...signatures.keys()])].toSorted();
  const amiss = months.flatMap((month) => {
    const told = signatures.get(month);
    // An audit that was told of no row either is silent, not a proof.
    if (told === undefined) return last > 0 ? [{ key: 'verify:chain.monthUntold' as const, values: { month } }] : [];
    return signatureProblem(month, known.get(month), told);
  });
  const otherHeads: Note[] = signed.flatMap(({ month, signature: [rows, head], stands }) => {
    const now = rows === 0 ? (first ?? head) : stands;
    return now === head ? [] : [{ key: 'verify:chain.monthHead', values: { month, row: rows } }];
  });
  return [...amiss.slice(0, 1), ...otherHeads.slice(0, 1)];
}

function signatureProblem(month: string, signature: Signature | undefined, told: readonly Signature[]): Note[] {
  if (signature === undefined) return [{ key: 'verify:chain.monthGone', values: { month } }];
  const now = JSON.stringify(signature);
  const isSame = told.every((one) => JSON.stringify(one) === now);
  return isSame ? [] : [{ key: 'verify:chain.monthChanged', values: { month } }];
}
