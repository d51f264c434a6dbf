import lists from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import matrix from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import substances from '../../resources/reference/chemicals/substances.json' with { type: 'json' };
import { incompatibilityMatrix } from '../../shared/chemicals/compatibility-file.ts';
import { currentLists, type ListingSubject, listingsOf } from '../../shared/chemicals/listing.ts';
import { controlledListFile } from '../../shared/chemicals/listing-file.ts';
import { substanceCatalogue } from '../../shared/chemicals/substance-catalogue.ts';
import type { Control } from '../../shared/contract/chemical-schemas.ts';
import type { Language } from '../../shared/contract/document.ts';

/** The controlled lists in force. */
export const listsInForce = currentLists([controlledListFile.parse(lists)]);

/** What must not stand beside what, and who says so. */
export const incompatibilities = incompatibilityMatrix.parse(matrix);

/** The shipped table of substances. */
export const catalogue = substanceCatalogue.parse(substances);

/** The lists that something is on, each with its version and the reason. */
export function controlsOf(subject: ListingSubject, language: Language): Control[] {
  return listingsOf(subject, listsInForce).map(({ kind, listName, version, item, reason, uncertain }) => ({
    kind,
    name: language === 'en' ? listName.en : listName.zh,
    version,
    item,
    abovePercent: reason === 'listed' ? null : reason.aboveMassPercent,
    uncertain,
  }));
}

/** Kinds of the lists that a bottle is on; `concentration` in mass percent times 100. */
export function controlKinds(cas: string | null, concentration: number | null): string[] {
  const massPercent = concentration === null ? null : concentration / 100;
  return [...new Set(listingsOf({ cas, massPercent }, listsInForce).map(({ kind }) => kind))];
}
