import type { HazardCommandType } from '../../shared/hazards/commands.ts';
import { commandStates } from '../../shared/hazards/decide.ts';

/** Every command, in the order of the menu. */
export const commandNames = Object.keys(commandStates) as HazardCommandType[];

/** The commands of a record that the signed-in account may give now. */
export function allowedCommands(record: { allowed: readonly string[] }): HazardCommandType[] {
  return commandNames.filter((name) => record.allowed.includes(name));
}
