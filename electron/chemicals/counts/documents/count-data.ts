import type { CountRecord } from '../../../../shared/contract/chemical-counts.ts';
import type { DocumentBasis } from '../../../documents/document-basis.ts';

/**
 * A count as its page shows it: while it is blind there is nothing of the book in it, so that no sheet can print it.
 */
export interface CountSheetData extends DocumentBasis {
  count: CountRecord;
  /** Where the cabinet stands; empty for all cabinets. */
  placePath: string;
}
