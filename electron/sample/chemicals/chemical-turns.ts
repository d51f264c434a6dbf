import type { Cast } from '../found-school.ts';
import type { StoryTeller } from '../story.ts';
import type { Turn } from '../turn.ts';
import { readChemicalScript } from './chemical-script.ts';
import { countTurns } from './count-turns.ts';
import { experimentTurns } from './experiment-turns.ts';
import { furnishLaboratory, type LaboratoryTeller } from './laboratory.ts';
import { closingTurns, eventTurns } from './ledger-turns.ts';
import { lessonTurns } from './lesson-turns.ts';
import { sheetTurns } from './sheet-turns.ts';
import { emptyShelf } from './shelf.ts';
import { deliveryTurns, openingTurns } from './stock-turns.ts';
import { lessonDayFrom, storyBegins } from './term-days.ts';
import { wasteTurns } from './waste-turns.ts';

/** Two years of the sample's laboratories: cabinets, opening stock, deliveries, lessons, closed months, counts, waste, what went wrong. */
export function chemicalTurns(storyTeller: StoryTeller, cast: Cast): Turn[] {
  const teller: LaboratoryTeller = { ...storyTeller, cast, script: readChemicalScript(), shelf: emptyShelf() };
  const begins = lessonDayFrom(storyBegins(teller.asOf));
  return [
    { day: begins, time: '08:30', take: () => furnishLaboratory(teller) },
    ...openingTurns(teller, begins),
    ...closingTurns(teller, begins),
    ...deliveryTurns(teller),
    ...lessonTurns(teller, begins),
    ...eventTurns(teller),
    ...experimentTurns(teller),
    ...sheetTurns(teller),
    ...countTurns(teller),
    ...wasteTurns(teller),
  ];
}
