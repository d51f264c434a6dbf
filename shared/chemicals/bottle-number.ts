/** The most characters of a bottle's number. */
export const longestBottleNumber = 40;

/**
 * A bottle's number as the store writes it: capitals, whatever language the computer is set to. A letter whose capital would
 * be two (`ß`) stays as it is, so that no number gets longer than it was typed. What comes out stays as it is when it is
 * written again.
 */
export function bottleNumber(typed: string): string {
  const capital = (letter: string) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper : letter;
  };
  return [...typed.trim()].map(capital).join('').normalize('NFC');
}
