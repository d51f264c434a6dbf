import type { LabelSheetName } from '../../../shared/chemicals/label-sheet.ts';
import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import type { GhsMarks } from '../../../shared/contract/ghs-schemas.ts';
import type { DocumentBasis } from '../../documents/document-basis.ts';
import type { PictogramStrip } from './pictogram-strip.ts';

/** What stands on a bottle's label. */
export interface BottleLabel {
  number: string;
  nameZh: string;
  nameEn: string;
  storageGroup: string | null;
  lists: readonly ListKind[];
  signalWord: GhsMarks['signalWord'];
  purity: string;
  /** Mass percent times 100. */
  concentration: number | null;
  netAmount: number;
  unit: Unit;
  cabinetName: string;
  /** The day of its first row in the ledger; null where it came in empty, without one. */
  receivedOn: string | null;
  /** It was there before the ledger, so that this is not the day on which it was bought. */
  isOpeningStock: boolean;
  openedOn: string | null;
  expiresOn: string | null;
  pictograms: PictogramStrip | null;
}

/** A document of labels, laid on sheets of one cut from `start` (from 1) on. */
export interface LabelData extends DocumentBasis {
  sheet: LabelSheetName;
  start: number;
  labels: readonly BottleLabel[];
}
