/** The closed word lists of a hazard record. Terms: 隐患排查治理台账; Chinese words stand in the locales. */

export const origins = ['selfInspection', 'district', 'city', 'report'] as const;
export type Origin = (typeof origins)[number];

export const grades = ['general', 'major'] as const;
export type Grade = (typeof grades)[number];

/** Kind of cause: unsafe act (人), dangerous state of a thing (物), place (场所), management defect (管理). */
export const hazardKinds = ['person', 'thing', 'place', 'management'] as const;
export type HazardKind = (typeof hazardKinds)[number];

export const categories = [
  'stampedeStairs',
  'trafficBus',
  'drowningWaters',
  'foodCanteen',
  'healthInfectious',
  'violenceBullying',
  'mentalHealth',
  'fire',
  'electricity',
  'buildings',
  'laboratoryChemicals',
  'specialEquipment',
  'knivesDangerousGoods',
  'largeActivities',
  'securityTheft',
  'surroundings',
  'other',
] as const;
export type Category = (typeof categories)[number];

export const hazardStates = ['registered', 'rectifying', 'awaitingRecheck', 'closed', 'cancelled'] as const;
export type HazardState = (typeof hazardStates)[number];

/** States in which somebody still has to do something. */
export const openStates = ['registered', 'rectifying', 'awaitingRecheck'] as const satisfies readonly HazardState[];

export const photoStages = ['before', 'after', 'evidence'] as const;
export type PhotoStage = (typeof photoStages)[number];

/** True while the hazard is neither closed (销号) nor cancelled (撤销). */
export function isOpen(state: HazardState): boolean {
  return state === 'registered' || state === 'rectifying' || state === 'awaitingRecheck';
}
