import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';
import { type PhotoFile, pickFrom } from './form-fields.ts';

/** The form that enters a hazard in the register. */
export class HazardRegisterPage {
  readonly page: Page;
  readonly words: typeof zh;
  readonly form: Locator;
  readonly description: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.form = page.getByRole('form', { name: words('hazards:register.title') });
    this.description = this.form.getByRole('textbox', { name: words('hazards:register.description') });
  }

  /** Opens the form by its key. */
  async openByKey(): Promise<void> {
    await this.page.keyboard.press('n');
    await this.form.waitFor();
  }

  async pickCategory(typed: string): Promise<void> {
    await pickFrom(this.form, this.words('hazards:register.category'), typed);
  }

  /** Picks a place by what one types: its name, pinyin or initials. */
  async pickPlace(typed: string): Promise<void> {
    await pickFrom(this.form, this.words('hazards:register.place'), typed);
  }

  async pickFinder(typed: string): Promise<void> {
    await pickFrom(this.form, this.words('hazards:register.finder'), typed);
  }

  async choose(label: string): Promise<void> {
    await this.form.getByRole('radio', { name: label, exact: true }).check();
  }

  /** The first clause that matches, and whether use was stopped. */
  async makeMajor(clause: string, useStopped: boolean): Promise<void> {
    await this.choose(this.words('hazards:grade.major'));
    await pickFrom(this.form, this.words('hazards:register.criterion'), clause);
    await this.choose(this.words(useStopped ? 'hazards:register.useStoppedYes' : 'hazards:register.useStoppedNo'));
  }

  async addPhotos(...files: PhotoFile[]): Promise<void> {
    await this.form.locator('input[type="file"]').setInputFiles(files);
  }

  /** Saves by the keyboard and waits for the record. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.page.getByRole('article').waitFor();
  }
}
