import { describe, expect, it } from 'vitest';
import { isSameParty, type Party } from '../../shared/hazards/party.ts';
import { separationBroken } from '../../shared/hazards/separation.ts';

const listed = (personId: string, name: string): Party => ({ personId, name });
const outsider = (name: string): Party => ({ personId: null, name });

describe('two parties are the same', () => {
  it.each<[string, Party, Party]>([
    ['by their entry in the list, though the name was changed', listed('a', '王建国'), listed('a', '王建国（副校长）')],
    ['by name, when one is not of the list', listed('a', '王建国'), outsider('王建国')],
    ['whatever spaces stand in the name', outsider('王 建国'), outsider('王建国\u3000')],
    ['whatever the case', outsider('ACME Fire'), outsider('Acme fire')],
    ['in full-width letters', outsider('ＡＣＭＥ１'), outsider('acme1')],
    ['with another dot in the name', outsider('阿依古丽·买买提'), outsider('阿依古丽•买买提')],
    ['with an invisible joiner in the name', outsider('王\u200d建国'), outsider('王建国')],
  ])('%s', (_what, a, b) => {
    expect(isSameParty(a, b)).toBe(true);
    expect(isSameParty(b, a)).toBe(true);
  });
});

describe('two parties are different', () => {
  it.each<[string, Party, Party]>([
    ['by their entries, though they have one name', listed('a', '王建国'), listed('b', '王建国')],
    ['by name', outsider('王建国'), outsider('王建军')],
    ['when their names have no letters at all', outsider('①'.normalize('NFC')), outsider('②')],
    ['when one is only a sign', outsider('—'), outsider('…')],
  ])('%s', (_what, a, b) => {
    expect(isSameParty(a, b)).toBe(false);
  });
});

describe('separation', () => {
  const [a, b, c] = [listed('a', '甲'), listed('b', '乙'), listed('c', '丙')];

  it('finder and fixer differ, except on the spot', () => {
    expect(separationBroken({ finder: a, fixedBy: a, recheckedBy: null, onTheSpot: false })).toBe('finderIsFixer');
    expect(separationBroken({ finder: a, fixedBy: a, recheckedBy: null, onTheSpot: true })).toBeNull();
    expect(separationBroken({ finder: a, fixedBy: b, recheckedBy: null, onTheSpot: false })).toBeNull();
  });

  it('the re-checker is neither, on the spot or not', () => {
    for (const onTheSpot of [true, false]) {
      expect(separationBroken({ finder: a, fixedBy: b, recheckedBy: a, onTheSpot })).toBe('finderIsRechecker');
      expect(separationBroken({ finder: a, fixedBy: b, recheckedBy: b, onTheSpot })).toBe('fixerIsRechecker');
      expect(separationBroken({ finder: a, fixedBy: b, recheckedBy: c, onTheSpot })).toBeNull();
    }
  });
});
