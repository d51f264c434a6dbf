import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Session } from '../call/call-context.ts';
import { chemicalTurns } from './chemicals/chemical-turns.ts';
import { foundSchool } from './found-school.ts';
import type { HazardInStory } from './hazard-in-story.ts';
import { enterHazard, performAct } from './perform-act.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import type { RandomSource } from './random-source.ts';
import { scheduleStory } from './schedule.ts';
import type { StoryClock } from './story-clock.ts';
import { inOrder } from './turn.ts';

/** What a chapter of the sample's story works with. */
export interface StoryTeller {
  client: OfficeClient;
  /** Whose turn it is: chapters set its account. */
  session: Session;
  clock: StoryClock;
  newId(): string;
  random: RandomSource;
  /** The day before which the story ends. */
  asOf: string;
  password: string;
}

/**
 * Tells the sample school: its people and places, the term of its hazards from finding to close-out, and the two years of its
 * laboratories that go on beside them.
 */
export async function tellStory(teller: StoryTeller): Promise<void> {
  const scheduled = scheduleStory(teller.asOf, teller.random);
  const pictures = await Promise.all(scheduled.map(({ picture }) => picture && drawPicture(picture)));
  const cast = await foundSchool(teller);
  const hazards = new Map<string, HazardInStory>();
  const hazardTurns = scheduled.map(({ act, ...when }, index) => ({
    day: when.day,
    time: when.time,
    async take() {
      const { key } = when.hazard;
      const done = { ...when, pictureBytes: pictures[index] ?? null };
      const before = hazards.get(key);
      if (act === null) hazards.set(key, await enterHazard(teller, cast, { ...done, act }));
      else if (before === undefined) throw new Error(`${key} is acted on before it is entered`);
      else hazards.set(key, await performAct(teller, cast, before, { ...done, act }));
    },
  }));
  for (const { day, time, take } of inOrder([...hazardTurns, ...chemicalTurns(teller, cast)])) {
    teller.clock.moveTo(day, time);
    await take();
  }
  teller.session.accountId = null;
}
