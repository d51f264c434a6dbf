import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { alternate, median } from '../alternate.ts';
import type { BenchCase, Limit } from '../bench-case.ts';
import { type LedgerSide, type LedgerSideName, ledgerSides } from '../ledger/ledger-sides.ts';

const turns = { runs: 5, warmUps: 1 };
const run = promisify(execFile);

/**
 * The hazard ledger of `count` rows as a Word file, from hazards to bytes, against another way of writing the same
 * content. The peers get texts that are composed already; ours composes them on the way.
 */
export function ledgerWord(count: number, peer: Exclude<LedgerSideName, 'ours'>): BenchCase {
  return async () => {
    const peers: Record<typeof peer, { peerName: string; limit: Limit | null }> = {
      docxtemplater: { peerName: 'docxtemplater filling the same content', limit: { times: 1 } },
      byHand: { peerName: 'the XML written by hand', limit: null },
    };
    const [ours = [], theirs = []] = await alternate(
      [timed(await ledgerSides.ours(count)), timed(await ledgerSides[peer](count))],
      turns,
    );
    return {
      unit: 'ms',
      ours: median(ours),
      peer: median(theirs),
      ...peers[peer],
      runs: turns.runs,
      peakMb: { ours: await peakOf('ours', count), [peer]: await peakOf(peer, count) },
    };
  };
}

function timed(write: LedgerSide): () => Promise<number> {
  return async () => {
    const from = performance.now();
    const bytes = await write();
    if (bytes === 0) throw new Error('an empty file');
    return performance.now() - from;
  };
}

/** Most memory that a process holds which writes the ledger once in this way, in MB. */
async function peakOf(side: LedgerSideName, count: number): Promise<number> {
  const script = fileURLToPath(new URL('../ledger/measure-side.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [script, side, String(count)]);
  return Number(stdout);
}
