import { describe, expect, it } from 'vitest';
import { composeWithDocx } from '../../electron/documents/compose-with-docx.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { everyDocument } from './every-document.ts';
import { firstDifference } from './first-difference.ts';
import { hostileHazard } from './hostile-texts.ts';
import { normalisedDocument, partsOf } from './word-xml.ts';

const cases = [
  ...(await everyDocument()),
  ...(await everyDocument(hostileHazard)).map((one) => ({ ...one, name: `hostile ${one.name}` })),
];

describe('a stamped document is the same as one built anew with docx', () => {
  it.each(cases)('$name ($language)', async ({ layout, content }) => {
    const built = partsOf(await composeWithDocx(layout, content));
    const stamped = partsOf(await stampDocument(layout, content));
    expect(firstDifference(normalisedDocument(stamped), normalisedDocument(built))).toBeNull();
    // The layout may hold a page that this document does not need, with its footers: they have the same text anyway.
    const same = Object.keys(built).filter((path) => !/rels$|Content_Types|document\.xml|media/.test(path));
    for (const path of same) expect(firstDifference(stamped[path] ?? '', built[path] ?? ''), path).toBeNull();
  });
});
