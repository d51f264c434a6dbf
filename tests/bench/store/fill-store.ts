import { openOffice } from '../../../electron/office/office.ts';
import { benchClock } from './bench-clock.ts';
import { startBenchSchool } from './bench-school.ts';
import { fillWithHazards } from './fill-with-hazards.ts';

// A process of its own, `node fill-store.ts FOLDER COUNT`: telling a hundred thousand stories takes memory that is not the
// measured process's.
const [folder = '', count = ''] = process.argv.slice(2);
const office = await openOffice({ folder, clock: benchClock, passwordCost: 4, dailyWork: false });
fillWithHazards(office.store, await startBenchSchool(office), Number(count));
await office.close();
