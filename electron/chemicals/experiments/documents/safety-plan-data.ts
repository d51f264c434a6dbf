import type { ExperimentVersion, SafetyHints } from '../../../../shared/contract/experiments.ts';
import type { DocumentBasis } from '../../../documents/document-basis.ts';
import type { PictogramStrip } from '../../documents/pictogram-strip.ts';

/** An experiment's version with what the reference data know of its substances. */
export interface PrintedPlan {
  /** Of the experiment: `SY-2026-0001`. */
  number: string;
  version: Omit<ExperimentVersion, 'ownWork'>;
  /** False for a draft, for one that waits, and for one that a later version has replaced. */
  inForce: boolean;
  hints: SafetyHints;
  /** The pictograms of its substances, drawn, by the id of the substance. */
  signs: Readonly<Record<string, PictogramStrip>>;
}

export interface SafetyPlanData extends DocumentBasis {
  plan: PrintedPlan;
}
