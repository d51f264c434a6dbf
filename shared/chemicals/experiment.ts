/** A teacher's demonstration (教师演示), or done by groups of pupils (学生分组). */
export const experimentKinds = ['demonstration', 'groups'] as const;
export type ExperimentKind = (typeof experimentKinds)[number];

/** An amount is stated for each group, or for the whole class. */
export const amountBases = ['perGroup', 'inAll'] as const;
export type AmountBasis = (typeof amountBases)[number];

/** A version is written, waits for approval, and is approved; an approved one never changes. */
export const versionStates = ['draft', 'waiting', 'approved'] as const;
export type VersionState = (typeof versionStates)[number];

/** What happened to a version, in the order of its life. */
export const versionEvents = ['begun', 'changed', 'submitted', 'sentBack', 'approved'] as const;
export type VersionEvent = (typeof versionEvents)[number];

/** What a plan must say before somebody else is asked to approve it. */
export const requiredTexts = ['procedure', 'hazards', 'protection', 'spill', 'burn', 'fire', 'eye', 'waste'] as const;
export type RequiredText = (typeof requiredTexts)[number];

/** What is still unsaid: the draft can be kept, but not submitted. */
export function unsaidIn(plan: Readonly<Record<RequiredText, string>>): RequiredText[] {
  return requiredTexts.filter((name) => plan[name].trim() === '');
}
