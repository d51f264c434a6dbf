import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defaultTimeZone, momentOfDay } from '../../shared/school/time-zone.ts';
import { explainOpening } from '../office/explain-opening.ts';
import { openOffice } from '../office/office.ts';
import { writeWholeFile } from '../office/write-whole-file.ts';
import { defaultSeed } from '../sample/sample-host.ts';
import { systemWords } from '../words/words.ts';
import { type DemoOptions, readDemoOptions } from './demo-options.ts';
import { exportDocuments } from './export-documents.ts';
import { rebuildSample } from './rebuild-sample.ts';

/** When on its day the demo is made: half an hour before the cut-off, when it falls on a Friday. */
const timeOfDay = '14:30';

interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function makeDocuments({ store, asOf }: DemoOptions): Promise<File[]> {
  // The same moment for all: the same day gives the same bytes.
  const now = momentOfDay(asOf, timeOfDay, defaultTimeZone);
  const office = await openOffice({ folder: store, mustExist: true, dailyWork: false, clock: { now: () => now } });
  try {
    const owner = { accountId: null, personId: null, name: 'demo', role: 'officer' } as const;
    return await exportDocuments(office.client({ session: office.openSession('desk', owner) }));
  } finally {
    await office.close();
  }
}

async function writeDocuments(documents: readonly File[], out: string): Promise<Written[]> {
  await mkdir(out, { recursive: true });
  const written: Written[] = [];
  for (const document of documents) {
    const bytes = new Uint8Array(await document.arrayBuffer());
    const name = basename(document.name);
    await writeWholeFile(join(out, name), bytes);
    written.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return written;
}

/** `size  sha256  name`: the names last, because Chinese characters are as wide as two letters in most terminals. */
function tableOf(files: readonly Written[]): string[] {
  const widest = Math.max(...files.map(({ bytes }) => String(bytes).length));
  return files.map(({ name, bytes, sha256 }) => `${String(bytes).padStart(widest)}  ${sha256.slice(0, 12)}  ${name}`);
}

/**
 * The product's main job without a window: builds the sample school and writes its documents.
 *
 * @returns the exit code: 0 done, 1 not done (one sentence on stderr), 2 wrong usage.
 */
export async function runDemo(args: readonly string[]): Promise<number> {
  const words = systemWords();
  let options: DemoOptions;
  try {
    options = readDemoOptions(args);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${words('desk:demo.usage', { detail })}\n`);
    return 2;
  }
  const { store, out, asOf } = options;
  try {
    await rebuildSample(store, { seed: defaultSeed, asOf });
    const files = await writeDocuments(await makeDocuments(options), out);
    const lines = [words('desk:demo.written', { asOf, out }), ...tableOf(files)];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${explainOpening(error, store, words)}\n`);
    return 1;
  }
}
