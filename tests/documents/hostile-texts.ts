import type { Hazard } from '../../shared/hazards/hazard.ts';

/** What people paste, by what is wrong with it. None of it may reach a document in a harmful form. */
export const hostileTexts: Readonly<Record<string, string>> = {
  controls: 'A\u0008B\u000BC\u0000D\u001FE\u007FF\u0085G\u0090H',
  markup: `<w:p/> & "quoted" 'single' ]]> <!-- --> &amp; &#0;`,
  surrogates: 'left \uD83D alone \uDE00 pair 😀 end \uD83D',
  nonCharacters: 'x\uFFFEy\uFFFFz\u{1FFFF}',
  emoji: '👨‍👩‍👧‍👦 🇨🇳 ⚠️ 𠮷野家',
  bidi: 'file\u202Excod.exe \u2066isolated\u2069 \u200Fmark',
  lines: 'one\r\ntwo\rthree\n\n\nfour\u2028five\u2029six\tseven',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: looks like a template on purpose
  templates: '{{name}} $t(weekly.title) %s ${x} $& $1 {0}',
  blanks: '   \n \n ',
  prototype: '__proto__ constructor',
};

/** All of them in one text. */
export const allHostile = Object.values(hostileTexts).join(' | ');

/** A hazard with hostile text wherever somebody types. */
export function hostileHazard(hazard: Hazard): Hazard {
  const bad = (text: string) => `${text} ${allHostile}`;
  const party = (name: string) => ({ personId: null, name: bad(name) });
  return {
    ...hazard,
    originNote: bad(hazard.originNote),
    finder: party(hazard.finder.name),
    recordedBy: party(hazard.recordedBy.name),
    placeName: bad(hazard.placeName),
    description: bad(hazard.description),
    criterion: hazard.criterion && { ...hazard.criterion, code: bad('3'), text: allHostile, source: allHostile },
    cancelReason: hazard.cancelReason && bad(hazard.cancelReason),
    commitments: hazard.commitments && {
      responsible: party('x'),
      measures: bad(hazard.commitments.measures),
      funds: { kind: 'amount', amountFen: 1, source: allHostile },
      contingency: { kind: 'plan', text: allHostile },
      interimProtection: allHostile,
      steps: [{ id: 's', what: allHostile, dueOn: '2026-11-01', doneOn: null, evidence: allHostile }],
    },
    extensions: hazard.extensions.map((one) => ({ ...one, reason: allHostile, opinion: allHostile })),
    rounds: hazard.rounds.map((one) => ({
      ...one,
      result: allHostile,
      opinion: allHostile,
      overrideReason: allHostile,
    })),
  };
}
