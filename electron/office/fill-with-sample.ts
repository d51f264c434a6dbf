import type { Office } from './office.ts';

/** The folder holds a real school, so it cannot be opened as the sample. */
export class NotASampleError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`Not a sample: ${folder}`);
    this.name = 'NotASampleError';
    this.folder = folder;
  }
}

/**
 * Makes sure that an open office shows the sample school: fills an empty store with it, leaves a sample as it is.
 *
 * @throws NotASampleError when the store belongs to a real school; nothing is changed then.
 */
export async function fillWithSample(office: Office): Promise<void> {
  const session = office.openSession('desk');
  try {
    const client = office.client({ session });
    const { store, sample } = await client.accounts.session.current();
    if (store === 'empty') await client.accounts.setup.sample();
    else if (!sample) throw new NotASampleError(office.store.files.folder);
  } finally {
    office.closeSession(session);
  }
}
