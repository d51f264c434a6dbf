import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';
import { readSheet } from '../../electron/spreadsheet/read-sheet.ts';
import { writeSheet } from '../../electron/spreadsheet/write-sheet.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

const reading = join(projectRoot, 'electron', 'spreadsheet', 'read-sheet.ts');
/** An entry that reads the sheet it is given and prints it, or why it is refused. */
const entry = (greeting: string) => `
  import { readFileSync } from 'node:fs';
  import { readSheet } from ${JSON.stringify(reading)};
  const sheet = readSheet(new Uint8Array(readFileSync(process.argv[2])));
  const answer = await sheet.catch(({ reason }) => ({ reason }));
  console.log(JSON.stringify({ greeting: ${JSON.stringify(greeting)}, answer }));
`;

test('built, the thread that reads a spreadsheet is found from an entry and from a chunk', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'main');
  for (const name of ['alone', 'one', 'two']) writeFileSync(join(folder, `${name}.ts`), entry(name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const file = join(folder, 'sheet.xlsx');
  const bytes = writeSheet([{ header: '品名', kind: 'text', width: 10 }], [['盐酸']], {
    name: '表',
    writtenAt: '2026-03-05T00:00:00Z',
    creator: '某中学',
  });
  writeFileSync(file, bytes);
  const expected = await readSheet(bytes);
  expect(expected.rows).toHaveLength(2);

  // The project's own settings and its entry of the thread, with other entries beside it.
  const callers: string[][] = [['alone'], ['one', 'two']];
  for (const names of callers) {
    const inline = {
      root: projectRoot,
      configFile: join(projectRoot, 'electron.vite.config.ts'),
      mode: 'production',
      logLevel: 'error' as const,
    };
    const main = (await resolveConfig(inline, 'build', 'production')).config?.main;
    const options = main?.build?.rolldownOptions;
    const entries = options?.input as Record<string, string> | undefined;
    if (!main || !options || !entries?.spreadsheet) throw new Error('The settings have no entry for the thread.');
    options.input = {
      spreadsheet: entries.spreadsheet,
      ...Object.fromEntries(names.map((name) => [name, join(folder, `${name}.ts`)])),
    };
    await build({ ...main, build: { ...main.build, outDir: out, emptyOutDir: true } });
    for (const name of names) {
      const { stdout } = await run(process.execPath, [join(out, `${name}.js`), file]);
      expect(JSON.parse(stdout)).toEqual({ greeting: name, answer: expected });
    }
  }
  expect(readdirSync(join(out, 'chunks')).some((name) => name.startsWith('read-sheet'))).toBe(true);

  const notXlsx = join(folder, 'page.xlsx');
  writeFileSync(notXlsx, bytes.slice(0, -30));
  const { stdout } = await run(process.execPath, [join(out, 'one.js'), notXlsx]);
  expect(JSON.parse(stdout).answer).toEqual({ reason: 'spreadsheetDamaged' });
});
