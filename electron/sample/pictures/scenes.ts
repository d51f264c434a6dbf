import {
  bookshelf,
  bunkBed,
  deskDrawer,
  floorTiles,
  flowerPots,
  slidingWindow,
  wallPlaster,
  windowBars,
} from './buildings.ts';
import { choppingBoards, greasyFloor, storeroom } from './canteen.ts';
import { ceilingFan, distributionBox, powerStrip, socket } from './electrics.ts';
import { bookCorridor, ebike, extinguisher, hydrant } from './fire.ts';
import { basketballStand, canalRail, deadBranch, fence, gateTraffic, hoarding, manhole } from './grounds.ts';
import { chemicalCupboard, eyeWash, reagentBottles, wasteDrums } from './laboratory.ts';
import type { Scene } from './scene.ts';
import { emergencyLight, exitDoor, exitSign, handrail, stairMarking } from './stairs.ts';

/** Every scene that the sample's pictures show, by the name that the story uses. */
export const scenes = {
  emergencyLight,
  handrail,
  stairMarking,
  exitDoor,
  exitSign,
  extinguisher,
  hydrant,
  ebike,
  bookCorridor,
  powerStrip,
  ceilingFan,
  distributionBox,
  socket,
  chemicalCupboard,
  eyeWash,
  wasteDrums,
  reagentBottles,
  choppingBoards,
  storeroom,
  greasyFloor,
  windowBars,
  wallPlaster,
  floorTiles,
  slidingWindow,
  flowerPots,
  bunkBed,
  deskDrawer,
  bookshelf,
  basketballStand,
  manhole,
  gateTraffic,
  canalRail,
  fence,
  hoarding,
  deadBranch,
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;

export const sceneNames = Object.keys(scenes) as [SceneName, ...SceneName[]];
