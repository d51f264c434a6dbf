import { implement } from '@orpc/server';
import { wasteContract } from '../../../shared/contract/chemical-waste.ts';
import type { CallContext } from '../../call/call-context.ts';
import { schoolToday } from '../school-today.ts';
import { listCategories, setCode } from './categories.ts';
import { containerRecord, listContainers } from './container-rows.ts';
import { addWaste, reverseWaste } from './enter-waste.ts';
import { exportWasteHandOver, exportWasteLedger } from './export-documents.ts';
import { handOver, reverseHandOver } from './hand-over.ts';
import { handOverById, listHandOvers } from './hand-over-rows.ts';
import { leaveOut } from './leave-out.ts';
import { wasteConflicts } from './mixing.ts';
import { openContainer } from './open-container.ts';
import { sealContainer, unsealContainer } from './seal-container.ts';
import { listToPlace } from './to-place.ts';
import { readWasteSettings, saveWasteSettings } from './waste-settings.ts';

const on = implement(wasteContract).$context<CallContext>();

/** 危险废物: settings, categories, containers with what went into them, hand-overs, their documents. */
export const wasteHandlers = {
  settings: {
    get: on.settings.get.handler(({ context }) => context.store.read(readWasteSettings)),
    update: on.settings.update.handler(({ context, input }) => saveWasteSettings(context, input)),
  },
  categories: {
    list: on.categories.list.handler(({ context }) => context.store.read(listCategories)),
    setCode: on.categories.setCode.handler(({ context, input }) => setCode(context, input)),
  },
  containers: {
    list: on.containers.list.handler(({ context, input }) =>
      context.store.read(async (db) => listContainers(db, input, await schoolToday(db, context))),
    ),
    get: on.containers.get.handler(({ context, input }) =>
      context.store.read(async (db) => containerRecord(db, input.id, await schoolToday(db, context))),
    ),
    open: on.containers.open.handler(({ context, input }) => openContainer(context, input)),
    seal: on.containers.seal.handler(({ context, input }) => sealContainer(context, input)),
    unseal: on.containers.unseal.handler(({ context, input }) => unsealContainer(context, input)),
  },
  toPlace: on.toPlace.handler(({ context, input }) => context.store.read((db) => listToPlace(db, input))),
  entries: {
    conflicts: on.entries.conflicts.handler(({ context, input }) =>
      context.store.read((db) => wasteConflicts(db, input.containerId, input.sequence)),
    ),
    add: on.entries.add.handler(({ context, input }) => addWaste(context, input)),
    leaveOut: on.entries.leaveOut.handler(({ context, input }) => leaveOut(context, input)),
    reverse: on.entries.reverse.handler(({ context, input }) => reverseWaste(context, input)),
  },
  handOvers: {
    list: on.handOvers.list.handler(({ context, input }) => context.store.read((db) => listHandOvers(db, input))),
    get: on.handOvers.get.handler(({ context, input }) => context.store.read((db) => handOverById(db, input.id))),
    add: on.handOvers.add.handler(({ context, input }) => handOver(context, input)),
    reverse: on.handOvers.reverse.handler(({ context, input }) => reverseHandOver(context, input)),
  },
  exportLedger: on.exportLedger.handler(({ context, input }) => exportWasteLedger(context, input)),
  exportHandOver: on.exportHandOver.handler(({ context, input }) => exportWasteHandOver(context, input)),
};
