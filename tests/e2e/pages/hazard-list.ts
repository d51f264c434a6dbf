import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';

type Condition = 'state' | 'grade' | 'origin' | 'category' | 'place' | 'responsible' | 'found' | 'more' | 'sort';
type Figure = 'open' | 'overdue' | 'major' | 'mine';

/** The hazard register: its figures, its filter sentence, its rows. */
export class HazardListPage {
  readonly page: Page;
  readonly words: typeof zh;
  readonly table: Locator;
  readonly searchBox: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.table = page.getByRole('table', { name: words('hazards:list.region') });
    this.searchBox = page.getByRole('searchbox', { name: words('hazards:list.searchLabel') });
  }

  /** The links of the rows, in their order: their numbers. */
  get numbers(): Locator {
    return this.table.getByRole('link', { name: /^HZ-/ });
  }

  /** The number in a row, counted from 0. */
  async number(row: number): Promise<string> {
    return (await this.numbers.nth(row).textContent()) ?? '';
  }

  row(text: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  /** The row of the record that stands open beside the list, or the one that has the keyboard. */
  get focusedNumber(): Locator {
    return this.table.locator('a:focus');
  }

  /** One word of the filter sentence. */
  chip(condition: Condition): Locator {
    return this.page.getByRole('button', { name: `${this.words(`hazards:filter.label.${condition}`)}: ` });
  }

  /** What opens under a word of the sentence. */
  choices(condition: Condition): Locator {
    return this.page.getByRole('dialog', { name: this.words(`hazards:filter.label.${condition}`) });
  }

  figure(name: Figure): Locator {
    // The word without its count, whatever stands on which side of it.
    const word = this.words(`hazards:list.${name}`, { count: -1 }).replace('-1', '').trim();
    return this.page
      .getByRole('main')
      .getByRole('link')
      .filter({ hasText: new RegExp(word.split(/\s+/).join('\\s*\\d*\\s*')) });
  }

  /** How many rows there are over all pages, as the foot of the list says. */
  async total(): Promise<number> {
    const foot = this.page.getByText(
      new RegExp(this.words('hazards:list.range', { from: 1, to: '\\d+', total: '(\\d+)' })),
    );
    const text = (await foot.textContent()) ?? '';
    return Number(/(\d+)\D*$/.exec(text)?.[1]);
  }

  async open(text: string | RegExp): Promise<void> {
    await this.row(text).first().click();
    await this.page.getByRole('article').waitFor();
  }
}
