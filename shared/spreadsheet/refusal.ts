/** Why a spreadsheet is not read. Each has its sentence and next step in the locales (`errors:reason.*`). */
export const spreadsheetRefusals = [
  'spreadsheetEmpty',
  'spreadsheetNotXlsx',
  'spreadsheetOldFormat',
  'spreadsheetEncrypted',
  'spreadsheetDamaged',
  'spreadsheetTooLarge',
  'spreadsheetTooManyRows',
  'spreadsheetTooManyColumns',
  'spreadsheetTooSlow',
  'spreadsheetNoSuchSheet',
] as const;
export type SpreadsheetRefusal = (typeof spreadsheetRefusals)[number];
