import type { z } from 'zod';
import type { CountIntervals } from '../../../shared/chemicals/count-plan.ts';
import type { ChemicalSettings, cabinetInput, substanceInput } from '../../../shared/contract/chemical-schemas.ts';

// What inputs are written as. The audit keeps those inputs as they came, so that `verify` makes the rows from them again.

const flag = (yes: boolean) => (yes ? 1 : 0);

/** How the school keeps its chemicals. */
export function settingsRow(input: ChemicalSettings) {
  return {
    slip_hours: input.slipHours,
    two_receive: flag(input.twoReceive),
    two_issue: flag(input.twoIssue),
    two_keep: flag(input.twoKeep),
    two_locks: flag(input.twoLocks),
    two_books: flag(input.twoBooks),
    approving_role: input.approvingRole,
    approve_mass: input.approveMassAbove,
    approve_volume: input.approveVolumeAbove,
    sheet_years: input.sheetYears,
  } as const;
}

/** How often is counted. */
export function intervalsRow(input: CountIntervals) {
  return { listed_days: input.listedDays, other_days: input.otherDays, all_days: input.allDays };
}

/** A cabinet, but for how its name is spoken. */
export function cabinetRow(input: z.output<typeof cabinetInput>) {
  return {
    name: input.name,
    place_id: input.placeId,
    keeper_id: input.keeperId,
    second_keeper_id: input.secondKeeperId,
    retired: flag(input.retired),
  } as const;
}

/** A substance, but for the text by which it is found; `before`: the version that it had. */
export function substanceRow(input: z.output<typeof substanceInput>, before: number) {
  return {
    name_zh: input.nameZh,
    name_en: input.nameEn,
    aliases: input.aliases.join('\n'),
    formula: input.formula,
    cas: input.cas,
    dimension: input.dimension,
    density: input.density,
    hazard_classes: input.hazardClasses.join('\n'),
    storage_group: input.storageGroup,
    minimum: input.minimum,
    maximum: input.maximum,
    version: before + 1,
  };
}
