import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';
import { ChemicalsPages } from './chemicals.ts';

/** The screens of experiments: the list, the record with what can be done with it, the form. */
export class ExperimentPages extends ChemicalsPages {
  readonly record: Locator;
  /** The form of a draft. */
  readonly draft: Locator;

  constructor(page: Page, words = zh) {
    super(page, words);
    this.record = page.getByRole('article');
    this.draft = page.getByRole('form');
  }

  /** Opens the record of an experiment from the list. */
  async open(title: string): Promise<void> {
    await this.frame.goToAddress('/chemicals/experiments');
    await this.row(title).getByRole('link', { name: /^SY-/ }).click();
    await this.record.waitFor();
  }

  /** Opens the draft on the page, or the next version of what is in force, by the keyboard. */
  async edit(): Promise<void> {
    await this.page.keyboard.press('e');
    await this.draft.waitFor();
  }

  /** Keeps the draft and waits for its record. */
  async keep(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.record.waitFor();
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('s');
    await this.saveDialog();
  }

  async sendBack(why: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('experiments:record.sendBack'), exact: true }).click();
    await this.sheet.getByRole('textbox', { name: this.words('experiments:record.why') }).fill(why);
    await this.saveSheet();
  }

  async approve(): Promise<void> {
    await this.page.keyboard.press('a');
    await this.saveDialog();
  }
}
