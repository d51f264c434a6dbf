import type { Role } from '../accounts/roles.ts';
import type { HazardCommandType } from './commands.ts';
import type { Hazard } from './hazard.ts';

const forTheResponsible: readonly HazardCommandType[] = ['submit', 'completeStep', 'requestExtension'];

/** Staff and lab managers answer for what is assigned to them only; officer and principal may act for anybody. */
export function isAssigned(
  hazard: Pick<Hazard, 'commitments'>,
  command: HazardCommandType,
  asker: { role: Role; personId: string | null },
): boolean {
  if (asker.role === 'officer' || asker.role === 'principal') return true;
  if (!forTheResponsible.includes(command)) return true;
  return asker.personId !== null && hazard.commitments?.responsible.personId === asker.personId;
}
