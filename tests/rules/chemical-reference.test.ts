import { describe, expect, it } from 'vitest';
import listsJson from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import ghsJson from '../../resources/reference/chemicals/ghs.json' with { type: 'json' };
import matrixJson from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import substancesJson from '../../resources/reference/chemicals/substances.json' with { type: 'json' };
import { isCas } from '../../shared/chemicals/cas.ts';
import { incompatibilityMatrix } from '../../shared/chemicals/compatibility-file.ts';
import { ghsOf } from '../../shared/chemicals/ghs.ts';
import { ghsMapping } from '../../shared/chemicals/ghs-file.ts';
import { currentLists, isListed, listingsOf, undecidedLists } from '../../shared/chemicals/listing.ts';
import { controlledListFile, type ListKind, listKinds } from '../../shared/chemicals/listing-file.ts';
import { substanceCatalogue } from '../../shared/chemicals/substance-catalogue.ts';

const { substances } = substanceCatalogue.parse(substancesJson);
const listFile = controlledListFile.parse(listsJson);
const matrix = incompatibilityMatrix.parse(matrixJson);
const mapping = ghsMapping.parse(ghsJson);

function named(cas: string) {
  const substance = substances.find((candidate) => candidate.cas === cas);
  if (substance === undefined) throw new Error(`${cas} is not in the table`);
  return substance;
}

describe('the table of substances', () => {
  it('has 120 substances, each once, each CAS number with a right check digit', () => {
    expect(substances).toHaveLength(120);
    expect(new Set(substances.map(({ cas }) => cas)).size).toBe(120);
    expect(substances.filter(({ cas }) => !isCas(cas))).toEqual([]);
  });

  it('gives no name to two substances', () => {
    const names = substances.flatMap(({ nameZh, aliases }) => [nameZh, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('finds everyday names', () => {
    expect(named('64-17-5').aliases).toContain('酒精');
    expect(named('7722-84-1').aliases).toContain('双氧水');
  });

  it('names only groups of the matrix', () => {
    const groups = new Set(matrix.groups.map(({ id }) => id));
    expect(substances.filter(({ storageGroup }) => storageGroup !== null && !groups.has(storageGroup))).toEqual([]);
    expect(substances.filter(({ storageGroup }) => storageGroup === null)).toHaveLength(14);
  });

  it('knows the label of every class, or says which are not on file', () => {
    const open = new Set(substances.flatMap(({ hazardClasses }) => ghsOf(hazardClasses, mapping).notOnFile));
    // Which statement holds depends on the kind of gas, and the table does not say.
    expect([...open]).toEqual(['加压气体']);
  });

  it('is marked for a second reader, as are the other files', () => {
    for (const file of [substancesJson, listsJson, matrixJson, ghsJson]) {
      expect(file.checked).toBe(false);
      expect(file.source.text).not.toBe('');
    }
  });
});

describe('the controlled lists', () => {
  const lists = currentLists([listFile]);

  it('has all six, in their order', () => {
    expect(lists.map(({ kind }) => kind)).toEqual(listKinds);
  });

  it.each<[ListKind, number]>([
    ['drugPrecursor1', 0],
    ['drugPrecursor2', 3],
    ['drugPrecursor3', 6],
    ['explosivePrecursor', 28],
    ['highlyToxic', 5],
    ['specialControl', 10],
  ])('%s: %i of the table', (kind, count) => {
    const on = substances.filter(({ cas }) => isListed(listingsOf({ cas, massPercent: 100 }, lists), kind));
    expect(on).toHaveLength(count);
  });

  it('names only substances of the table, which were compared', () => {
    expect(new Set(listFile.compared)).toEqual(new Set(substances.map(({ cas }) => cas)));
    const entries = listFile.lists.flatMap((list) => [...list.entries.map(({ cas }) => cas), ...list.open]);
    expect(entries.filter((cas) => !listFile.compared.includes(cas))).toEqual([]);
  });

  it('leaves open what nobody could verify, and does not call it unlisted', () => {
    expect(undecidedLists('7726-95-6', lists)).toEqual(['drugPrecursor1', 'drugPrecursor2', 'drugPrecursor3']);
    expect(undecidedLists('75-15-0', lists)).toEqual(['highlyToxic']);
    expect(undecidedLists('7553-56-2', lists)).toEqual([]);
    // Water was compared with no list.
    expect(undecidedLists('7732-18-5', lists)).toEqual(listKinds);
  });
});
