import shippedJson from '../../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import { type CurrentList, currentLists } from '../../../shared/chemicals/listing.ts';
import { type ControlledListFile, controlledListFile } from '../../../shared/chemicals/listing-file.ts';
import { prepareQuery } from '../../store/prepared-query.ts';
import type { Reader } from '../../store/store.ts';

/** The lists that the program comes with. */
export const shippedLists = controlledListFile.parse(shippedJson);

const shippedInForce = currentLists([shippedLists]);

const preparedLoads = prepareQuery((db, _none: Record<string, never>) =>
  db.selectFrom('controlled_list_load').select(['sequence', 'digest', 'file_name as fileName']).orderBy('sequence'),
);

/** Stands where a load has the name of its file, when it was the shipped lists that a newer program brought. */
export const fromProgram = '';

/** Reading thousands of entries takes long; what was read once holds for as long as nothing else is loaded. */
const known = new Map<string, readonly CurrentList[]>();
const mostKnown = 8;

/** The controlled lists in force: the shipped ones, and what the school loaded over them. */
export async function listsInForce(db: Reader): Promise<readonly CurrentList[]> {
  const loads = (await preparedLoads(db, {})).filter(({ fileName }) => fileName !== fromProgram);
  if (loads.length === 0) return shippedInForce;
  const key = loads.map(({ digest }) => digest).join();
  const read = known.get(key) ?? currentLists([shippedLists, ...(await loadedFiles(db))]);
  if (known.size >= mostKnown) known.clear();
  known.set(key, read);
  return read;
}

/** The files that the school loaded, in their order. */
export async function loadedFiles(db: Reader): Promise<ControlledListFile[]> {
  const rows = await db
    .selectFrom('controlled_list_load')
    .select('content')
    .where('file_name', '<>', fromProgram)
    .orderBy('sequence')
    .execute();
  return rows.map(({ content }) => controlledListFile.parse(JSON.parse(content)));
}

/** The newest load; 0 where there is none. */
export async function newestLoad(db: Reader): Promise<number> {
  return (await preparedLoads(db, {})).at(-1)?.sequence ?? 0;
}
