import type { FormatProfile } from '../format-profile.ts';
import type { Problem } from './problem.ts';
import type { XmlHandler } from './read-xml.ts';

/** What data leaves behind when a program forgot to fill something in; the last is our own placeholder. */
const leftovers = [/\bundefined\b/, /\bNaN\b/, /\[object /, /\{\{/, /\}\}/, /Invalid Date/, /[\uE000\uE001]/];
const controls = /[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/**
 * Rules about what can be read: nothing left over of a program, no control or bidirectional override characters. A
 * person may have typed one of these words: this check is for our own documents, not a reason to refuse theirs.
 */
export function textChecks(part: string, problems: Problem[]): XmlHandler {
  let paragraph = '';
  const check = (text: string) => {
    for (const pattern of leftovers) {
      const found = pattern.exec(text);
      if (found !== null) problems.push({ rule: 'leftover', part, detail: around(text, found.index) });
    }
    const control = controls.exec(text);
    if (control !== null) problems.push({ rule: 'controlCharacter', part, detail: around(text, control.index) });
  };
  return {
    open(name, attributes) {
      if (name === 'w:p') paragraph = '';
      const description = name === 'wp:docPr' ? attributes.get('descr') : undefined;
      if (description !== undefined) check(description);
    },
    close(name) {
      if (name === 'w:p' || name.startsWith('dc:')) {
        check(paragraph);
        paragraph = '';
      }
    },
    text(text) {
      paragraph += text;
    },
  };
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 20), at + 30));
}

/** Every font that is named must be one of the profile's, for all four scripts. */
export function fontChecks(part: string, profile: FormatProfile, problems: Problem[]): XmlHandler {
  const allowed = new Set(profile.fonts.map((font) => font.name));
  return {
    open(name, attributes) {
      if (name !== 'w:rFonts') return;
      for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
        const font = attributes.get(`w:${script}`);
        if (font === undefined) problems.push({ rule: 'font', part, detail: `no font for ${script}` });
        else if (!allowed.has(font)) problems.push({ rule: 'font', part, detail: `${font} for ${script}` });
      }
    },
    close() {},
    text() {},
  };
}
