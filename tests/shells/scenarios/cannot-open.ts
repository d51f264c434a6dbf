import { startDesktop } from '../desktop-child.ts';

// A data folder that cannot be opened: one sentence, then the program ends.
const electron = await startDesktop(process.argv[2] ?? '');
process.stdout.write(
  JSON.stringify({ errorBoxes: electron.record.errorBoxes, shown: electron.record.windows[0]?.shown ?? false }),
  () => process.exit(0),
);
