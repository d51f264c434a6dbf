import type { Language } from '../../shared/contract/document.ts';
import { verifyOffice } from '../office/verify-office.ts';
import { StoreFault } from '../store/store-fault.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';

/** The check that a store fails which is too broken to be opened at all. */
const failedAtOpening: Partial<Record<StoreFault['problem'], string>> = {
  notAStore: 'header',
  newer: 'header',
  damaged: 'pages',
};

interface Verified {
  readonly ok: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
}

async function verify(folder: string, language: Language, words: Words): Promise<Verified> {
  try {
    return await withDeskOffice(folder, { mustExist: true }, ({ office }) => verifyOffice(office.store, language));
  } catch (error) {
    const name = error instanceof StoreFault ? failedAtOpening[error.problem] : undefined;
    if (!(error instanceof StoreFault) || !name) throw error;
    return { ok: false, checks: [{ name, ok: false, detail: words(`shell:store.${error.problem}`, { folder }) }] };
  }
}

/** `verify`: looks the whole store over; exit code 1 unless every check holds. */
export async function verifyStore(folder: string, language: Language): Promise<DeskResult> {
  const words = wordsIn(language);
  const { ok, checks } = await verify(folder, language, words);
  const mark = (check: { ok: boolean }) => words(check.ok ? 'desk:verify.holds' : 'desk:verify.fails');
  return {
    object: { ok, checks },
    lines: [
      ...checks.map((check) => `${mark(check)}  ${check.name}  ${check.detail}`.trimEnd()),
      words(ok ? 'desk:verify.allHold' : 'desk:verify.someFail'),
    ],
    exitCode: ok ? 0 : 1,
  };
}
