const special = /[&<>]/;
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes clean text (clean-text.ts) for the inside of an element. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[&<>]/g, (character) => names[character] ?? '') : text;
}

/** Escapes clean text for an attribute in double quotes; line breaks become spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/\n/g, ' ').replace(/[&<>"]/g, (character) => names[character] ?? '');
}
