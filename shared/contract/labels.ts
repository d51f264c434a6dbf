import { z } from 'zod';
import { labelSheetNames, labelSheets, labelsOnSheet, mostLabels } from '../chemicals/label-sheet.ts';
import { document, language } from './document.ts';
import { day, id } from './fields.ts';
import { procedure } from './procedure.ts';

/** Of which bottles labels are printed: chosen ones, those of a cabinet, or those entered since a day. */
export const labelChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bottles'), ids: z.array(id).min(1).max(mostLabels) }),
  z.strictObject({ kind: z.literal('cabinet'), cabinetId: id }),
  z.strictObject({ kind: z.literal('since'), day }),
]);
export type LabelChoice = z.output<typeof labelChoice>;

export const labelsInput = z.strictObject({
  which: labelChoice,
  sheet: z.enum(labelSheetNames),
  /** The first label that is still there on a half-used sheet, from 1. */
  start: z.int().min(1).max(labelsOnSheet(labelSheets['3x8'])),
  language,
});
export type LabelsInput = z.output<typeof labelsInput>;

/** The label sheet as Word. */
export const exportLabels = procedure('chemicals.read').input(labelsInput).output(document);
