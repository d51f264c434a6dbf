import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Session } from '../call/call-context.ts';
import { foundSchool } from './found-school.ts';
import type { HazardInStory } from './hazard-in-story.ts';
import { enterHazard, performAct } from './perform-act.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import type { RandomSource } from './random-source.ts';
import { scheduleStory } from './schedule.ts';
import type { StoryClock } from './story-clock.ts';

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

/** Tells the term of the sample school: the school, its people and places, and its hazards from finding to close-out. */
export async function tellStory(teller: StoryTeller): Promise<void> {
  const scheduled = scheduleStory(teller.asOf, teller.random);
  const pictures = await Promise.all(scheduled.map(({ picture }) => picture && drawPicture(picture)));
  const cast = await foundSchool(teller);
  const hazards = new Map<string, HazardInStory>();
  for (const [index, { act, ...when }] of scheduled.entries()) {
    const { key } = when.hazard;
    const done = { ...when, pictureBytes: pictures[index] ?? null };
    teller.clock.moveTo(when.day, when.time);
    const before = hazards.get(key);
    if (act === null) hazards.set(key, await enterHazard(teller, cast, { ...done, act }));
    else if (before === undefined) throw new Error(`${key} is acted on before it is entered`);
    else hazards.set(key, await performAct(teller, cast, before, { ...done, act }));
  }
  teller.session.accountId = null;
}
