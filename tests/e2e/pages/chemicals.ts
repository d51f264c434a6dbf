import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';
import { pickFrom } from './form-fields.ts';
import { Frame } from './frame.ts';

type Tab = 'stock' | 'slips' | 'ledger' | 'months' | 'substances' | 'cabinets' | 'settings';

/** The screens of the chemical ledger. */
export class ChemicalsPages {
  readonly page: Page;
  readonly words: typeof zh;
  readonly frame: Frame;
  /** The sheet or dialog that is open. */
  readonly sheet: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.frame = new Frame(page, words);
    this.sheet = page.getByRole('dialog');
  }

  async openTab(tab: Tab): Promise<void> {
    await this.frame.openTab(this.words(`chemicals:${tab}.title`));
  }

  /** The form that is a page of its own. */
  form(name: 'issue' | 'receive'): Locator {
    return this.page.getByRole('form', { name: this.words(`chemicals:${name}.title`) });
  }

  /** Types into a picker of a form or sheet and takes the first that is offered. */
  async pick(form: Locator, label: string, typed: string): Promise<void> {
    await pickFrom(form, label, typed);
  }

  async signBeside(form: Locator, username: string, password: string): Promise<void> {
    await form.getByRole('textbox', { name: this.words('chemicals:second.username') }).fill(username);
    await form.getByLabel(this.words('chemicals:second.password'), { exact: true }).fill(password);
  }

  /** Saves the open sheet by the keyboard and waits until it has gone. */
  async saveSheet(): Promise<void> {
    await this.sheet.locator('button[type="submit"]:not([data-loading])').waitFor();
    await this.page.keyboard.press('Control+Enter');
    await this.sheet.waitFor({ state: 'detached' });
  }

  /** Says yes in the dialog by the keyboard and waits until it has gone. */
  async saveDialog(): Promise<void> {
    await this.sheet.waitFor();
    await this.page.keyboard.press('Control+Enter');
    await this.sheet.waitFor({ state: 'detached' });
  }

  /** A row of the list or table on the page, by a text in it. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('row').filter({ hasText: text });
  }

  /** One slip on its page. */
  slip(text: string | RegExp): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  /** The field of what became of a bottle's amount, in the sheet that settles a slip. */
  fate(fate: 'returned' | 'used' | 'wasted' | 'lost'): Locator {
    return this.sheet.getByRole('textbox', { name: this.words(`chemicals:slips.column.${fate}`) });
  }
}
