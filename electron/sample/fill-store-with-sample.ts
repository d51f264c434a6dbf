import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { uuidV7 } from '../../shared/contract/uuid-v7.ts';
import { addDays, isCalendarDay } from '../../shared/school/calendar.ts';
import { defaultTimeZone } from '../../shared/school/time-zone.ts';
import { hasAccounts } from '../accounts/queries.ts';
import type { Session } from '../call/call-context.ts';
import { writeMeta } from '../store/meta.ts';
import { storyBegins } from './chemicals/term-days.ts';
import { randomSource } from './random-source.ts';
import type { SampleHost, SampleOptions } from './sample-host.ts';
import { storyClock } from './story-clock.ts';

/** The farthest due date lies within so many days after it. */
const daysAhead = 60;

/**
 * Fills an empty store with the sample school by calling the contract. The story ends on the evening before
 * `asOf`, so that nothing in it lies ahead of a clock that says `asOf`. Throws `conflict` `storeNotEmpty` when the
 * store has an account already, `invalid` when `asOf` lies at the very edge of the calendar.
 */
export async function fillStoreWithSample(host: SampleHost, { seed, asOf }: SampleOptions): Promise<void> {
  const startsOn = isCalendarDay(asOf) ? storyBegins(asOf) : asOf;
  if (!isCalendarDay(startsOn) || !isCalendarDay(addDays(asOf, daysAhead))) throw new Fault('invalid', 'fieldsInvalid');
  const random = randomSource(seed);
  const clock = storyClock(startsOn, '07:30', defaultTimeZone);
  const newId = () => uuidV7(Date.parse(clock.now()), random.bytes(10));
  if (await host.store.read(hasAccounts)) throw new Fault('conflict', 'storeNotEmpty');
  // Marked first: a store that was left half filled is then still known as a sample.
  await host.store.write(async ({ tx, audit }) => {
    await writeMeta(tx, 'sample', JSON.stringify({ seed, asOf }));
    // The chain of the chemical ledger begins with it, so that its printed head is the same wherever the sample is made.
    await writeMeta(tx, 'storeId', newId());
    const actor = { accountId: null, name: 'sample' };
    await audit({ at: clock.now(), actor, action: 'sample.fill', subject: asOf, detail: { seed } });
  });
  const session: Session = { shell: 'desk', accountId: null, owner: null };
  const client = host.client({ session, clock, newId });
  // Loaded only now: the story and its pictures are of no use to a real school.
  const { tellStory } = await import('./story.ts');
  await tellStory({ client, session, clock, newId, random, asOf, password: samplePassword });
}
