import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrixJson from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import { conflictsAmong, conflictsWith, notJudged, type Standing } from '../../shared/chemicals/compatibility.ts';
import { incompatibilityMatrix, type Verdict } from '../../shared/chemicals/compatibility-file.ts';
import { type ListKind, listKinds } from '../../shared/chemicals/listing-file.ts';

const matrix = incompatibilityMatrix.parse(matrixJson);
const groupIds = matrix.groups.map(({ id }) => id);
const standing = (storageGroup: string | null, ...kinds: ListKind[]): Standing => ({ storageGroup, kinds });

/** Verdict and sources between two, null where they may stand together. */
function between(a: Standing, b: Standing): [Verdict, string[]] | null {
  const [conflict] = conflictsWith(a, [b], matrix);
  return conflict === undefined ? null : [conflict.verdict, conflict.sources];
}

const anyStanding: fc.Arbitrary<Standing> = fc.record({
  storageGroup: fc.option(fc.constantFrom(...groupIds, 'elsewhere')),
  kinds: fc.uniqueArray(fc.constantFrom(...listKinds)),
});

describe('the matrix', () => {
  it.each<[string, string, Verdict | null, string[]]>([
    ['inorganicAcid', 'base', 'forbid', ['georgia-tech']],
    ['inorganicAcid', 'oxidizingAcid', 'caution', ['mit']],
    // Georgia Tech leaves it open, BLR forbids it: the stricter one holds.
    ['inorganicAcid', 'oxidizer', 'forbid', ['blr']],
    ['oxidizer', 'flammableLiquid', 'forbid', ['georgia-tech', 'blr']],
    ['waterReactive', 'flammableLiquid', 'forbid', ['blr']],
    ['waterReactive', 'pyrophoric', 'forbid', ['georgia-tech-14-2']],
    ['flammableSolid', 'oxidizer', 'forbid', ['own']],
    ['flammableSolid', 'base', 'caution', ['own']],
    ['flammableGas', 'oxidizingGas', 'forbid', ['own']],
    ['organicAcid', 'flammableLiquid', null, []],
    ['base', 'oxidizer', null, []],
    ['base', 'inorganicPoison', null, []],
    ['oxidizer', 'inorganicPoison', null, []],
    ['organicPoison', 'flammableLiquid', null, []],
  ])('%s beside %s: %s', (a, b, verdict, sources) => {
    expect(between(standing(a), standing(b))).toEqual(verdict === null ? null : [verdict, sources]);
  });

  it('lets a group stand beside itself', () => {
    for (const id of groupIds) expect(between(standing(id), standing(id))).toBeNull();
  });

  it('has a source for everything it says', () => {
    const used = new Set([...matrix.pairs, ...matrix.listRules].flatMap(({ sources }) => sources));
    expect(new Set(matrix.sources.map(({ id }) => id))).toEqual(used);
  });

  it('is refused with a group or a source that it does not know, or a pair twice', () => {
    const messages = (value: unknown) =>
      incompatibilityMatrix.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
    const [pair] = matrix.pairs;
    expect(messages({ ...matrixJson, pairs: [{ ...pair, a: 'nowhere' }] })).toContain('groupUnknown');
    expect(messages({ ...matrixJson, pairs: [{ ...pair, sources: ['hearsay'] }] })).toContain('sourceUnknown');
    expect(messages({ ...matrixJson, pairs: [pair, { ...pair, a: pair?.b, b: pair?.a }] })).toContain('pairTwice');
  });
});

describe('controlled lists in one cabinet', () => {
  const acetone = standing('flammableLiquid', 'drugPrecursor3');
  const nitrate = standing(null, 'explosivePrecursor');
  const permanganate = standing('oxidizer', 'drugPrecursor3', 'explosivePrecursor');

  it('parts drug precursors from explosive precursors, and says that it is an inspection finding', () => {
    expect(between(acetone, nitrate)).toEqual(['caution', ['precursor-inspection']]);
    expect(between(standing('base'), nitrate)).toBeNull();
  });

  it('lets what is both stand with either', () => {
    expect(between(permanganate, nitrate)).toBeNull();
    expect(between(permanganate, standing(null, 'drugPrecursor2'))).toBeNull();
    expect(between(permanganate, permanganate)).toBeNull();
  });

  it('wants 剧毒 alone', () => {
    const toxic = standing('inorganicPoison', 'highlyToxic');
    expect(between(toxic, standing('inorganicPoison'))).toEqual(['forbid', ['order-591']]);
    expect(between(toxic, toxic)).toBeNull();
  });

  it('names the stricter reason first and every source once', () => {
    const [conflict] = conflictsWith(acetone, [standing('oxidizer', 'explosivePrecursor')], matrix);
    expect(conflict).toMatchObject({
      verdict: 'forbid',
      sources: ['georgia-tech', 'blr', 'precursor-inspection'],
      reasons: [
        { rule: 'groups', verdict: 'forbid' },
        { rule: 'precursors', verdict: 'caution' },
      ],
    });
  });
});

describe('whatever stands there', () => {
  it('conflicts both ways alike', () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (a, b) => {
        expect(between(a, b)).toEqual(between(b, a));
      }),
    );
  });

  it('never conflicts with itself', () => {
    fc.assert(
      fc.property(anyStanding, (a) => {
        expect(between(a, a)).toBeNull();
      }),
    );
  });

  it('gives the neighbours that conflict, in their order, and no others', () => {
    fc.assert(
      fc.property(anyStanding, fc.array(anyStanding), (candidate, neighbours) => {
        const found = conflictsWith(candidate, neighbours, matrix).map(({ neighbour }) => neighbour);
        expect(found).toEqual(neighbours.filter((neighbour) => between(candidate, neighbour) !== null));
      }),
    );
  });

  it('is not judged where a group is unknown', () => {
    const [known, unknown, strange] = [standing('base'), standing(null), standing('elsewhere')];
    expect(notJudged(known, [known, unknown, strange], matrix)).toEqual([unknown, strange]);
    expect(notJudged(unknown, [known], matrix)).toEqual([known]);
  });
});

describe('what stands in one cabinet', () => {
  it('is judged two by two, each two once, what is forbidden first', () => {
    const [acid, oxidizing, base] = [standing('inorganicAcid'), standing('oxidizingAcid'), standing('base')];
    const pairs = conflictsAmong([acid, oxidizing, base], matrix);
    expect(pairs.map(({ one, other, verdict }) => [one, other, verdict])).toEqual([
      [acid, base, 'forbid'],
      [oxidizing, base, 'forbid'],
      [acid, oxidizing, 'caution'],
    ]);
  });

  it('has as many pairs as have a conflict', () => {
    fc.assert(
      fc.property(fc.array(anyStanding, { maxLength: 8 }), (standings) => {
        const expected = standings.flatMap((one, index) =>
          standings.slice(index + 1).filter((other) => between(one, other) !== null),
        );
        expect(conflictsAmong(standings, matrix).length).toBe(expected.length);
      }),
    );
  });
});
