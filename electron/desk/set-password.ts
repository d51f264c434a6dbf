import { newPassword } from '../../shared/contract/accounts.ts';
import type { Words } from '../words/words.ts';
import { DeskError } from './desk-error.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';
import type { Terminal } from './terminal.ts';

async function readNewPassword(terminal: Terminal, words: Words): Promise<string> {
  const password = await terminal.readSecret(words('desk:password.new'));
  if (!newPassword.safeParse(password).success) throw new DeskError('passwordLength');
  if (terminal.interactive && (await terminal.readSecret(words('desk:password.again'))) !== password) {
    throw new DeskError('passwordsDiffer');
  }
  return password;
}

/** `password USER`: sets a new password, typed twice, or piped in as one line. */
export async function setPassword(
  folder: string,
  username: string,
  terminal: Terminal,
  words: Words,
): Promise<DeskResult> {
  return withDeskOffice(folder, { mustExist: true }, async ({ client }) => {
    const wanted = username.trim().toLowerCase();
    const account = (await client.accounts.list()).find((one) => one.username === wanted);
    if (!account) throw new DeskError('noSuchAccount', { username });
    await client.accounts.setPassword({ id: account.id, newPassword: await readNewPassword(terminal, words) });
    return {
      object: { username: account.username, changed: true },
      lines: [words('desk:done.password', { username: account.username })],
      exitCode: 0,
    };
  });
}
