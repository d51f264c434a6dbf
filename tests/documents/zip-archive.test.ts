import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipTextEntry, zipArchive, zipEntry } from '../../electron/documents/zip-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('our zip archives', () => {
  const long = '长文本😀'.repeat(100_000);
  const entry = new ZipTextEntry('a/字.xml');
  entry.write(long);
  entry.write('');
  entry.write(long);
  const files = [entry.finish('end'), zipEntry('b.png', strToU8('picture')), zipEntry('empty.xml', new Uint8Array())];
  const bytes = zipArchive(files, '2026-11-27T06:40:30.000Z');

  it('are read by others as they were written, in pieces or whole', () => {
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toEqual(['a/字.xml', 'b.png', 'empty.xml']);
    expect(strFromU8(parts['a/字.xml'] ?? new Uint8Array()) === `${long}${long}end`).toBe(true);
    expect(strFromU8(parts['b.png'] ?? new Uint8Array())).toBe('picture');
    expect(parts['empty.xml']?.length).toBe(0);
  });

  it('pass the check of Python’s zip reader, where there is one', ({ skip }) => {
    const file = join(temporaryFolder(), 'a.zip');
    writeFileSync(file, bytes);
    try {
      execFileSync('python3', ['--version'], { stdio: 'ignore' });
    } catch {
      skip('no Python');
    }
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' })).toContain('Done testing');
  });

  it('are dated within what the format can hold', () => {
    for (const moment of ['1970-01-01T00:00:00Z', '2500-01-01T00:00:00Z', 'nonsense']) {
      expect(Object.keys(unzipSync(zipArchive(files, moment)))).toHaveLength(3);
    }
  });
});
