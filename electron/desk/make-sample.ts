import { readdir } from 'node:fs/promises';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { systemClock } from '../call/call-context.ts';
import { fillStoreWithSample } from '../sample/fill-store-with-sample.ts';
import { defaultSeed } from '../sample/sample-host.ts';
import type { Words } from '../words/words.ts';
import { DeskError } from './desk-error.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';

async function refuseUsedFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new DeskError('notAFolder', { folder });
  });
  if (names.length > 0) throw new DeskError('notEmpty', { folder });
}

/**
 * `sample`: makes the sample school in a folder that is empty or not there yet. The day is today in the sample's own time
 * zone unless said otherwise.
 */
export async function makeSample(
  folder: string,
  options: { seed: number | null; asOf: string | null },
  words: Words,
): Promise<DeskResult> {
  await refuseUsedFolder(folder);
  const seed = options.seed ?? defaultSeed;
  const asOf = options.asOf ?? dayOfMoment(systemClock.now(), defaultTimeZone);
  return withDeskOffice(folder, { mustExist: false }, async ({ office, client }) => {
    await fillStoreWithSample(office, { seed, asOf });
    const hazards = (await client.hazards.list({ size: 1 })).total;
    const accounts = (await client.accounts.list()).length;
    return {
      object: { data: folder, seed, asOf, hazards, accounts },
      lines: [words('desk:done.sample', { folder, seed, asOf, hazards, accounts })],
      exitCode: 0,
    };
  });
}
