/** A rule of our own check of Word files. */
export type CheckRule =
  | 'package'
  | 'wellFormed'
  | 'controlCharacter'
  | 'cellEnd'
  | 'tableGrid'
  | 'tableLayout'
  | 'headerRow'
  | 'tablesTouch'
  | 'leftover'
  | 'font'
  | 'pageNumber'
  | 'relationship'
  | 'drawingId';

/** Something in a Word file that would look wrong, or make Word offer a repair. */
export interface Problem {
  rule: CheckRule;
  /** Path of the part within the file. */
  part: string;
  /** What and where, for the person who mends it. */
  detail: string;
}
