import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, withFolderLock } from '../../build/folder-lock.ts';
import type { Session } from '../../electron/call/call-context.ts';
import { type Office, openOffice } from '../../electron/office/office.ts';
import { fillStoreWithSample } from '../../electron/sample/fill-store-with-sample.ts';
import { samplePassword, type sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type TestClock, testClock } from './test-clock.ts';

export type SampleUsername = (typeof sampleUsernames)[number];

/** A caller with its session. */
export interface Seat {
  readonly client: OfficeClient;
  readonly session: Session;
}

/** An open office over a copy of the sample school. */
export interface SampleSchool {
  readonly office: Office;
  readonly folder: string;
  readonly clock: TestClock;
  /** A new session in which the account is signed in; nobody, when null. */
  seat(username: SampleUsername | null): Promise<Seat>;
  /** Closes the office and removes the folder. */
  close(): Promise<void>;
}

export interface SampleSchoolOptions {
  seed?: number;
  asOf?: string;
  /** Now, ISO in UTC; 14:00 in Shanghai on `asOf` unless said otherwise. */
  now?: string;
}

/** A Friday: the week's report is due at 15:00. */
export const sampleDay = '2026-11-27';

/** log2(N) of scrypt: passwords of a test protect nobody. */
const passwordCost = 10;

/**
 * Opens the sample school in a folder of its own, for one test to do with as it likes. Each seed and day is built once in
 * a run of tests, by whichever of its processes comes first; the others copy the folder.
 */
export async function openSampleSchool(options: SampleSchoolOptions = {}): Promise<SampleSchool> {
  const { seed = 2026, asOf = sampleDay } = options;
  const built = await buildOnce(seed, asOf);
  const folder = await mkdtemp(join(tmpdir(), 'sample-school-'));
  await cp(built, folder, { recursive: true });
  const clock = testClock(options.now ?? `${asOf}T06:00:00.000Z`);
  const office = await openOffice({ folder, clock, mustExist: true, dailyWork: false });
  return {
    office,
    folder,
    clock,
    async seat(username) {
      const session = office.openSession('desktop');
      const client = office.client({ session });
      if (username !== null) await client.accounts.session.signIn({ username, password: samplePassword });
      return { client, session };
    },
    async close() {
      await office.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const shelf = join(tmpdir(), 'school-safety-desk-samples');

async function buildOnce(seed: number, asOf: string): Promise<string> {
  // The tests' processes have one parent: its number stands for the run.
  const run = join(shelf, String(process.ppid));
  const built = join(run, `${seed}_${asOf}`);
  await mkdir(run, { recursive: true });
  await withFolderLock(
    `${built}.lock`,
    () => undefined,
    async () => {
      if ((await readdir(run)).includes(`${seed}_${asOf}`)) return;
      await removeEarlierRuns();
      const making = await mkdtemp(`${built}.new-`);
      await makeSample(making, seed, asOf);
      await rename(making, built);
    },
  );
  return built;
}

async function removeEarlierRuns(): Promise<void> {
  for (const name of await readdir(shelf)) {
    if (!isAlive(Number(name))) await rm(join(shelf, name), { recursive: true, force: true });
  }
}

async function makeSample(folder: string, seed: number, asOf: string): Promise<void> {
  const office = await openOffice({
    folder,
    passwordCost,
    dailyWork: false,
    clock: testClock(`${asOf}T00:00:00.000Z`),
  });
  try {
    await fillStoreWithSample({ store: office.store, client: office.client }, { seed, asOf });
  } finally {
    await office.close();
  }
}
