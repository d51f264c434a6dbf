/** Why something about a count is refused; each has a sentence and a next step. */
export const countRefusals = [
  'noSuchCount',
  'countIsOpen',
  'countIsOver',
  'countNothingThere',
  'countNotByYou',
  'countLinesMissing',
  'countNotInIt',
  'countRoundOver',
  'countNotToDecide',
  'countDecided',
  'countCauseDoesNotFit',
  'countCauseWantsWords',
  'countApproverCounted',
  'countOvertaken',
  'countCannotAdjust',
  'countNothingToReport',
] as const;
