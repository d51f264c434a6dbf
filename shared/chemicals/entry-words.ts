/** The most characters of the words behind an entry: where it comes from, and why it was put away beside what forbids it. */
export const longestReason = 500;
export const longestDespite = 300;

/** Both stand in the ledger as one text of two parts. */
export function withDespite(reason: string, despite: string): string {
  return despite === '' ? reason : `${reason}\n${despite}`;
}

/** The most characters of both, with the line's end between them. */
export const longestEntryWords = longestReason + 1 + longestDespite;
