import {
  type GhsClass,
  type GhsHazard,
  type GhsMapping,
  type Pictogram,
  pictograms,
  type SignalWord,
} from './ghs-file.ts';

/** A hazard statement in both languages. */
export interface HazardStatement {
  /** `H225`. */
  code: string;
  zh: string;
  en: string;
}

/** What a label shows of a substance's hazards. */
export interface GhsLabel {
  /** Each once, in their order, after the rules of precedence. */
  pictograms: Pictogram[];
  /** The stronger one; null where no class asks for any. */
  signalWord: SignalWord | null;
  /** Each once, by code. */
  statements: HazardStatement[];
  /** Classes that the mapping does not know, or of which it does not know the statement: shown as "not on file". */
  notOnFile: string[];
  /** Classes marked `*`: a stricter one may apply (note 5(3) of the classification table). */
  mayBeStricter: string[];
}

/** Pictograms, signal word and statements of hazard classes as the reference table writes them: `急性毒性经口3*`. */
export function ghsOf(classes: readonly string[], mapping: GhsMapping): GhsLabel {
  const found = classes.map((written) => ({ written, entry: ghsEntryOf(written, mapping) }));
  const entries = found.flatMap(({ entry }) => entry ?? []);
  const codes = [...new Set(entries.flatMap((entry) => entry.statements))].sort();
  const words = entries.map((entry) => entry.signalWord);
  return {
    pictograms: afterPrecedence(entries),
    signalWord: words.includes('danger') ? 'danger' : words.includes('warning') ? 'warning' : null,
    statements: codes.flatMap((code) => {
      const statement = mapping.statements[code];
      return statement === undefined ? [] : [{ code, ...statement }];
    }),
    notOnFile: found
      .filter(({ entry }) => entry === null || entry.statements.length === 0)
      .map(({ written }) => written),
    mayBeStricter: classes.filter(mayBeStricter),
  };
}

/** True where the class is marked `*`: a stricter one may apply. */
export function mayBeStricter(written: string): boolean {
  return plain(written) !== spelled(written);
}

/** What the mapping knows of one class, as it is written; null: nothing, it is "not on file". */
export function ghsEntryOf(written: string, { classes }: GhsMapping): GhsClass | null {
  const name = plain(written);
  // In brackets stands either the effect, which is part of the class, or a condition, which is not.
  const unconditional = name.replace(/\([^()]*\)$/, '');
  return (
    classes.find((entry) => spelled(entry.class) === name) ??
    classes.find((entry) => entry.class === unconditional) ??
    null
  );
}

/** Full-width brackets, stars and letters made plain, no spaces. */
function spelled(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '');
}

function plain(written: string): string {
  return spelled(written).replace(/\*+/g, '');
}

const irritation: readonly GhsHazard[] = ['skin', 'eye'];
const sensitizationAndIrritation: readonly GhsHazard[] = ['skinSensitization', 'skin', 'eye'];

/**
 * Precedence among health hazards, GHS 1.4.10.5.3.1: with the skull no exclamation mark; with the corrosion sign of skin
 * or eyes none for skin or eyes; with the health-hazard sign of respiratory sensitization none for skin or eyes or skin
 * sensitization. The ozone layer is no health hazard: its exclamation mark stays.
 */
function afterPrecedence(entries: readonly GhsClass[]): Pictogram[] {
  const has = (sign: Pictogram, hazards: readonly GhsHazard[]) =>
    entries.some(({ hazard, pictograms: signs }) => hazards.includes(hazard) && signs.includes(sign));
  const skull = has('GHS06', ['acuteToxicity']);
  const corrosion = has('GHS05', irritation);
  const breath = has('GHS08', ['respiratorySensitization']);
  const isHidden = (hazard: GhsHazard) =>
    (skull && hazard !== 'ozone') ||
    (corrosion && irritation.includes(hazard)) ||
    (breath && sensitizationAndIrritation.includes(hazard));
  const shown = new Set(
    entries.flatMap(({ hazard, pictograms: signs }) => signs.filter((sign) => sign !== 'GHS07' || !isHidden(hazard))),
  );
  return pictograms.filter((sign) => shown.has(sign));
}
