import { isSameParty, type Party } from './party.ts';
import type { HazardRefusal } from './refusal.ts';

interface Parts {
  finder: Party;
  fixedBy: Party;
  recheckedBy: Party | null;
  onTheSpot: boolean;
}

/**
 * Which rule of separation the people named in the record break, or null. Fixer ≠ re-checker and finder ≠ re-checker
 * always; finder ≠ fixer unless it was fixed on the spot (立行立改).
 */
export function separationBroken({ finder, fixedBy, recheckedBy, onTheSpot }: Parts): HazardRefusal | null {
  if (recheckedBy !== null) {
    if (isSameParty(fixedBy, recheckedBy)) return 'fixerIsRechecker';
    if (isSameParty(finder, recheckedBy)) return 'finderIsRechecker';
    return null;
  }
  return !onTheSpot && isSameParty(finder, fixedBy) ? 'finderIsFixer' : null;
}
