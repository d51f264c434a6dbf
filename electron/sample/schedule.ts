import { type ActScript, type HazardScript, readHazardScripts } from './hazard-script.ts';
import type { PictureOrder } from './pictures/draw-picture.ts';
import { lookAgain, pickPalette } from './pictures/palette.ts';
import type { SceneName } from './pictures/scenes.ts';
import type { RandomSource } from './random-source.ts';
import { storyDay } from './school-day.ts';

/** What happens at one moment of the story. */
export interface ScheduledAct {
  day: string;
  /** `HH:mm`, the school's time zone. */
  time: string;
  hazard: HazardScript;
  /** Null for the entry in the register. */
  act: ActScript | null;
  /** What the picture that goes with it shows, if there is one. */
  picture: PictureOrder | null;
}

/** A scheduled act with the bytes of its picture. */
export interface ActWithPicture extends ScheduledAct {
  pictureBytes: Uint8Array<ArrayBuffer> | null;
}

/** When in the day such things are done here; minutes differ. */
const usualTimes: Record<ActScript['do'], string> = {
  correct: '10:20',
  grade: '10:40',
  fixOnTheSpot: '11:00',
  requestExtension: '11:20',
  cancel: '11:40',
  reopen: '13:20',
  commit: '14:00',
  revise: '14:20',
  grantExtension: '14:40',
  refuseExtension: '14:40',
  completeStep: '15:20',
  addPhoto: '15:35',
  submit: '15:50',
  sendBack: '16:30',
  pass: '16:30',
};

/** `HH:mm`, `minutes` later or earlier on the same day. */
function moved(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** All acts over all hazards in the order of their moments. */
export function scheduleStory(asOf: string, random: RandomSource): ScheduledAct[] {
  const told = readHazardScripts().filter((script) => !script.optional || random.next() < 0.5);
  const acts = told.flatMap((script) => scheduleHazard(script, asOf, random));
  const moment = ({ day, time }: ScheduledAct) => `${day} ${time}`;
  // Stable: what falls on the same minute keeps the order of the script.
  return acts.sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}

function scheduleHazard(hazard: HazardScript, asOf: string, random: RandomSource): ScheduledAct[] {
  const palette = pickPalette(random);
  const takePicture = (scene: SceneName, stage: 'before' | 'after', day: string, time: string): PictureOrder => ({
    scene,
    stage,
    palette: lookAgain(palette, random),
    // What comes by way of a chat program has lost the day on which it was taken.
    takenAt: random.next() < 0.2 ? null : `${day} ${moved(time, -random.between(10, 40))}`,
  });
  const recordedOn = storyDay(asOf, hazard.recorded ?? hazard.found);
  const recordedAt = moved(hazard.recordedAt, random.between(0, 9));
  const entry: ScheduledAct = {
    day: recordedOn,
    time: recordedAt,
    hazard,
    act: null,
    picture:
      hazard.scene === undefined ? null : takePicture(hazard.scene, 'before', storyDay(asOf, hazard.found), recordedAt),
  };
  const later = hazard.acts.map((act): ScheduledAct => {
    const day = storyDay(asOf, act.on);
    const time = moved(act.at ?? usualTimes[act.do], random.between(0, 9));
    const shown = pictureOf(hazard, act);
    return { day, time, hazard, act, picture: shown && takePicture(shown.scene, shown.stage, day, time) };
  });
  return [entry, ...later];
}

function pictureOf(hazard: HazardScript, act: ActScript): { scene: SceneName; stage: 'before' | 'after' } | null {
  if (act.do === 'addPhoto') return { scene: act.scene, stage: act.as };
  if (act.do !== 'submit' && act.do !== 'fixOnTheSpot') return null;
  if (!act.photo) return null;
  if (hazard.scene === undefined) throw new Error(`the story has no scene for ${hazard.key}`);
  return { scene: hazard.scene, stage: 'after' };
}
