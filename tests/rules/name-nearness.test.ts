import { describe, expect, it } from 'vitest';
import { namesIn, searchTextOf } from '../../electron/chemicals/substance-search.ts';
import { nearestFirst, nearnessOf } from '../../shared/chemicals/name-nearness.ts';

const hydrochloric = {
  nameZh: '盐酸',
  nameEn: 'hydrochloric acid',
  aliases: ['氢氯酸', 'muriatic acid'],
  formula: 'HCl',
  cas: '7647-01-0',
};
const names = namesIn(searchTextOf(hydrochloric), hydrochloric);

describe('how near a name is to what somebody typed', () => {
  it.each(['盐酸', 'yansuan', 'ys', '氢氯酸', 'qinglvsuan', 'qls', 'HCL', '7647-01-0', 'Muriatic Acid'])(
    '%s is one of its names',
    (typed) => expect(nearnessOf(names, typed)).toBe('exact'),
  );

  it.each(['盐', 'yan', '氢氯', 'qing', 'hydro', '7647', 'muri'])('a name begins with %s', (typed) =>
    expect(nearnessOf(names, typed)).toBe('beginning'),
  );

  it.each(['酸', 'suan', 'acid', '01-0'])('%s stands within', (typed) =>
    expect(nearnessOf(names, typed)).toBe('within'),
  );

  it('puts exact names first, then beginnings, and keeps the order within each', () => {
    const found = ['乙醇钠', '无水乙醇', '工业乙醇', '乙醇', '乙醇胺'];
    expect(nearestFirst(found, (name) => [name], '乙醇')).toEqual(['乙醇', '乙醇钠', '乙醇胺', '无水乙醇', '工业乙醇']);
  });
});

it('finds the pinyin of an alias behind a name with spaces in it', () => {
  const spaced = { ...hydrochloric, nameZh: '盐酸 (37 %)', aliases: ['muriatic acid', '氢氯酸'] };
  expect(namesIn(searchTextOf(spaced), spaced)).toEqual(expect.arrayContaining(['qinglvsuan', 'qls']));
});
