import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';
import { ChemicalsPages } from './chemicals.ts';

/** The page of waste, and what is opened from it. */
export class WastePage {
  readonly page: Page;
  readonly chemicals: ChemicalsPages;
  /** The sheet or dialog that is open. */
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chemicals = new ChemicalsPages(page);
    this.sheet = this.chemicals.sheet;
  }

  async show(search = ''): Promise<void> {
    await this.chemicals.frame.goToAddress(`/chemicals/waste${search}`);
  }

  field(name: 'amount' | 'capacity' | 'name' | 'firm' | 'licence' | 'formNumber' | 'receiver' | 'reason'): Locator {
    return this.sheet.getByRole('textbox', { name: zh(`waste:field.${name}`) });
  }

  /** Enters that `amount` of the bottle was thrown away, straight from the cabinet. Gives the bottle's number. */
  async wasteOf(search: string, amount: string): Promise<string> {
    await this.chemicals.frame.goToAddress(`/chemicals?q=${encodeURIComponent(search)}`);
    const link = this.chemicals.row(search).getByRole('link', { name: /^CB-/ }).first();
    const number = (await link.textContent()) ?? '';
    await link.click();
    await this.page.getByRole('article').waitFor();
    await this.page.getByRole('button', { name: zh('chemicals:bottle.more') }).click();
    await this.page.getByRole('menuitem', { name: zh('chemicals:act.wasted.action') }).click();
    await this.sheet.getByRole('textbox', { name: zh('chemicals:field.amount') }).fill(amount);
    await this.sheet.getByRole('textbox', { name: zh('chemicals:field.reason') }).fill('瓶口结晶，不能再用');
    await this.chemicals.saveSheet();
    return number;
  }

  /** Opens a container by the keyboard and gives its number. */
  async openContainer(category: string, capacity: string): Promise<string> {
    await this.page.keyboard.press('n');
    await this.chemicals.pick(this.sheet, zh('waste:field.category'), category);
    await this.field('capacity').fill(capacity);
    await this.chemicals.pick(this.sheet, zh('waste:field.place'), 'hxsys');
    await this.chemicals.saveSheet();
    const said = this.page.getByText(new RegExp(zh('waste:open.done', { number: 'FW-\\d{4}-\\d{3}' })));
    return /FW-\d{4}-\d{3}/.exec((await said.first().textContent()) ?? '')?.[0] ?? '';
  }

  /** Opens the sheet that puts what waits of this bottle into a container, and chooses the container. */
  async putIn(bottle: string, container: string): Promise<void> {
    const row = this.chemicals.row(bottle).first();
    await row.getByRole('button', { name: zh('waste:putIn.action') }).click();
    await this.chemicals.pick(this.sheet, zh('waste:field.container'), container);
  }

  async openRecord(container: string): Promise<Locator> {
    await this.page.getByRole('link', { name: container, exact: true }).click();
    const record = this.page.getByRole('article', { name: container });
    await record.waitFor();
    return record;
  }
}
