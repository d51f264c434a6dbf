import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';

type Place = 'home' | 'hazards' | 'chemicals' | 'reports' | 'school' | 'accounts' | 'maintenance';

/** What stands around every page: navigation, switches, the menu of the person. */
export class Frame {
  readonly page: Page;
  readonly words: typeof zh;
  readonly navigation: Locator;
  readonly title: Locator;
  readonly sampleMark: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.navigation = page.getByRole('navigation', { name: words('app:navigation.label') });
    this.title = page.getByRole('heading', { level: 1 });
    this.sampleMark = page.getByText(words('app:sample.mark'), { exact: true });
  }

  link(place: Place): Locator {
    return this.navigation.getByRole('link', { name: this.words(`app:navigation.${place}`) });
  }

  async goTo(place: Place): Promise<void> {
    await this.link(place).click();
    await this.arriveAt(place === 'home' ? '/' : `/${place}`);
  }

  /** Opens an address of the page itself, such as `/school/people`. */
  async goToAddress(path: string): Promise<void> {
    await this.page.goto(`${new URL(this.page.url()).origin}/#${path}`);
    await this.arriveAt(path.split('?')[0] ?? path);
  }

  /** Waits until the page of this path is there: before that, keys would still be those of the page before. */
  async arriveAt(path: string): Promise<void> {
    await this.page.locator(`main[data-path="${path}"]`).waitFor();
    await this.title.waitFor();
  }

  /** A page of the present section. */
  async openTab(name: string): Promise<void> {
    const tab = this.page.getByRole('main').getByRole('link', { name, exact: true });
    const address = (await tab.getAttribute('href')) ?? '';
    await tab.click();
    await this.arriveAt(address.replace(/^.*#/, ''));
  }

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('app:otherLanguage'), exact: true }).click();
  }

  async openPersonMenu(personName: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('app:person.menu', { name: personName }) }).click();
  }

  async signOut(personName: string): Promise<void> {
    await this.openPersonMenu(personName);
    await this.page.getByRole('menuitem', { name: this.words('app:person.signOut') }).click();
  }

  /** A button of the page, by its word; the key that it shows is no part of its name. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The side sheet or dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
