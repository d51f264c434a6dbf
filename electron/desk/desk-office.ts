import { userInfo } from 'node:os';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Caller } from '../call/call-context.ts';
import { type Office, openOffice } from '../office/office.ts';

/** The owner of the PC, who may do everything at the command line and stands in the audit with the system's user name. */
export function ownerOfPc(): Caller {
  return { accountId: null, personId: null, name: userInfo().username, role: 'officer' };
}

/** An office opened for one command. */
export interface DeskOffice {
  readonly office: Office;
  readonly client: OfficeClient;
  readonly owner: Caller;
}

/**
 * Opens the store for one command and closes it again, whatever happens.
 *
 * @param mustExist refuse to make a new store.
 * @throws StoreFault when the store cannot be opened, in use by the program among others.
 */
export async function withDeskOffice<Result>(
  folder: string,
  { mustExist }: { mustExist: boolean },
  work: (desk: DeskOffice) => Promise<Result>,
): Promise<Result> {
  const office = await openOffice({ folder, mustExist, dailyWork: false });
  try {
    const owner = ownerOfPc();
    const client = office.client({ session: office.openSession('desk', owner) });
    return await work({ office, client, owner });
  } finally {
    await office.close();
  }
}
