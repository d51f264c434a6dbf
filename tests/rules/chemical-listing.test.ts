import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import listsJson from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import {
  currentLists,
  isListed,
  listingChanges,
  listingsOf,
  needsPrincipal,
  needsTwoPersons,
  undecidedLists,
} from '../../shared/chemicals/listing.ts';
import { type ControlledListFile, controlledListFile } from '../../shared/chemicals/listing-file.ts';

const shipped = controlledListFile.parse(listsJson);
const lists = currentLists([shipped]);
const peroxide = '7722-84-1';

describe('listings', () => {
  it('say on which list, of which version, and why', () => {
    expect(listingsOf({ cas: peroxide, massPercent: 30 }, lists)).toMatchObject([
      { kind: 'explosivePrecursor', version: '2017', item: '6.1', reason: { aboveMassPercent: 8 }, uncertain: false },
    ]);
    expect(listingsOf({ cas: '7722-64-7', massPercent: null }, lists)).toMatchObject([
      { kind: 'drugPrecursor3', reason: 'listed', uncertain: false },
      { kind: 'explosivePrecursor', reason: 'listed', uncertain: false },
    ]);
  });

  it.each([
    [8.01, true],
    [8, false],
    [3, false],
    [0, false],
    [100, true],
  ])('hydrogen peroxide of %d %% listed: %s', (massPercent, listed) => {
    expect(isListed(listingsOf({ cas: peroxide, massPercent }, lists))).toBe(listed);
  });

  it.each([null, Number.NaN, -1, 101, Number.POSITIVE_INFINITY])(
    'counts %s %% as listed until checked',
    (massPercent) => {
      const listings = listingsOf({ cas: peroxide, massPercent }, lists);
      expect(listings).toMatchObject([{ kind: 'explosivePrecursor', uncertain: true }]);
      expect(needsTwoPersons(listings)).toBe(true);
    },
  );

  it('ask nothing of what has no number or is on no list', () => {
    expect(listingsOf({ cas: null, massPercent: null }, lists)).toEqual([]);
    expect(listingsOf({ cas: '7732-18-5', massPercent: null }, lists)).toEqual([]);
    expect(undecidedLists(null, lists)).toHaveLength(6);
  });

  it('are certain wherever the rule names no share', () => {
    const certain = lists.flatMap(({ entries }) => entries).filter(({ rule }) => rule === null);
    fc.assert(
      fc.property(fc.constantFrom(...certain), fc.option(fc.double({ min: 0, max: 100 })), ({ cas }, massPercent) => {
        const listings = listingsOf({ cas, massPercent }, lists);
        expect(listings.length).toBeGreaterThan(0);
        expect(listings.every(({ uncertain }) => !uncertain)).toBe(true);
      }),
    );
  });
});

describe('who must be there', () => {
  const of = (cas: string) => listingsOf({ cas, massPercent: null }, lists);

  it('two for precursors and 剧毒, not for 特别管控 alone, unless the school says so', () => {
    expect(needsTwoPersons(of('7647-01-0'))).toBe(true);
    expect(needsTwoPersons(of('7757-79-1'))).toBe(true);
    expect(needsTwoPersons(of('7487-94-7'))).toBe(true);
    expect(needsTwoPersons(of('64-17-5'))).toBe(false);
    expect(needsTwoPersons(of('64-17-5'), ['specialControl'])).toBe(true);
    expect(needsTwoPersons(of('7647-14-5'))).toBe(false);
  });

  it('the principal for 剧毒', () => {
    expect(needsPrincipal(of('151-50-8'))).toBe(true);
    expect(needsPrincipal(of('7647-01-0'))).toBe(false);
  });
});

describe('a newer list', () => {
  const explosive = shipped.lists.filter(({ kind }) => kind === 'explosivePrecursor');
  const newer: ControlledListFile = {
    ...shipped,
    version: '2027',
    asOf: '2027-01-01',
    compared: [],
    lists: explosive.map((list) => ({
      ...list,
      version: '2027',
      complete: true,
      entries: [
        ...list.entries.filter(({ cas }) => cas !== '7757-79-1'),
        { cas: '7732-18-5', nameZh: '水', item: '9.9', rule: null },
      ],
    })),
  };
  const now = currentLists([shipped, newer]);

  it('replaces the one of its kind and leaves the others, in whichever order the files are given', () => {
    expect(now).toHaveLength(6);
    expect(now.find(({ kind }) => kind === 'explosivePrecursor')?.version).toBe('2027');
    expect(now.find(({ kind }) => kind === 'highlyToxic')?.version).toBe('2015');
    expect(currentLists([newer, shipped])).toEqual(now);
  });

  it('tells what it changes for a holding', () => {
    expect(listingChanges({ cas: '7732-18-5', massPercent: null }, lists, now)).toMatchObject({
      added: [{ kind: 'explosivePrecursor', version: '2027', item: '9.9' }],
      removed: [],
    });
    expect(listingChanges({ cas: '7757-79-1', massPercent: null }, lists, now)).toMatchObject({
      added: [],
      removed: [{ kind: 'explosivePrecursor', version: '2017' }],
    });
    expect(listingChanges({ cas: '7704-34-9', massPercent: null }, lists, now)).toEqual({ added: [], removed: [] });
  });

  it('settles what is not listed, when it is complete', () => {
    expect(undecidedLists('7553-56-2', now)).not.toContain('explosivePrecursor');
    expect(undecidedLists('50-78-2', lists)).toContain('explosivePrecursor');
    expect(undecidedLists('50-78-2', now)).not.toContain('explosivePrecursor');
  });
});
