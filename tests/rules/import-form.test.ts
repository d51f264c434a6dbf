import { expect, test } from 'vitest';
import listsJson from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import namesJson from '../../resources/reference/chemicals/school-names.json' with { type: 'json' };
import substancesJson from '../../resources/reference/chemicals/substances.json' with { type: 'json' };
import { isFormOfItsOwn } from '../../shared/chemicals/import-form.ts';
import { controlledListFile } from '../../shared/chemicals/listing-file.ts';
import { schoolNamesFile } from '../../shared/chemicals/school-names-file.ts';

const { same, other } = schoolNamesFile.parse(namesJson);
const { lists } = controlledListFile.parse(listsJson);
const isOwn = (name: string, cas: string, inForce = lists) =>
  isFormOfItsOwn(name, { cas, massPercent: null }, other, inForce);

test('the names that schools use are each of one substance, and say that they come from no list', () => {
  const names = [
    ...same.flatMap((one) => one.names),
    ...other.flatMap((one) => one.names),
    ...substancesJson.substances.flatMap(({ nameZh, aliases }) => [nameZh, ...aliases]),
  ];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(namesJson.checked).toBe(false);
  expect(namesJson.source.text).toContain('编者');
});

test('a form that its list does not mean, and a solution of what is on none, are substances of their own', () => {
  expect(isOwn('锌粒', '7440-66-6')).toBe(true);
  expect(isOwn('铝片', '7429-90-5')).toBe(true);
  expect(isOwn('溴水', '7726-95-6')).toBe(true);
  expect(isOwn('锌粉', '7440-66-6')).toBe(false);
  expect(isOwn('锌粒', '7726-95-6')).toBe(false);
  expect(isOwn('镁条', '7439-95-4')).toBe(false);
});

test('no form takes anything off a list: what a school’s list has by its number stays with it', () => {
  const [list] = lists;
  if (list === undefined) throw new Error('no list');
  const entry = { cas: '7726-95-6', nameZh: '溴', item: null, rule: null };
  const withBromine = [...lists, { ...list, kind: 'drugPrecursor2' as const, entries: [entry] }];
  expect(isOwn('溴水', '7726-95-6', withBromine)).toBe(false);
  const zinc = { ...entry, cas: '7440-66-6', nameZh: '锌' };
  expect(isOwn('锌粒', '7440-66-6', [...lists, { ...list, kind: 'highlyToxic', entries: [zinc] }])).toBe(false);
});
