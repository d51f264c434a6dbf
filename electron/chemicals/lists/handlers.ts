import { implement } from '@orpc/server';
import { chemicalListsContract } from '../../../shared/contract/chemical-lists.ts';
import type { CallContext } from '../../call/call-context.ts';
import { exportLists } from './export-lists.ts';
import { loadLists, previewLists } from './load-lists.ts';
import { currentListRows, listEntryRows, loadChanges, loadRows } from './queries.ts';

const on = implement(chemicalListsContract).$context<CallContext>();

/** The controlled lists: those in force, what is on them, and loading newer ones. */
export const chemicalListsHandlers = {
  current: on.current.handler(({ context }) => context.store.read(currentListRows)),
  entries: on.entries.handler(({ context, input }) => context.store.read((db) => listEntryRows(db, input))),
  preview: on.preview.handler(({ context, input, signal }) => previewLists(context, input, signal)),
  load: on.load.handler(({ context, input, signal }) => loadLists(context, input, signal)),
  loads: on.loads.handler(({ context }) => context.store.read(loadRows)),
  changes: on.changes.handler(({ context, input }) => context.store.read((db) => loadChanges(db, input.sequence))),
  export: on.export.handler(({ context, input }) => exportLists(context, input)),
};
