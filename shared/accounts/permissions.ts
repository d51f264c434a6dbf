import type { Role } from './roles.ts';

/**
 * Who may do what: the one permission table. The router enforces it from each procedure's meta, the page reads it to
 * hide what a role cannot do. `public` needs no sign-in.
 */
export const permissions = {
  public: [],
  self: ['officer', 'principal', 'labManager', 'staff', 'viewer'],
  'accounts.manage': ['officer'],
  'school.read': ['officer', 'principal', 'labManager', 'staff', 'viewer'],
  'school.manage': ['officer'],
  'hazards.read': ['officer', 'principal', 'labManager', 'staff', 'viewer'],
  'hazards.register': ['officer', 'principal', 'labManager', 'staff'],
  'hazards.correct': ['officer', 'principal'],
  'hazards.grade': ['officer', 'principal'],
  'hazards.plan': ['officer'],
  'hazards.fix': ['officer', 'principal', 'labManager', 'staff'],
  'hazards.recheck': ['officer', 'principal'],
  'hazards.conclude': ['officer', 'principal'],
  'hazards.extend': ['officer', 'principal'],
  'hazards.export': ['officer', 'principal', 'viewer'],
  'criteria.manage': ['officer'],
  'chemicals.read': ['officer', 'principal', 'labManager', 'viewer'],
  'chemicals.keep': ['officer', 'labManager'],
  'chemicals.confirm': ['officer', 'principal', 'labManager', 'staff'],
  'chemicals.approve': ['officer', 'principal'],
  'chemicals.closeMonth': ['officer', 'principal', 'labManager'],
  'chemicals.manage': ['officer', 'labManager'],
  'reports.read': ['officer', 'principal', 'viewer'],
  'maintenance.manage': ['officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when an account of `role` holds `permission`; `public` is open to everyone, signed in or not. */
export function isPermitted(permission: Permission, role: Role | null): boolean {
  if (permission === 'public') return true;
  if (role === null) return false;
  const roles: readonly Role[] = permissions[permission];
  return roles.includes(role);
}

/** Roles that see every hazard; the others see what they found, recorded, answer for, re-check, or whose place is theirs. */
export function seesEveryHazard(role: Role): boolean {
  return role === 'officer' || role === 'principal' || role === 'viewer';
}
