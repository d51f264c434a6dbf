import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, lineOfPath } from '../../shared/chemicals/json-line.ts';

const text = `{
  "version": "1",
  "lists": [
    { "kind": "a", "open": [] },
    {
      "kind": "b\\"}],",
      "entries": [
        { "cas": "7757-79-1" },
        { "cas": "7722-64-7", "rule": null }
      ]
    }
  ]
}`;

describe('the line of a place in a text', () => {
  it('counts from one, and a line’s end belongs to its line', () => {
    expect(lineAt('', 0)).toBe(1);
    expect(lineAt('a\nb\nc', 0)).toBe(1);
    expect(lineAt('a\nb\nc', 1)).toBe(1);
    expect(lineAt('a\nb\nc', 2)).toBe(2);
    expect(lineAt('a\r\nb', 3)).toBe(2);
    expect(lineAt('a\nb\nc', 99)).toBe(3);
  });
});

describe('the line of a value in a JSON text', () => {
  it.each<[number, PropertyKey[]]>([
    [1, []],
    [2, ['version']],
    [3, ['lists']],
    [4, ['lists', 0]],
    [4, ['lists', 0, 'open']],
    [6, ['lists', 1, 'kind']],
    [8, ['lists', 1, 'entries', 0, 'cas']],
    [9, ['lists', 1, 'entries', 1, 'rule']],
  ])('is %i of %j', (line, path) => {
    expect(lineOfPath(text, path)).toBe(line);
  });

  it('of what is missing is that of the innermost thing in which it should be', () => {
    expect(lineOfPath(text, ['asOf'])).toBe(1);
    expect(lineOfPath(text, ['lists', 1, 'name', 'zh'])).toBe(5);
    expect(lineOfPath(text, ['lists', 7])).toBe(3);
    expect(lineOfPath(text, ['lists', 1, 'entries', 1, 'cas', 'deeper'])).toBe(9);
    expect(lineOfPath(text, ['version', 0])).toBe(2);
  });

  it('is not misled by what a text holds: brackets, quotes, a key that stands inside a text', () => {
    const tricky = '{\n"a": "{\\"b\\": [1, 2",\n"\\u0062": {\n"b": 1 }\n}';
    expect(lineOfPath(tricky, ['b'])).toBe(3);
    expect(lineOfPath(tricky, ['b', 'b'])).toBe(4);
  });

  it('finds every value of any text that JSON can write', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const written = JSON.stringify(value, null, 2);
        const lines = written.split('\n');
        for (const key of Object.keys(value)) {
          const line = lines[lineOfPath(written, [key]) - 1] ?? '';
          expect(line.startsWith(`  ${JSON.stringify(key)}: `)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
