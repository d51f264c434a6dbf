import { onTestFinished } from 'vitest';
import { openSampleSchool, type SampleSchool, type SampleSchoolOptions } from '../support/sample-school.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** The sample school with its workshop, for one test; both are gone when it is over. */
export async function sampleForTest(options?: SampleSchoolOptions): Promise<SampleSchool & { workshop: Workshop }> {
  const school = await openSampleSchool(options);
  onTestFinished(() => school.close());
  return { ...school, workshop: await openWorkshop(school) };
}

/** How many rows the audit has: every write leaves one. */
export async function auditCount({ office }: SampleSchool): Promise<number> {
  const counted = office.store.read((db) =>
    db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow(),
  );
  return (await counted).rows;
}
