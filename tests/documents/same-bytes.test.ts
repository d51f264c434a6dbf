import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileLayout } from '../../electron/documents/compile-layout.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { everyDocument } from './every-document.ts';
import { partsOf } from './word-xml.ts';

afterEach(() => {
  vi.useRealTimers();
});

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the same input gives the same bytes', () => {
  it('at another time of day', async () => {
    for (const { name, layout, content } of await everyDocument()) {
      vi.useFakeTimers({ now: new Date('2026-11-27T01:00:00Z'), toFake: ['Date'] });
      const early = hash(await stampDocument(layout, content));
      vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
      expect(hash(await stampDocument(layout, content)), name).toBe(early);
    }
  });

  it('in another process: a layout compiled again is the same', async () => {
    for (const { name, layout } of await everyDocument()) {
      vi.useFakeTimers({ now: new Date('2026-11-27T01:00:00Z'), toFake: ['Date'] });
      const first = await compileLayout(layout);
      vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
      expect(JSON.stringify(await compileLayout(layout)) === JSON.stringify(first), name).toBe(true);
    }
  });

  it('and the times in the file come from the data', async () => {
    const [first] = await everyDocument();
    if (first === undefined) throw new Error('no document');
    const bytes = await stampDocument(first.layout, first.content);
    expect(partsOf(bytes)['docProps/core.xml']).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-27T06:40:00Z',
    );
    // 27 November 2026, 06:40 in MS-DOS form, in the first local header.
    const stamp = new DataView(bytes.buffer, bytes.byteOffset).getUint32(10, true);
    expect(stamp).toBe((((2026 - 1980) << 25) | (11 << 21) | (27 << 16) | (6 << 11) | (40 << 5)) >>> 0);
  });
});
