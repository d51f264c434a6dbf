import { addDays } from '../../../shared/school/calendar.ts';
import type { Turn } from '../turn.ts';
import type { LaboratoryTeller } from './laboratory.ts';
import { known } from './shelf.ts';
import { simplePdf } from './simple-pdf.ts';
import { lessonDayBefore } from './term-days.ts';

/** So long before the story's last day was the oldest of the sheets written: it is due for a look. */
const oldDays = 3000;

/** What was bought came with a data sheet, which the lab manager keeps; what was there before has none yet. */
export function sheetTurns({ client, cast, newId, script, shelf, asOf }: LaboratoryTeller): Turn[] {
  const bought = script.cabinets.flatMap(({ stock }) => stock.filter((one) => one.bought > 0));
  return [
    {
      day: lessonDayBefore(asOf, 80),
      time: '15:50',
      async take() {
        cast.signIn('lab');
        for (const [index, { cas }] of bought.entries()) {
          const issuedOn = addDays(asOf, -(index === bought.length - 1 ? oldDays : 200 + 30 * index));
          const lines = ['SAFETY DATA SHEET (sample, not for use)', `CAS ${cas}`, `Issued ${issuedOn}`];
          await client.chemicals.substances.addSheet({
            id: newId(),
            substanceId: known(shelf.substanceIds, cas),
            issuedOn,
            file: new File([simplePdf(lines)], `SDS_${cas}.pdf`, { type: 'application/pdf' }),
          });
        }
      },
    },
  ];
}
