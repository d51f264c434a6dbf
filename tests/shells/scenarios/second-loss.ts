import { startDesktop } from '../desktop-child.ts';

// The office ends twice by itself: started anew once, then told and the program ends.
const electron = await startDesktop(process.argv[2] ?? '');
const { record, app } = electron;
const ended = new Promise((resolve) => app.once('quit', resolve));
const contents = record.windows[0]?.webContents;
const restarted = new Promise<void>((resolve) => {
  const send = contents?.send.bind(contents);
  Object.assign(contents ?? {}, {
    send(channel: string) {
      send?.(channel);
      if (channel === 'office:restarted') resolve();
    },
  });
});
await record.offices[0]?.terminate();
await restarted;
await record.offices[1]?.terminate();
await ended;
process.stdout.write(JSON.stringify({ offices: record.offices.length, errorBoxes: record.errorBoxes }), () =>
  process.exit(0),
);
