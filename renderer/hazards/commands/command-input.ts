import type { OfficeClient } from '../../../shared/contract/contract.ts';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { hazardsContract } from '../../../shared/contract/hazards.ts';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import { office } from '../../app/office-client.ts';

/** Every command that is one form and answers with the record. Photos have their own way. */
export type FormCommand = Exclude<HazardCommandType, 'addPhoto'>;

export type CommandInput<C extends FormCommand> = Parameters<OfficeClient['hazards'][C]>[0];

/** The contract's schema for a command's input. */
export function schemaOf(command: FormCommand) {
  return hazardsContract[command]['~orpc'].inputSchema;
}

/** Gives a command to the office; answers with the record as it then is. */
export function giveCommand<C extends FormCommand>(command: C, input: CommandInput<C>): Promise<HazardRecord> {
  const give = office.hazards[command] as (input: CommandInput<C>) => Promise<HazardRecord>;
  return give(input);
}
