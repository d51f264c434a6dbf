/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const refused = /[\u0000-\u001F\u007F<>:"/\\|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const longest = 120;

/**
 * A file name as the save dialog proposes it: one name without folders, nothing that an operating system refuses or that
 * shows another ending than it has. The person may change it.
 */
export function proposeFileName(raw: string): string {
  const name = raw
    .normalize('NFC')
    .replace(refused, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  const stem = [...name.slice(0, name.length - ending.length)].slice(0, longest).join('');
  const proposed = stem + ending;
  if (proposed === '' || deviceName.test(proposed)) return `_${proposed}`;
  return proposed;
}
