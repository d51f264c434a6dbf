import type { Language } from '../../shared/contract/document.ts';
import type { Profile } from '../../shared/contract/school.ts';

/** What of the school's profile stands on its documents. Empty fields are left out of the document. */
export type SchoolLetterhead = Pick<
  Profile,
  'name' | 'bureau' | 'section' | 'recipient' | 'signer' | 'contact' | 'contactPhone' | 'sealName'
>;

/** What every document needs beside its subject. Nothing in a document comes from a clock or from the PC. */
export interface DocumentBasis {
  language: Language;
  school: SchoolLetterhead;
  /** IANA name; moments are printed in it. */
  timeZone: string;
  /** Day that is printed and by which the file is named, `YYYY-MM-DD`. */
  issuedOn: string;
  /** Moment (ISO, UTC) of the file's properties. */
  issuedAt: string;
  /** True for a store of sample data: every page is marked. */
  sample: boolean;
}

/** A finished file. */
export interface DocumentFile {
  /** Safe as a file name on Windows, macOS and Linux. */
  name: string;
  bytes: Uint8Array;
}
