import type { Language } from '../../shared/contract/document.ts';
import { chainCheck } from '../chemicals/chain-check.ts';
import { levelCheck } from '../chemicals/level-check.ts';
import { replayCheck } from '../hazards/replay-check.ts';
import type { Store } from '../store/store.ts';
import { type VerifyResult, verifyStore } from '../store/verify/verify-store.ts';
import { wordsIn } from '../words/words.ts';

/** Every check of the store and of the domains, told in `language`. Changes nothing. */
export function verifyOffice(store: Store, language: Language): Promise<VerifyResult> {
  return verifyStore(store, { words: wordsIn(language), more: [replayCheck, chainCheck, levelCheck] });
}
