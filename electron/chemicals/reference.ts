import matrix from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import names from '../../resources/reference/chemicals/school-names.json' with { type: 'json' };
import substances from '../../resources/reference/chemicals/substances.json' with { type: 'json' };
import { incompatibilityMatrix } from '../../shared/chemicals/compatibility-file.ts';
import { type Listing, type ListingSubject, listingsOf } from '../../shared/chemicals/listing.ts';
import type { ControlledList, ListKind } from '../../shared/chemicals/listing-file.ts';
import { schoolNamesFile } from '../../shared/chemicals/school-names-file.ts';
import { type CatalogueSubstance, substanceCatalogue } from '../../shared/chemicals/substance-catalogue.ts';
import type { Control } from '../../shared/contract/chemical-schemas.ts';
import type { Language } from '../../shared/contract/document.ts';

/** What must not stand beside what, and who says so. */
export const incompatibilities = incompatibilityMatrix.parse(matrix);

/** The shipped table of substances. */
export const catalogue = substanceCatalogue.parse(substances);

/** The shipped table's substances by their CAS number. */
export const filedSubstances: ReadonlyMap<string, CatalogueSubstance> = new Map(
  catalogue.substances.map((one) => [one.cas, one]),
);

/** What schools call substances beside the names of that table. */
export const schoolNames = schoolNamesFile.parse(names);

/** The lists among those in force that something is on, each with its version and the reason. */
export function controlsOf(subject: ListingSubject, lists: readonly ControlledList[], language: Language): Control[] {
  return asControls(listingsOf(subject, lists), language);
}

/** Listings as the page shows them. */
export function asControls(listings: readonly Listing[], language: Language): Control[] {
  return listings.map(({ kind, listName, version, item, reason, uncertain }) => ({
    kind,
    name: language === 'en' ? listName.en : listName.zh,
    version,
    item,
    abovePercent: reason === 'listed' ? null : reason.aboveMassPercent,
    uncertain,
  }));
}

/** What is looked up of a bottle; `concentration` in mass percent times 100. */
export function subjectOf(cas: string | null, concentration: number | null): ListingSubject {
  return { cas, massPercent: concentration === null ? null : concentration / 100 };
}

/** Kinds of the lists among those in force that a bottle is on; `concentration` in mass percent times 100. */
export function controlKinds(
  cas: string | null,
  concentration: number | null,
  lists: readonly ControlledList[],
): ListKind[] {
  return [...new Set(listingsOf(subjectOf(cas, concentration), lists).map(({ kind }) => kind))];
}
