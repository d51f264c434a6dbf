import type { Locator, Page } from '@playwright/test';
import { zh } from '../support/words.ts';

export type SampleUsername = 'officer' | 'principal' | 'lab' | 'staff' | 'viewer';

/** The sign-in page. Speaks Chinese unless told otherwise. */
export class SignInPage {
  readonly page: Page;
  readonly words: typeof zh;
  readonly username: Locator;
  readonly password: Locator;
  readonly button: Locator;
  readonly fault: Locator;

  constructor(page: Page, words = zh) {
    this.page = page;
    this.words = words;
    this.username = page.getByRole('textbox', { name: words('accounts:username') });
    this.password = page.getByLabel(words('accounts:password'), { exact: true });
    this.button = page.getByRole('button', { name: words('accounts:signIn.action'), exact: true });
    this.fault = page.getByRole('alert');
  }

  /** Opens the program with a session of its own. */
  async open(startAddress: string): Promise<void> {
    await this.page.goto(startAddress);
    await this.button.waitFor();
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.button.click();
  }

  /** Opens the program and signs in as one of the sample's accounts. */
  async enterAs(startAddress: string, username: SampleUsername): Promise<void> {
    await this.open(startAddress);
    await this.signIn(username, 'sample-2026');
    await this.page.getByRole('navigation', { name: this.words('app:navigation.label') }).waitFor();
    // The page within the frame has keys of its own.
    await this.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  }

  /** The button that fills in one of the sample's accounts. */
  sampleAccount(username: SampleUsername): Locator {
    const accounts = this.page.getByRole('region', { name: this.words('accounts:sample.title') });
    return accounts.getByRole('button', { name: username });
  }
}
