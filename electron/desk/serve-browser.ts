import { closeOnSignal, openBrowserShell } from '../loopback/run-browser-shell.ts';
import { DeskError } from './desk-error.ts';
import type { DeskResult } from './desk-result.ts';

/** `serve`: the browser shell, until it is stopped. */
export async function serveBrowser(folder: string, port: number): Promise<DeskResult> {
  const shell = await openBrowserShell({ folder, sample: false, port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new DeskError('portTaken', { port: String(port) }) : error;
  });
  const ended = new Promise<void>((resolve) => closeOnSignal(shell, resolve));
  return { object: { url: shell.startAddress }, lines: [shell.startAddress], exitCode: 0, ended };
}
