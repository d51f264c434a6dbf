import { addDays } from '../../../shared/school/calendar.ts';
import type { Turn } from '../turn.ts';
import { confirmWaiting, enterBottle, type LaboratoryTeller } from './laboratory.ts';
import { amountOf } from './shelf.ts';
import { lessonDayBefore, lessonDayFrom } from './term-days.ts';

const keepsDays = 1095;
/** Deliveries, in days of lessons before the story's last day. */
const deliveries = [330, 250, 165, 90, 12];

/** When the ledger begins, one cabinet is counted on each of the first days. */
export function openingTurns(teller: LaboratoryTeller, begins: string): Turn[] {
  const { script, random, asOf } = teller;
  let day = addDays(begins, -1);
  return script.cabinets.map(({ stock }) => {
    day = lessonDayFrom(addDays(day, 1));
    const on = day;
    const bottles = stock.flatMap(({ cas, net, opening, lastExpires }) =>
      opening.map((written, index) => {
        const expired = lastExpires && index === opening.length - 1;
        const opened = written < net;
        return {
          cas,
          how: 'opening' as const,
          amount: amountOf(opened ? (written * random.between(94, 100)) / 100 : written),
          maker: random.pick(script.makers),
          batch: batchOf(addDays(on, -random.between(100, 500))),
          openedOn: opened ? addDays(on, -random.between(20, 90)) : null,
          expiresOn: expired ? lessonDayBefore(asOf, 25) : addDays(on, keepsDays + random.between(0, 200)),
          reason: script.words.opening,
          setAside: expired,
        };
      }),
    );
    return {
      day,
      time: '14:10',
      async take() {
        for (const bottle of bottles) await enterBottle(teller, on, bottle);
        await confirmWaiting(teller);
      },
    };
  });
}

/** What was bought since, spread over a few deliveries; the second person confirms in the afternoon. */
export function deliveryTurns(teller: LaboratoryTeller): Turn[] {
  const { script, asOf } = teller;
  const bought = script.cabinets.flatMap(({ stock }) =>
    stock.flatMap(({ cas, bought }) => Array.from({ length: bought }, () => cas)),
  );
  return deliveries.flatMap((count, index) => {
    const day = lessonDayBefore(asOf, count);
    const casNumbers = bought.filter((_, place) => place % deliveries.length === index);
    const bottles = casNumbers.map((cas) => boughtBottle(teller, day, cas));
    const receive = async () => {
      for (const bottle of bottles) await enterBottle(teller, day, bottle);
    };
    return [
      { day, time: '10:05', take: receive },
      { day, time: '14:50', take: () => confirmWaiting(teller) },
    ];
  });
}

/** A full bottle that comes with a delivery note on `day`. */
export function boughtBottle({ script, random }: LaboratoryTeller, day: string, cas: string) {
  const maker = random.pick(script.makers);
  const stock = script.cabinets.flatMap((cabinet) => cabinet.stock).find((one) => one.cas === cas);
  if (stock === undefined) throw new Error(`the story does not keep ${cas}`);
  const number = `SH${batchOf(day)}`;
  return {
    cas,
    how: 'received' as const,
    amount: amountOf(stock.net),
    maker,
    batch: batchOf(addDays(day, -random.between(30, 150))),
    openedOn: null,
    expiresOn: addDays(day, keepsDays),
    reason: script.words.bought.replace('{number}', number).replace('{maker}', maker),
  };
}

function batchOf(day: string): string {
  return day.replaceAll('-', '');
}
