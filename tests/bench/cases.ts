import type { BenchCase } from './bench-case.ts';

/** Every case by its name, loaded when its turn comes. */
export const benchCases: Readonly<Record<string, () => Promise<BenchCase>>> = {
  'list-1k': async () => (await import('./cases/hazard-list.ts')).hazardList(1_000),
  'list-10k': async () => (await import('./cases/hazard-list.ts')).hazardList(10_000),
  'list-100k': async () => (await import('./cases/hazard-list.ts')).hazardList(100_000),
  'ledger-docxtemplater': async () => (await import('./cases/ledger-word.ts')).ledgerWord(5_000, 'docxtemplater'),
  'ledger-by-hand': async () => (await import('./cases/ledger-word.ts')).ledgerWord(5_000, 'byHand'),
  'record-open': async () => (await import('./cases/record-open.ts')).recordOpen,
  'movement-post': async () => (await import('./cases/movement-post.ts')).movementPost,
  'chain-verify': async () => (await import('./cases/chain-verify.ts')).chainVerify,
  'chain-daily': async () => (await import('./cases/chain-daily.ts')).chainDaily,
  'stock-list': async () => (await import('./cases/stock-list.ts')).stockList,
  'chemical-import': async () => (await import('./cases/chemical-import.ts')).chemicalImport,
  'call-port': async () => (await import('./cases/call-port.ts')).callPort,
  'call-http': async () => (await import('./cases/call-http.ts')).callHttp,
  'home-interactive': async () => (await import('./cases/home-interactive.ts')).homeInteractive,
  'first-screen-script': async () => (await import('./cases/first-screen-script.ts')).firstScreenScript,
};
