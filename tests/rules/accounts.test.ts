import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import type { roles } from '../../shared/accounts/roles.ts';
import { pauseAfter } from '../../shared/accounts/sign-in-pause.ts';
import { newPassword, username } from '../../shared/contract/accounts.ts';
import { hazardsContract } from '../../shared/contract/hazards.ts';
import { isAssigned } from '../../shared/hazards/assigned.ts';
import type { HazardCommandType } from '../../shared/hazards/commands.ts';
import { commandStates } from '../../shared/hazards/decide.ts';
import { committed, hazardOf } from './lifecycle/example-hazards.ts';

describe('wrong passwords', () => {
  it('may be typed four times, then sign-in pauses longer and longer, up to five minutes', () => {
    expect([0, 1, 4].map(pauseAfter)).toEqual([0, 0, 0]);
    expect([5, 6, 7, 8].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000]);
    expect([14, 100, 10_000].map(pauseAfter)).toEqual([300_000, 300_000, 300_000]);
  });
});

describe('a sign-in name', () => {
  it.each(['wang', 'Wang.Jianguo', ' li-qiang ', '王建国', '3a'])('can be “%s”', (name) => {
    expect(username.parse(name)).toBe(name.trim().toLowerCase());
  });

  it.each(['a', '', '-ab', 'a b', 'a/b', '../x', 'a\u0000b', 'ａｂ', 'a'.repeat(33), '__proto__', '😀😀'])(
    'cannot be “%s”',
    (name) => {
      expect(username.safeParse(name).success).toBe(false);
    },
  );
});

describe('a new password', () => {
  it('has 8 to 200 characters, whatever they are', () => {
    for (const password of ['a'.repeat(8), '密码密码密码密码', ' spaces count ', 'a'.repeat(200)]) {
      expect(newPassword.parse(password)).toBe(password);
    }
    for (const password of ['', 'a'.repeat(7), 'a'.repeat(201)])
      expect(newPassword.safeParse(password).success).toBe(false);
  });
});

describe('what is assigned', () => {
  const hazard = hazardOf(committed);
  const commands = Object.keys(commandStates) as HazardCommandType[];
  const mayGive = (role: (typeof roles)[number], personId: string | null) =>
    commands.filter(
      (command) =>
        isPermitted(hazardsContract[command]['~orpc'].meta.permission, role) &&
        isAssigned(hazard, command, { role, personId }),
    );

  it('is fixed by who answers for it, and by the officer and the principal for anybody', () => {
    for (const role of ['staff', 'labManager'] as const) {
      expect(mayGive(role, 'fixer')).toEqual([
        'completeStep',
        'addPhoto',
        'requestExtension',
        'submit',
        'fixOnTheSpot',
      ]);
      expect(mayGive(role, 'somebody')).toEqual(['addPhoto', 'fixOnTheSpot']);
      expect(mayGive(role, null)).toEqual(['addPhoto', 'fixOnTheSpot']);
    }
    expect(mayGive('officer', 'somebody')).toEqual(commands);
    expect(mayGive('principal', 'somebody')).toEqual(
      commands.filter((command) => !['commit', 'revise'].includes(command)),
    );
    expect(mayGive('viewer', 'fixer')).toEqual([]);
  });
});
