import { describe, expect, it } from 'vitest';
import matrixJson from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import categoriesJson from '../../resources/reference/chemicals/waste-categories.json' with { type: 'json' };
import { incompatibilityMatrix } from '../../shared/chemicals/compatibility-file.ts';
import { wasteCategoriesFile } from '../../shared/chemicals/waste-categories-file.ts';
import {
  decideFilling,
  decideHandOver,
  decideLedgerReversal,
  decideOpening,
  decideSealing,
  decideTakingBack,
  decideUnsealing,
  type WasteLevel,
  wasteMarksOf,
} from '../../shared/chemicals/waste-container.ts';
import { mixingConflicts } from '../../shared/chemicals/waste-mixing.ts';

const ok = { ok: true };
const no = (reason: string) => ({ ok: false, reason });
const open: WasteLevel = { state: 'open', capacity: 1000, contents: 400 };
const sealed: WasteLevel = { ...open, state: 'sealed' };
const gone: WasteLevel = { ...open, state: 'handedOver' };

describe('a container of waste', () => {
  it('is no larger than what its dimension can be', () => {
    expect(decideOpening('volume', 1_000_000_000)).toEqual(ok);
    expect(decideOpening('count', 1_000_001)).toEqual(no('wasteCapacityTooLarge'));
  });

  it('takes waste while it is open, up to its capacity and not a drop more', () => {
    expect(decideFilling(open, 600)).toEqual(ok);
    expect(decideFilling(open, 601)).toEqual(no('wasteAboveCapacity'));
    expect(decideFilling(sealed, 1)).toEqual(no('wasteNotOpen'));
    expect(decideFilling(gone, 1)).toEqual(no('wasteNotOpen'));
  });

  it('gives a row back once, and never a row that gave one back', () => {
    const row = { amount: 400, reverses: false, reversed: false };
    expect(decideTakingBack(open, row)).toEqual(ok);
    expect(decideTakingBack(open, { ...row, reversed: true })).toEqual(no('wasteEntryReversed'));
    expect(decideTakingBack(open, { ...row, amount: -400, reverses: true })).toEqual(no('wasteEntryIsReversal'));
    expect(decideTakingBack(sealed, row)).toEqual(no('wasteNotOpen'));
    expect(decideTakingBack({ ...open, contents: 399 }, row)).toEqual(no('wasteEmpty'));
  });

  it('lets a row of the ledger go only while it is open', () => {
    expect(decideLedgerReversal('open')).toEqual(ok);
    expect(decideLedgerReversal('sealed')).toEqual(no('wasteRowSealed'));
    expect(decideLedgerReversal('handedOver')).toEqual(no('wasteRowHandedOver'));
  });

  it('is sealed with something in it, and opened again only while it is here', () => {
    expect(decideSealing(open)).toEqual(ok);
    expect(decideSealing({ ...open, contents: 0 })).toEqual(no('wasteEmpty'));
    expect(decideSealing(sealed)).toEqual(no('wasteNotOpen'));
    expect(decideUnsealing(sealed)).toEqual(ok);
    expect(decideUnsealing(open)).toEqual(no('wasteNotSealed'));
    expect(decideUnsealing(gone)).toEqual(no('wasteNotSealed'));
  });

  it('leaves sealed, between the day of its sealing and today', () => {
    const container = { ...sealed, sealedOn: '2026-11-10' };
    const on = (day: string) => ({ on: day, today: '2026-11-27' });
    expect(decideHandOver(container, on('2026-11-10'))).toEqual(ok);
    expect(decideHandOver(container, on('2026-11-27'))).toEqual(ok);
    expect(decideHandOver(container, on('2026-11-28'))).toEqual(no('wasteHandOverInFuture'));
    expect(decideHandOver(container, on('2026-11-09'))).toEqual(no('wasteHandOverBeforeSealed'));
    expect(decideHandOver({ ...open, sealedOn: null }, on('2026-11-10'))).toEqual(no('wasteNotSealed'));
    expect(decideHandOver({ ...gone, sealedOn: '2026-11-10' }, on('2026-11-10'))).toEqual(no('wasteNotSealed'));
    expect(decideHandOver({ ...container, contents: 0 }, on('2026-11-10'))).toEqual(no('wasteEmpty'));
  });

  it('is full while it can be sealed, and old once its last day is over', () => {
    const limits = { keptDays: 365, fullPercent: 90 };
    const marks = (level: WasteLevel, today = '2026-11-27') =>
      wasteMarksOf({ ...level, openedOn: '2025-11-27' }, limits, today);
    expect(marks({ ...open, contents: 899 })).toEqual({ leavesBy: '2026-11-27', full: false, old: false });
    expect(marks({ ...open, contents: 900 }).full).toBe(true);
    expect(marks({ ...sealed, contents: 1000 })).toMatchObject({ full: false, old: false });
    expect(marks(sealed, '2026-11-28').old).toBe(true);
    expect(marks(gone, '2030-01-01')).toEqual({ leavesBy: null, full: false, old: false });
  });
});

describe('the categories of waste', () => {
  const matrix = incompatibilityMatrix.parse(matrixJson);
  const file = wasteCategoriesFile.parse(categoriesJson);
  const category = (id: string) => file.categories.find((one) => one.id === id);

  it('say that nobody has checked them, carry no code, and name only groups of the matrix', () => {
    expect(file.checked).toBe(false);
    expect(JSON.stringify(file)).not.toMatch(/HW\d|\d{3}-\d{3}-\d{2}/);
    const groups = new Set(matrix.groups.map(({ id }) => id));
    for (const { id, refuses } of file.categories) for (const { group } of refuses) expect(groups, id).toContain(group);
  });

  it('refuse a file in which two are apart from one side only', () => {
    const [first, second, ...rest] = file.categories;
    const wrong = { ...file, categories: [{ ...first, apartFrom: [] }, second, ...rest] };
    expect(wasteCategoriesFile.safeParse(wrong).error?.issues.map(({ message }) => message)).toContain('apartOneWay');
    const twice = { ...file, categories: [...file.categories, { ...first, apartFrom: [] }] };
    expect(wasteCategoriesFile.safeParse(twice).error?.issues.map(({ message }) => message)).toContain('categoryTwice');
  });

  it('speak before the neighbours do, and the neighbours by their groups alone', () => {
    const conflicts = (group: string | null, inIt: (string | null)[], id: string) =>
      mixingConflicts(
        { storageGroup: group },
        inIt.map((storageGroup) => ({ storageGroup })),
        category(id),
        matrix,
      ).map(({ neighbour, verdict }) => [neighbour?.storageGroup ?? id, verdict]);
    expect(conflicts('base', ['inorganicAcid', 'base'], 'acid')).toEqual([
      ['acid', 'forbid'],
      ['inorganicAcid', 'forbid'],
    ]);
    expect(conflicts('inorganicAcid', ['inorganicAcid'], 'acid')).toEqual([]);
    expect(conflicts('oxidizingAcid', ['inorganicAcid'], 'acid')).toEqual([['inorganicAcid', 'caution']]);
    // Nobody knows what it is: nothing is judged, which is not the same as harmless.
    expect(conflicts(null, ['base'], 'acid')).toEqual([]);
    expect(mixingConflicts({ storageGroup: 'base' }, [], undefined, matrix)).toEqual([]);
  });
});
