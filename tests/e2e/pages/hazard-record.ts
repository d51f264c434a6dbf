import type { Locator, Page } from '@playwright/test';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import type { HazardState } from '../../../shared/hazards/vocabulary.ts';
import { zh } from '../support/words.ts';
import { type PhotoFile, pickFrom } from './form-fields.ts';

/** One hazard and the forms of its commands. */
export class HazardRecordPage {
  readonly page: Page;
  readonly words: typeof zh;
  readonly record: Locator;
  readonly timeline: Locator;
  /** The form of a command, which comes from the right. */
  readonly form: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.record = page.getByRole('article');
    this.timeline = page.getByRole('region', { name: words('hazards:record.timeline') });
    this.form = page.getByRole('dialog');
  }

  async number(): Promise<string> {
    const number = await this.record.getAttribute('aria-label');
    if (number === null) throw new Error('the record has no number');
    return number;
  }

  /** The badge of the state. */
  state(state: HazardState): Locator {
    return this.record.getByText(this.words(`hazards:state.${state}`), { exact: true }).first();
  }

  button(command: HazardCommandType): Locator {
    return this.record.getByRole('button', { name: this.words(`hazards:command.${command}`), exact: true });
  }

  /** Opens the form of a command: its button where it has one, the menu of further commands otherwise. */
  async give(command: HazardCommandType): Promise<void> {
    await this.record.getByRole('region', { name: this.words('hazards:next.label') }).waitFor();
    const button = this.button(command);
    if ((await button.count()) > 0) {
      await button.first().click();
    } else {
      await this.record.getByRole('button', { name: this.words('hazards:record.more') }).click();
      await this.page.getByRole('menuitem', { name: this.words(`hazards:command.${command}`), exact: true }).click();
    }
    await this.form.waitFor();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.form.getByRole('textbox', { name: label }).fill(text);
  }

  async pick(label: string, typed: string): Promise<void> {
    await pickFrom(this.form, label, typed);
  }

  async choose(group: string, choice: string): Promise<void> {
    await this.form.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
  }

  async addPhotos(...files: PhotoFile[]): Promise<void> {
    await this.form.locator('input[type="file"]').setInputFiles(files);
  }

  /** Saves by the keyboard and waits until the form has gone. */
  async save(): Promise<void> {
    // While an answer is on its way the key does nothing.
    await this.form.locator('button[type="submit"]:not([data-loading])').waitFor();
    await this.page.keyboard.press('Control+Enter');
    await this.form.waitFor({ state: 'detached' });
  }

  /** The five commitments and the interim protection; whoever is responsible by what one types. */
  async fillPlan(plan: { responsible: string; dueOn: string; contingency: string | null }): Promise<void> {
    const word = this.words;
    await this.pick(word('hazards:form.responsible'), plan.responsible);
    await this.fill(word('hazards:form.measures'), '更换损坏的部件，逐处检查并试用。');
    await this.choose(word('hazards:form.funds'), word('hazards:form.fundsAmount'));
    await this.fill(word('hazards:form.amount'), '1280.50');
    await this.fill(word('hazards:form.fundsSource'), '公用经费');
    await this.fill(word('hazards:form.dueOn'), plan.dueOn);
    if (plan.contingency === null) {
      await this.choose(word('hazards:form.contingency'), word('hazards:form.contingencyNone'));
    } else {
      await this.fill(word('hazards:form.contingency'), plan.contingency);
    }
    await this.fill(word('hazards:form.interimProtection'), '设围挡，课间有人看守。');
  }
}
