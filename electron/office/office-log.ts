import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one line a happening into `logs/office-YYYY-MM.log`. A log that cannot be written stops nothing. */
export function createOfficeLog(folder: string, now: () => string) {
  const write = (level: 'error' | 'note', text: string) => {
    const at = now();
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, `office-${at.slice(0, 7)}.log`), `${at} ${level} ${text.replaceAll('\n', '\n  ')}\n`);
    } catch {
      // A full disk is told where it matters: at the write that needed it.
    }
  };
  return {
    note: (text: string) => write('note', text),
    /** Logs an error under a short reference and returns the reference. */
    error(error: unknown): string {
      const reference = Math.random().toString(36).slice(2, 8).toUpperCase();
      write('error', `${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return reference;
    },
  };
}
