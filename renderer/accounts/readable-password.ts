// Without the signs that are mistaken for each other when read from paper: 0 o 1 l i.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of three groups of four, easy to read out and to copy from paper: about 59 bits of `random` (twelve bytes). */
export function readablePassword(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, 12), (byte) => letters[byte % letters.length] ?? '');
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)].map((group) => group.join('')).join('-');
}
