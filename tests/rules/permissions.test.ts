import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { isPermitted, type Permission, permissions, seesEveryHazard } from '../../shared/accounts/permissions.ts';
import { roles } from '../../shared/accounts/roles.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';

function proceduresOf(branch: object, path: string[] = []): { path: string; permission: Permission }[] {
  return Object.entries(branch).flatMap(([name, child]) => {
    const here = [...path, name];
    if (!isContractProcedure(child)) return proceduresOf(child as object, here);
    const meta = child['~orpc'].meta as unknown as ProcedureMeta;
    return [{ path: here.join('.'), permission: meta.permission }];
  });
}
const procedures = proceduresOf(contract);

/** Names of procedures that write. */
const changing = new RegExp(
  `\\.(${[
    'create|update|set(?!tings)|add|register|correct|grade|commit|revise|complete|submit|fix|pass|send|reopen|cancel',
    'grant|refuse|request|end|resume|make|save|move(?!ments)|remove|adjust|issue|settle|confirm|reverse|close|run',
  ].join('|')})`,
  'i',
);

describe('the permission table', () => {
  it('lets nobody do anything but the public things before signing in', () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      expect(isPermitted(permission, null), permission).toBe(permission === 'public');
    }
  });

  it('is used by every procedure, and has no line that none uses', () => {
    expect(procedures.length).toBeGreaterThan(30);
    const used = new Set(procedures.map((procedure) => procedure.permission));
    expect([...used].toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  it('leaves public only what the page needs before sign-in', () => {
    const open = procedures.filter((procedure) => procedure.permission === 'public').map((procedure) => procedure.path);
    expect(open.toSorted()).toEqual([
      'accounts.session.current',
      'accounts.session.signIn',
      'accounts.setup.sample',
      'accounts.setup.start',
    ]);
  });

  it('lets a viewer change nothing but the own password', () => {
    const open = procedures.filter(
      ({ path, permission }) => isPermitted(permission, 'viewer') && permission !== 'public' && changing.test(path),
    );
    expect(open).toEqual([]);
  });

  it('lets the officer do everything', () => {
    expect(procedures.filter(({ permission }) => !isPermitted(permission, 'officer'))).toEqual([]);
  });

  it('lets only the officer administer', () => {
    for (const permission of ['accounts.manage', 'school.manage', 'maintenance.manage', 'criteria.manage'] as const) {
      expect(
        roles.filter((role) => isPermitted(permission, role)),
        permission,
      ).toEqual(['officer']);
    }
  });

  it('shows every hazard to those who answer for all of them', () => {
    expect(roles.filter(seesEveryHazard)).toEqual(['officer', 'principal', 'viewer']);
  });
});
