import type { ChainState } from '../../shared/contract/chain-schemas.ts';
import type { Language } from '../../shared/contract/document.ts';
import { chainCheck } from '../chemicals/chain-check.ts';
import { levelCheck } from '../chemicals/level-check.ts';
import { recordCheck } from '../chemicals/record-check.ts';
import { replayCheck } from '../hazards/replay-check.ts';
import type { Store } from '../store/store.ts';
import { type VerifyResult, verifyStore } from '../store/verify/verify-store.ts';
import { wordsIn } from '../words/words.ts';

/** What `verify` found, with the chain of the chemical ledger; null when it could not be read. */
export interface OfficeVerified extends VerifyResult {
  chain: ChainState | null;
}

/** Every check of the store and of the domains, told in `language`. Changes nothing. */
export async function verifyOffice(store: Store, language: Language): Promise<OfficeVerified> {
  let chain: ChainState | null = null;
  const tell = (state: ChainState) => {
    chain = state;
  };
  const result = await verifyStore(store, {
    words: wordsIn(language),
    more: [replayCheck, chainCheck(tell), levelCheck, recordCheck],
  });
  return { ...result, chain };
}
