import ghsJson from '../../resources/reference/chemicals/ghs.json' with { type: 'json' };
import { ghsEntryOf, ghsOf, mayBeStricter } from '../../shared/chemicals/ghs.ts';
import { type GhsMapping, ghsMapping } from '../../shared/chemicals/ghs-file.ts';
import type { GhsMarks, GhsReading } from '../../shared/contract/ghs-schemas.ts';

let read: GhsMapping | null = null;

/** Read when it is first asked for: opening a store does not wait for it. */
function mapping(): GhsMapping {
  read ??= ghsMapping.parse(ghsJson);
  return read;
}

/** Pictograms and signal word of hazard classes. */
export function ghsMarksOf(classes: readonly string[]): GhsMarks {
  const { pictograms, signalWord } = ghsOf(classes, mapping());
  return { pictograms, signalWord };
}

/** Everything that the mapping file says of hazard classes, each class with its source. */
export function ghsReadingOf(classes: readonly string[]): GhsReading {
  const file = mapping();
  const { pictograms, signalWord, statements } = ghsOf(classes, file);
  return {
    pictograms,
    signalWord,
    statements,
    classes: classes.map((written) => {
      const entry = ghsEntryOf(written, file);
      const note = entry?.note;
      return {
        written,
        source: entry?.source ?? null,
        statements: entry?.statements ?? [],
        note: note === undefined ? null : { zh: note, en: entry?.noteTranslation ?? note },
        mayBeStricter: mayBeStricter(written),
      };
    }),
    file: {
      zh: file.source.text,
      en: file.source.translation,
      version: file.version,
      address: file.source.address,
      checked: file.checked,
    },
  };
}
