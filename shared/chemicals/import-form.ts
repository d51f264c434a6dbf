import { plainName } from './import-words.ts';
import { type ListingSubject, listingsOf } from './listing.ts';
import type { ControlledList } from './listing-file.ts';
import type { OtherForm } from './school-names-file.ts';

/**
 * True for what is written beside the CAS number of a substance and is another form of it, so that it becomes a substance of
 * its own without the number (锌粒 beside 锌粉, 溴水 beside 溴). False as long as a list in force has the number and may mean
 * this form as well: no form takes anything off a list.
 */
export function isFormOfItsOwn(
  name: string,
  { cas, massPercent }: ListingSubject,
  forms: readonly OtherForm[],
  lists: readonly ControlledList[],
): boolean {
  const plain = plainName(name);
  const form = forms.find((one) => one.cas === cas && one.names.some((called) => plainName(called) === plain));
  if (form === undefined) return false;
  return listingsOf({ cas, massPercent }, lists).every(({ kind }) => form.notListedAs.includes(kind));
}
