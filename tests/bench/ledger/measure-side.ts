import { ownPeakMb } from '../bench-case.ts';
import { type LedgerSideName, ledgerSides } from './ledger-sides.ts';

// One side alone in a process: `node measure-side.ts SIDE COUNT` writes the most memory it held, in MB, on stdout.
const [side, count] = process.argv.slice(2);
const prepare = ledgerSides[side as LedgerSideName];
if (prepare === undefined) throw new Error(`no side ${side}`);
const write = await prepare(Number(count));
await write();
process.stdout.write(String(Math.round(ownPeakMb())));
