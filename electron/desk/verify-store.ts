import type { Language } from '../../shared/contract/document.ts';
import { type OfficeVerified, verifyOffice } from '../office/verify-office.ts';
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

async function verify(folder: string, language: Language, words: Words): Promise<OfficeVerified> {
  try {
    return await withDeskOffice(folder, { mustExist: true }, ({ office }) => verifyOffice(office.store, language));
  } catch (error) {
    const name = error instanceof StoreFault ? failedAtOpening[error.problem] : undefined;
    if (!(error instanceof StoreFault) || !name) throw error;
    const checks = [{ name, ok: false, detail: words(`shell:store.${error.problem}`, { folder }) }];
    return { ok: false, checks, chain: null };
  }
}

/** `verify`: looks the whole store over; exit code 1 unless every check holds. */
export async function verifyStore(folder: string, language: Language): Promise<DeskResult> {
  const words = wordsIn(language);
  const { ok, checks, chain } = await verify(folder, language, words);
  const mark = (check: { ok: boolean }) => words(check.ok ? 'desk:verify.holds' : 'desk:verify.fails');
  return {
    object: { ok, checks, chain },
    lines: [
      ...checks.map((check) => `${mark(check)}  ${check.name}  ${check.detail}`.trimEnd()),
      words(ok ? 'desk:verify.allHold' : 'desk:verify.someFail'),
    ],
    exitCode: ok ? 0 : 1,
  };
}
