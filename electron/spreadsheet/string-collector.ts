import { unescapeCellText } from '../../shared/spreadsheet/escaped-text.ts';
import type { XmlListener } from './read-xml.ts';

/**
 * Puts together the text of a shared or an inline string: the runs of rich text joined, phonetic runs (how an Asian
 * word is read) left out.
 */
export class StringCollector implements XmlListener {
  #text = '';
  #phonetic = 0;
  #within = false;

  start(): void {
    this.#text = '';
    this.#phonetic = 0;
    this.#within = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#within = this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#within) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 't') this.#within = false;
  }

  finish(): string {
    return unescapeCellText(this.#text);
  }
}
