import { readXml } from './read-xml.ts';
import { StringCollector } from './string-collector.ts';
import { unpackPart } from './unpack-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** The texts that the cells point to by number. */
export async function readSharedStrings(file: Uint8Array, part: ZipPart | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const string = new StringCollector();
  await readXml(unpackPart(file, part), {
    open(name, _attributes, depth) {
      if (depth === 2) string.start();
      else string.open(name);
    },
    text: (text) => string.text(text),
    close(name, depth) {
      if (depth > 2) string.close(name);
      else if (name === 'si') strings.push(string.finish());
    },
  });
  return strings;
}
