import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportResult } from '../../shared/contract/chemical-import.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/contract/document.ts';
import { uuidV7 } from '../../shared/contract/uuid-v7.ts';
import type { Words } from '../words/words.ts';
import { DeskError } from './desk-error.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';
import { refusedFile } from './file-refusal.ts';

/** Which file, and what becomes of what is wrong or unknown in it. */
export interface ImportOptions {
  /** Absolute. */
  readonly file: string;
  readonly dryRun: boolean;
  readonly skipProblems: boolean;
  readonly create: boolean;
  readonly language: Language;
}

/**
 * `import chemicals`: bottles with their opening stock from a spreadsheet. Exit code 1 when there are problems and they are
 * not to be skipped; then nothing is imported. Sheets and columns that were not read, and names that were taken by their CAS
 * number, are named on stderr.
 */
export async function importChemicals(folder: string, options: ImportOptions, words: Words): Promise<DeskResult> {
  const bytes = await readFile(options.file).catch(() => {
    throw new DeskError('cannotReadFile', { file: options.file });
  });
  const file = new File([new Uint8Array(bytes)], basename(options.file));
  const result = await withDeskOffice(folder, { mustExist: true }, ({ client }) =>
    carryOut(client, file, options).catch((error: unknown) => refusedFile(error, words) ?? Promise.reject(error)),
  );
  return 'exitCode' in result ? result : told(result, file.name, options, words);
}

function told(result: ImportResult, file: string, options: ImportOptions, words: Words): DeskResult {
  const { rows, ok, imported, duplicates } = result;
  const problems = result.problems.map(({ sheet, row, column, reason, params }) => {
    const message = words(`import:problem.${reason}`, params);
    return { row, column, message: sheet === null ? message : words('import:inSheet', { sheet, message }) };
  });
  const wrong = rows - ok - duplicates;
  return {
    object: { rows, ok, imported, duplicates, problems },
    lines: [
      ...problems.map(({ row, column, message }) =>
        column === null
          ? words('desk:done.importRowProblem', { row, message })
          : words('desk:done.importProblem', { row, column, message }),
      ),
      words('desk:done.imported', { file, rows, ok, duplicates, wrong, imported }),
    ],
    complaints: remarksOn(result, words),
    exitCode: problems.length > 0 && !options.skipProblems ? 1 : 0,
  };
}

/** What a person should know of a file beside its problems. */
function remarksOn({ otherColumns, sheets, sheetsNotRead, namesTaken }: ImportResult, words: Words): string[] {
  return [
    ...(sheets.length > 1 ? [words('import:sheets', { sheets: sheets.join(' | ') })] : []),
    ...(sheetsNotRead.length > 0 ? [words('import:sheetsNotRead', { sheets: sheetsNotRead.join(' | ') })] : []),
    ...(otherColumns.length > 0 ? [words('desk:done.otherColumns', { columns: otherColumns.join(' | ') })] : []),
    ...namesTaken.map(({ as, name, cas, substance }) => words(`import:nameTaken.${as}`, { name, cas, substance })),
  ];
}

async function carryOut(client: OfficeClient, file: File, options: ImportOptions): Promise<ImportResult> {
  const { create, skipProblems, language } = options;
  if (options.dryRun) {
    const preview = await client.chemicals.import.preview({ file, create, language });
    return { ...preview, imported: 0 };
  }
  const id = uuidV7(Date.now(), randomBytes(10));
  return client.chemicals.import.run({ id, file, create, skipProblems, language });
}
