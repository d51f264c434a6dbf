import type { Language } from '../../../../shared/contract/document.ts';
import type { SafetyHints } from '../../../../shared/contract/experiments.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { substanceName } from '../../documents/printed-chemicals.ts';
import { planTexts } from './plan-texts.ts';

/** One sentence a pair that must be kept apart, with who says so; and which substances were not judged. */
export function neighbourLines({
  language,
  texts,
  hints: { reagents, pairs, unjudged },
}: {
  language: Language;
  texts: DocumentTexts;
  hints: SafetyHints;
}): string[] {
  const doc = planTexts(texts);
  const names = new Map(reagents.map((one) => [one.substanceId, substanceName(language, one)]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const parted = pairs.map(({ ids: [one, other], verdict, sources }) =>
    doc(`pair.${verdict}`, {
      one: nameOf(one),
      other: nameOf(other),
      source: sources.map((source) => (language === 'en' ? source.en : source.zh)).join(doc('and')),
    }),
  );
  const open = unjudged.length === 0 ? [] : [doc('unjudged', { names: unjudged.map(nameOf).join(doc('and')) })];
  const none = reagents.length > 1 && pairs.length === 0 && unjudged.length === 0 ? [doc('noPairs')] : [];
  return [...parted, ...open, ...none];
}
