import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { startBrowserShell } from '../../tests/e2e/support/browser-shell.ts';
import { browserArguments, findBrowser } from '../../tests/support/find-browser.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { projectRoot } from '../project-root.ts';

// Takes the README's pictures of the real screens from the sample school. Run by hand after a change of the look.
const folder = join(projectRoot, 'resources', 'screens');

interface Picture {
  name: string;
  username: string;
  locale: 'zh-CN' | 'en';
  colorScheme: 'light' | 'dark';
  /** What follows `#` in the address; null stays on the page after sign-in. */
  route: string | null;
  /** Opens the first row of the list. */
  openFirst?: boolean;
}

const pictures: Picture[] = [
  { name: 'home', username: 'officer', locale: 'zh-CN', colorScheme: 'light', route: null },
  { name: 'hazards', username: 'officer', locale: 'zh-CN', colorScheme: 'light', route: '/hazards' },
  { name: 'record', username: 'officer', locale: 'zh-CN', colorScheme: 'light', route: '/hazards', openFirst: true },
  { name: 'register-en', username: 'lab', locale: 'en', colorScheme: 'light', route: '/hazards/new' },
  { name: 'weekly-en', username: 'principal', locale: 'en', colorScheme: 'dark', route: '/reports' },
];

async function take(browser: Browser, startAddress: string, picture: Picture): Promise<void> {
  const { locale, colorScheme } = picture;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale, colorScheme });
  const page = await context.newPage();
  await page.goto(startAddress);
  await page.locator('input').first().fill(picture.username);
  await page.locator('input[type=password]').fill(samplePassword);
  await page.keyboard.press('Enter');
  await page.locator('nav').first().waitFor();
  if (picture.route !== null) await page.goto(new URL(`/#${picture.route}`, startAddress).href);
  await page.waitForLoadState('networkidle');
  if (picture.openFirst) await page.locator('tbody tr').first().click();
  await page.waitForTimeout(2_000);
  const png = await page.screenshot({ animations: 'disabled' });
  await writeFile(
    join(folder, `${picture.name}.png`),
    await sharp(png).png({ palette: true, colours: 128 }).toBuffer(),
  );
  await context.close();
}

const executablePath = findBrowser();
if (executablePath === null) throw new Error('needs Chrome, Edge or Chromium');
await buildIfStale(['main', 'preload', 'renderer']);
await mkdir(folder, { recursive: true });
const store = await mkdtemp(join(tmpdir(), 'school-safety-desk-screens-'));
const shell = await startBrowserShell(store, { sample: true });
const browser = await chromium.launch({ executablePath, args: browserArguments() });
try {
  for (const picture of pictures) await take(browser, shell.startAddress, picture);
} finally {
  await browser.close();
  await shell.stop();
  await rm(store, { recursive: true, force: true });
}
