/**
 * True for a CAS Registry Number whose check digit is right: the digits before it, counted from the right, each times its
 * place, sum modulo 10. https://www.cas.org/training/documentation/chemical-substances/checkdig
 */
export function isCas(text: string): boolean {
  const match = /^([1-9]\d{1,6})-(\d{2})-(\d)$/.exec(text);
  if (!match) return false;
  const [, first = '', second = '', check = ''] = match;
  const digits = [...`${first}${second}`].reverse();
  const sum = digits.reduce((total, digit, index) => total + Number(digit) * (index + 1), 0);
  return sum % 10 === Number(check);
}

/** A CAS number as people type it, with full-width digits, other dashes and spaces, made plain: `7664-93-9`. */
export function plainCas(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212－]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^CAS(?:NO\.?|号)?[:：]?/i, '');
}
