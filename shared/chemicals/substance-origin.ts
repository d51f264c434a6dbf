/** What a substance takes from the shipped table and a person compares with the original. */
export interface FiledFacts {
  readonly hazardClasses: readonly string[];
  readonly formula: string;
  readonly storageGroup: string | null;
}

/** Whether "please check" stands on a substance: neither its table nor the substance itself has been compared. */
export function wantsCheck(tableChecked: boolean, checkedOn: string | null): boolean {
  return !tableChecked && checkedOn === null;
}

/** Whether what a person has checked still stands after a change: a check holds for what was read, and for nothing else. */
export function checkStillHolds(before: FiledFacts, after: FiledFacts): boolean {
  return (
    before.formula === after.formula &&
    before.storageGroup === after.storageGroup &&
    before.hazardClasses.join('\n') === after.hazardClasses.join('\n')
  );
}
