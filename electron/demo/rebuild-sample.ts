import { readdir, rename, rm } from 'node:fs/promises';
import { NotASampleError } from '../office/fill-with-sample.ts';
import { openOffice } from '../office/office.ts';
import { fillStoreWithSample } from '../sample/fill-store-with-sample.ts';
import type { SampleOptions } from '../sample/sample-host.ts';
import { holdsStore } from '../store/open-store.ts';

/**
 * Makes the sample school anew in `folder`. What was there goes only when the new one is whole.
 *
 * @throws NotASampleError when the folder holds anything but a sample; StoreFault when its store cannot be opened, the
 * program having it open among others. Nothing is changed then.
 */
export async function rebuildSample(folder: string, options: SampleOptions): Promise<void> {
  await refuseOthers(folder);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  try {
    await makeSample(fresh, options);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

async function makeSample(folder: string, options: SampleOptions): Promise<void> {
  const office = await openOffice({ folder, dailyWork: false });
  try {
    await fillStoreWithSample({ store: office.store, client: office.client }, options);
  } finally {
    await office.close();
  }
}

async function refuseOthers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new NotASampleError(folder);
  });
  if (names.length === 0) return;
  if (!holdsStore(folder)) throw new NotASampleError(folder);
  const office = await openOffice({ folder, mustExist: true, dailyWork: false });
  try {
    const client = office.client({ session: office.openSession('desk') });
    if (!(await client.accounts.session.current()).sample) throw new NotASampleError(folder);
  } finally {
    await office.close();
  }
}
