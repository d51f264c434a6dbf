import { implement } from '@orpc/server';
import { bottleNumber } from '../../shared/chemicals/bottle-number.ts';
import { chemicalsContract } from '../../shared/contract/chemicals.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { checkHead, verifyChain } from './chain-check.ts';
import { addBottle, adjustBottle, moveBottle, removeFromBottle } from './change-bottle.ts';
import { closeMonth, listMonths } from './close-month.ts';
import { confirmMovement, confirmMovements, declineMovement, reverseMovement } from './correct-ledger.ts';
import { countsHandlers } from './counts/handlers.ts';
import { lastChainCheck } from './daily-chain-check.ts';
import { addSheet, sheetFile } from './data-sheets.ts';
import { experimentsHandlers } from './experiments/handlers.ts';
import { exportLedger, exportPrecursors, exportSlip, exportStock } from './export-documents.ts';
import { exportLabels } from './export-labels.ts';
import { exportSheet } from './export-sheet.ts';
import { exportWeek } from './export-week.ts';
import { enteredImport, previewImport, runImport } from './import/import-chemicals.ts';
import { watchImport } from './import/import-progress.ts';
import { readSettings } from './ledger-rows.ts';
import { chemicalListsHandlers } from './lists/handlers.ts';
import { monthToClose } from './month-to-close.ts';
import { countMovements, movementRows } from './movement-rows.ts';
import { addBottlePhoto, bottlePhotoFile } from './opening-proof.ts';
import { overviewOf } from './overview.ts';
import { conflictsIn } from './put-away.ts';
import { bottleRecord, listBottles, listCabinets, slipById, slipsOf } from './queries.ts';
import { saveCabinet, saveSubstance } from './save-reference.ts';
import { saveSettings } from './save-settings.ts';
import { schoolToday } from './school-today.ts';
import { issueSlip, settleSlip } from './slips.ts';
import { readStandings, standingConflicts } from './standing-together.ts';
import { stockByCabinet, stockBySubstance } from './stock-groups.ts';
import { checkSubstance } from './substance-origin.ts';
import { listSubstances } from './substance-queries.ts';
import { substanceRecord } from './substance-record.ts';
import { searchCatalogue } from './substance-search.ts';
import { wasteHandlers } from './waste/handlers.ts';

const on = implement(chemicalsContract).$context<CallContext>();

/** The chemical ledger: settings, cabinets, substances, bottles, slips, the chain of movements, and its Word documents. */
export const chemicalsHandlers = {
  settings: {
    get: on.settings.get.handler(({ context }) => context.store.read(readSettings)),
    update: on.settings.update.handler(({ context, input }) => saveSettings(context, input)),
  },
  cabinets: {
    list: on.cabinets.list.handler(({ context }) => context.store.read(listCabinets)),
    conflicts: on.cabinets.conflicts.handler(({ context }) =>
      context.store.read(async (db) => standingConflicts(await readStandings(db))),
    ),
    save: on.cabinets.save.handler(({ context, input }) => saveCabinet(context, input)),
  },
  catalogue: on.catalogue.handler(({ input }) => searchCatalogue(input.search)),
  substances: {
    list: on.substances.list.handler(({ context, input }) =>
      context.store.read(async (db) => listSubstances(db, input.search, input.beyond, await schoolToday(db, context))),
    ),
    save: on.substances.save.handler(({ context, input }) => saveSubstance(context, input)),
    get: on.substances.get.handler(({ context, input }) =>
      context.store.read(async (db) => substanceRecord(db, input.id, await schoolToday(db, context))),
    ),
    measures: on.substances.measures.handler(({ context }) =>
      context.store.read((db) => db.selectFrom('substance').select(['id', 'dimension', 'density']).execute()),
    ),
    check: on.substances.check.handler(({ context, input }) => checkSubstance(context, input)),
    addSheet: on.substances.addSheet.handler(({ context, input }) => addSheet(context, input)),
    sheet: on.substances.sheet.handler(({ context, input }) => sheetFile(context, input.id)),
  },
  bottles: {
    list: on.bottles.list.handler(({ context, input }) =>
      context.store.read(async (db) => listBottles(db, input, await schoolToday(db, context))),
    ),
    byCabinet: on.bottles.byCabinet.handler(({ context, input }) =>
      context.store.read(async (db) => stockByCabinet(db, input, await schoolToday(db, context))),
    ),
    bySubstance: on.bottles.bySubstance.handler(({ context, input }) =>
      context.store.read(async (db) => stockBySubstance(db, input, await schoolToday(db, context))),
    ),
    get: on.bottles.get.handler(({ context, input }) =>
      context.store.read((db) => bottleRecord(db, input.id, callerOf(context))),
    ),
    find: on.bottles.find.handler(({ context, input }) =>
      context.store.read(async (db) => {
        const number = bottleNumber(input.number);
        const row = await db.selectFrom('bottle').select('id').where('number', '=', number).executeTakeFirst();
        return row === undefined ? null : bottleRecord(db, row.id, callerOf(context));
      }),
    ),
    conflicts: on.bottles.conflicts.handler(({ context, input }) =>
      context.store.read((db) => conflictsIn(db, input.cabinetId, input.substanceId, input.bottleId)),
    ),
    addPhoto: on.bottles.addPhoto.handler(({ context, input }) => addBottlePhoto(context, input)),
    photo: on.bottles.photo.handler(({ context, input }) => bottlePhotoFile(context, input.id)),
    add: on.bottles.add.handler(({ context, input }) => addBottle(context, input)),
    move: on.bottles.move.handler(({ context, input }) => moveBottle(context, input)),
    remove: on.bottles.remove.handler(({ context, input }) => removeFromBottle(context, input)),
    adjust: on.bottles.adjust.handler(({ context, input }) => adjustBottle(context, input)),
  },
  slips: {
    list: on.slips.list.handler(({ context, input }) =>
      context.store.read(async (db) => {
        let matching = db.selectFrom('issue_slip').where('settled_at', input.open ? 'is' : 'is not', null);
        if (input.late) matching = matching.where('due_at', '<', context.clock.now());
        const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
        const ids = await matching
          .select('id')
          .orderBy(input.open ? 'due_at' : 'settled_at', input.open ? 'asc' : 'desc')
          .orderBy('id')
          .limit(input.size)
          .offset((input.page - 1) * input.size)
          .execute();
        return {
          slips: await slipsOf(
            db,
            ids.map((row) => row.id),
            context.clock.now(),
          ),
          total,
        };
      }),
    ),
    get: on.slips.get.handler(({ context, input }) =>
      context.store.read((db) => slipById(db, input.id, context.clock.now())),
    ),
    issue: on.slips.issue.handler(({ context, input }) => issueSlip(context, input)),
    settle: on.slips.settle.handler(({ context, input }) => settleSlip(context, input)),
  },
  movements: {
    list: on.movements.list.handler(({ context, input }) =>
      context.store.read(async (db) => ({
        rows: await movementRows(db, input, callerOf(context)),
        total: await countMovements(db, input, callerOf(context)),
      })),
    ),
    confirm: on.movements.confirm.handler(({ context, input }) => confirmMovement(context, input)),
    confirmAll: on.movements.confirmAll.handler(({ context, input }) => confirmMovements(context, input.entries)),
    decline: on.movements.decline.handler(({ context, input }) => declineMovement(context, input)),
    reverse: on.movements.reverse.handler(({ context, input }) => reverseMovement(context, input)),
  },
  chain: {
    verify: on.chain.verify.handler(({ context }) => verifyChain(context.store)),
    lastCheck: on.chain.lastCheck.handler(({ context }) => context.store.read(lastChainCheck)),
    checkHead: on.chain.checkHead.handler(({ context, input }) => checkHead(context.store, input)),
  },
  months: {
    list: on.months.list.handler(({ context }) => context.store.read(listMonths)),
    toClose: on.months.toClose.handler(({ context, input }) =>
      context.store.read((db) => monthToClose(db, input.month)),
    ),
    close: on.months.close.handler(({ context, input }) => closeMonth(context, input)),
  },
  counts: countsHandlers,
  lists: chemicalListsHandlers,
  overview: on.overview.handler(({ context }) => context.store.read((db) => overviewOf(db, context))),
  exportLedger: on.exportLedger.handler(({ context, input }) => exportLedger(context, input)),
  exportSlip: on.exportSlip.handler(({ context, input }) => exportSlip(context, input)),
  exportLabels: on.exportLabels.handler(({ context, input }) => exportLabels(context, input)),
  exportStock: on.exportStock.handler(({ context, input }) => exportStock(context, input)),
  exportPrecursors: on.exportPrecursors.handler(({ context, input }) => exportPrecursors(context, input)),
  exportWeek: on.exportWeek.handler(({ context, input }) => exportWeek(context, input)),
  exportSheet: on.exportSheet.handler(({ context, input }) => exportSheet(context, input)),
  experiments: experimentsHandlers,
  waste: wasteHandlers,
  import: {
    preview: on.import.preview.handler(({ context, input, signal }) => previewImport(context, input, signal)),
    run: on.import.run.handler(({ context, input, signal }) => runImport(context, input, signal)),
    watch: on.import.watch.handler(({ input, signal }) => watchImport(input.id, signal)),
    entered: on.import.entered.handler(({ context, input }) => enteredImport(context, input.id)),
  },
};
