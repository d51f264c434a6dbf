/** A person named in a record: somebody of the school's people list, or an outsider known by name only. */
export interface Party {
  /** Id in the people list; null for an outsider (an inspector, a repair firm). */
  personId: string | null;
  /** The name as it stood when the record was written. */
  name: string;
}

// Full-width and half-width letters, spaces, dots within a name and invisible joiners do not make another person.
function comparable(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return letters === '' ? name.trim() : letters;
}

/** True when both are the same human being as far as the record can tell: same list entry, or the same name. */
export function isSameParty(a: Party, b: Party): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId;
  return comparable(a.name) === comparable(b.name);
}
