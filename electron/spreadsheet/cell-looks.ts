import { builtInLook, lookOfFormat, type NumberLook } from './number-format.ts';
import { readXml } from './read-xml.ts';
import { unpackPart } from './unpack-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** The number formats of the cell styles, in the order in which the cells name them. */
export async function readCellLooks(file: Uint8Array, part: ZipPart | null): Promise<NumberLook[]> {
  const looks: NumberLook[] = [];
  if (part === null) return looks;
  const formats = new Map<number, NumberLook>();
  let group = '';
  await readXml(unpackPart(file, part), {
    open(name, attributes, depth) {
      if (depth === 2) group = name;
      if (depth !== 3) return;
      if (group === 'numFmts' && name === 'numFmt') {
        formats.set(Number(attributes.numFmtId), lookOfFormat(attributes.formatCode ?? ''));
      } else if (group === 'cellXfs' && name === 'xf') {
        const id = Number(attributes.numFmtId ?? 0);
        looks.push(formats.get(id) ?? builtInLook(id));
      }
    },
  });
  return looks;
}
