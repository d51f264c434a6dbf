import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where `desk` reads and prints; tests bring their own. */
export interface Terminal {
  /** One line on stdout. */
  print(line: string): void;
  /** One line on stderr. */
  complain(line: string): void;
  /** Reads one line that is not shown while it is typed; asks on stderr when a person sits there. */
  readSecret(prompt: string): Promise<string>;
  /** Whether a person sits there, who can be asked twice. */
  readonly interactive: boolean;
}

async function readHidden(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function readFirstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  return '';
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  interactive: process.stdin.isTTY === true,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  readSecret: (prompt) => (process.stdin.isTTY ? readHidden(prompt) : readFirstLine()),
};
