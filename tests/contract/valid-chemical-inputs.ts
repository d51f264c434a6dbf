import lists from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import { languages } from '../../shared/contract/document.ts';
import { sampleDay } from '../support/sample-school.ts';
import { bottleFile } from './bottle-sheet.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { countInputs } from './valid-count-inputs.ts';
import { experimentInputs } from './valid-experiment-inputs.ts';
import type { MakeInput } from './valid-inputs.ts';
import { wasteInputs } from './valid-waste-inputs.ts';
import { pictureFile, type Workshop } from './workshop.ts';

const language = languages[0];
const month = '2026-10';
const of = ({ officer, newId }: Workshop) => chemicalWorkshop(officer, newId);
const sheet = () => bottleFile(['名称', '净含量', '柜'], [['蔗糖', '500g', 'A柜']]);
const listFile = () => new File([JSON.stringify(lists)], 'lists.json');
const nothing: MakeInput = async () => undefined;

/** Inputs of the chemical ledger's procedures. */
export const chemicalInputs: Record<string, MakeInput> = {
  ...countInputs,
  ...experimentInputs,
  ...wasteInputs,
  'chemicals.settings.get': nothing,
  'chemicals.settings.update': async ({ officer }) => ({ ...(await officer.chemicals.settings.get()), slipHours: 6 }),
  'chemicals.cabinets.list': nothing,
  'chemicals.cabinets.conflicts': nothing,
  'chemicals.cabinets.save': async (workshop) => of(workshop).cabinetInput(),
  'chemicals.catalogue': async () => ({ search: '硫酸' }),
  'chemicals.substances.list': async () => ({ search: 'ls' }),
  'chemicals.substances.save': async (workshop) => of(workshop).substanceInput('新品种', null),
  'chemicals.substances.get': async (workshop) => ({ id: await of(workshop).substance() }),
  'chemicals.substances.measures': nothing,
  'chemicals.substances.check': async ({ officer }) => {
    const [first] = await officer.chemicals.substances.list({ beyond: 'toCheck' });
    return { id: first?.id, version: first?.version };
  },
  'chemicals.substances.addSheet': async (workshop) => of(workshop).sheetInput(),
  'chemicals.substances.sheet': async (workshop) => {
    const { sheets } = await workshop.officer.chemicals.substances.addSheet(await of(workshop).sheetInput());
    return { id: sheets[0]?.id };
  },
  'chemicals.bottles.list': async () => ({ search: '氯', page: 1, size: 20 }),
  'chemicals.bottles.byCabinet': async () => ({ search: '氯' }),
  'chemicals.bottles.bySubstance': async () => ({ expiring: true }),
  'chemicals.bottles.get': async (workshop) => ({ id: (await of(workshop).bottle()).id }),
  'chemicals.bottles.find': async (workshop) => ({ number: (await of(workshop).bottle()).number }),
  'chemicals.bottles.conflicts': async (workshop) => ({
    substanceId: await of(workshop).substance(),
    cabinetId: await of(workshop).cabinet(),
    bottleId: null,
  }),
  'chemicals.bottles.add': async (workshop) => of(workshop).bottleInput(),
  'chemicals.bottles.move': async (workshop) => {
    const chemicals = of(workshop);
    const cabinetId = await chemicals.cabinet();
    return { ...chemicals.entry(), bottleId: (await chemicals.bottle()).id, cabinetId, despite: '' };
  },
  'chemicals.bottles.remove': async (workshop) => {
    const chemicals = of(workshop);
    const bottleId = (await chemicals.bottle()).id;
    return { ...chemicals.entry(), bottleId, amount: 1000, what: 'wasted', reason: '洒落' };
  },
  'chemicals.bottles.adjust': async (workshop) => {
    const chemicals = of(workshop);
    return { ...chemicals.entry(), bottleId: (await chemicals.bottle()).id, counted: 499_000, reason: '盘点' };
  },
  'chemicals.slips.list': async () => ({ open: true, page: 1, size: 20 }),
  'chemicals.slips.get': async (workshop) => {
    const chemicals = of(workshop);
    return { id: (await chemicals.issue((await chemicals.bottle()).id, 5)).id };
  },
  'chemicals.slips.issue': async (workshop) => {
    const chemicals = of(workshop);
    return chemicals.issueInput((await chemicals.bottle()).id, 5);
  },
  'chemicals.slips.settle': async (workshop) => {
    const chemicals = of(workshop);
    const bottle = await chemicals.bottle();
    const slip = await chemicals.issue(bottle.id, 5);
    return chemicals.settleInput(slip.id, bottle.id, { used: 5 });
  },
  'chemicals.movements.list': async () => ({ from: sampleDay, to: sampleDay, page: 1, size: 20 }),
  'chemicals.movements.confirm': async (workshop) => {
    const chemicals = of(workshop);
    // Listed, and entered by the owner of the PC alone: it waits for a second person.
    const substanceId = await chemicals.substance('高锰酸钾', '7722-64-7');
    const bottle = await chemicals.bottle({ substanceId });
    return { id: workshop.newId(), sequence: bottle.movements[0]?.sequence };
  },
  'chemicals.movements.confirmAll': async (workshop) => {
    const chemicals = of(workshop);
    const substanceId = await chemicals.substance('高锰酸钾', '7722-64-7');
    const bottle = await chemicals.bottle({ substanceId });
    return { entries: [{ id: workshop.newId(), sequence: bottle.movements[0]?.sequence }] };
  },
  'chemicals.movements.decline': async (workshop) => {
    const chemicals = of(workshop);
    const substanceId = await chemicals.substance('高锰酸钾', '7722-64-7');
    const bottle = await chemicals.bottle({ substanceId });
    return { id: workshop.newId(), sequence: bottle.movements[0]?.sequence, reason: '与送货单不符' };
  },
  'chemicals.movements.reverse': async (workshop) => {
    const bottle = await of(workshop).bottle();
    return { id: workshop.newId(), sequence: bottle.movements[0]?.sequence, reason: '录错', second: null };
  },
  'chemicals.bottles.addPhoto': async (workshop) => {
    const { id: bottleId } = await of(workshop).bottle();
    return { id: workshop.newId(), bottleId, file: await pictureFile() };
  },
  'chemicals.bottles.photo': async (workshop) => {
    const { id: bottleId } = await of(workshop).bottle();
    const id = workshop.newId();
    await workshop.officer.chemicals.bottles.addPhoto({ id, bottleId, file: await pictureFile() });
    return { id };
  },
  'chemicals.chain.verify': nothing,
  'chemicals.chain.lastCheck': nothing,
  'chemicals.chain.checkHead': async () => ({ rows: 1, head: '0'.repeat(64) }),
  'chemicals.months.list': nothing,
  'chemicals.months.toClose': async () => ({ month: '2026-09' }),
  'chemicals.months.close': async ({ passwords }, { username }) => {
    const other = username === 'officer' ? 'lab' : 'officer';
    return { month, second: { username: other, password: passwords[other] } };
  },
  'chemicals.overview': nothing,
  'chemicals.lists.current': nothing,
  'chemicals.lists.entries': async () => ({ kind: 'explosivePrecursor', search: '硝', page: 1, size: 20 }),
  'chemicals.lists.preview': async () => ({ file: listFile() }),
  'chemicals.lists.load': async ({ officer, newId }) => {
    const [newest] = await officer.chemicals.lists.loads();
    return { id: newId(), file: listFile(), seen: newest?.sequence ?? 0 };
  },
  'chemicals.lists.loads': nothing,
  'chemicals.lists.changes': async ({ officer, newId }) => {
    const [newest] = await officer.chemicals.lists.loads();
    const { sequence = 0 } = newest ?? {};
    if (sequence > 0) return { sequence };
    return { sequence: (await officer.chemicals.lists.load({ id: newId(), file: listFile(), seen: 0 })).sequence };
  },
  'chemicals.lists.export': async () => ({ sequence: null, format: 'xlsx', language }),
  'chemicals.exportLedger': async () => ({ month, language }),
  'chemicals.exportSlip': async (workshop) => {
    const chemicals = of(workshop);
    return { id: (await chemicals.issue((await chemicals.bottle()).id, 5)).id, language };
  },
  'chemicals.exportLabels': async (workshop) => ({
    which: { kind: 'bottles', ids: [(await of(workshop).bottle()).id] },
    sheet: '3x8',
    start: 1,
    language,
  }),
  'chemicals.exportStock': async () => ({ language }),
  'chemicals.exportPrecursors': async () => ({ year: 2026, language }),
  'chemicals.exportWeek': async (workshop) => {
    await of(workshop).bottle();
    return { until: null, language };
  },
  'chemicals.exportSheet': async () => ({ language }),
  'chemicals.import.preview': async () => ({ file: sheet(), create: true, language }),
  'chemicals.import.watch': async ({ newId }) => ({ id: newId() }),
  'chemicals.import.entered': async ({ newId }) => ({ id: newId() }),
  'chemicals.import.run': async ({ newId }) => ({
    id: newId(),
    file: sheet(),
    create: true,
    skipProblems: false,
    language,
  }),
};
