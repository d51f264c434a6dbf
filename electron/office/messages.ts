import type { MessagePort as WorkerPort } from 'node:worker_threads';

/** What the shell tells the office process. The port travels beside the message (Electron) or in it (worker thread). */
export type ShellMessage = { readonly kind: 'connect'; readonly port?: WorkerPort } | { readonly kind: 'close' };

/** What the office process tells the shell. `failed` ends it: `sentence` says why in the system's language. */
export type OfficeMessage = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly sentence: string };
