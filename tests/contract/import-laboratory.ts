import { expect } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { importer } from './bottle-sheet.ts';
import { sampleForTest } from './sample-for-test.ts';

/** What an import says besides its counts when there is nothing to say. */
export const clean = { problems: [], otherColumns: [], sheetsNotRead: [], namesTaken: [] };

/** The sample school with its lab manager at a list of bottles. */
export async function laboratory() {
  const school = await sampleForTest();
  const { client: lab } = await school.seat('lab');
  const { newId } = school.workshop;
  const sound = async ({ store } = school.office) => {
    const { checks } = await verifyOffice(store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  };
  return { ...school, lab, newId, sound, ...importer(lab, newId) };
}
