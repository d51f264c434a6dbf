import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findLibreOffice, hasPoppler } from './find-libreoffice.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

const office = findLibreOffice();

/** True when LibreOffice and poppler's tools are there. Without them the rendering tests are skipped. */
export const canRender = office !== null && hasPoppler();

/** A printed page: its size in points and its words with the distance of their upper left corner from the page's. */
export interface RenderedPage {
  width: number;
  height: number;
  words: { text: string; x: number; y: number; right: number; bottom: number }[];
}

/** Prints a Word file with LibreOffice, under a profile of its own; gives the folder with `document.pdf`. */
async function printWord(bytes: Uint8Array): Promise<string> {
  if (office === null) throw new Error('LibreOffice is not installed');
  const folder = temporaryFolder();
  const source = join(folder, 'document.docx');
  writeFileSync(source, bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
  await run(office, options, { timeout: 150_000 });
  return folder;
}

/** Prints a Word file and photographs its pages: PNG files of so many dots to the inch, in their order. */
export async function photographWord(bytes: Uint8Array, dotsPerInch: number): Promise<Buffer[]> {
  const folder = await printWord(bytes);
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), join(folder, 'document.pdf'), join(folder, 'page')]);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return pages.toSorted().map((name) => readFileSync(join(folder, name)));
}

/** Prints a Word file and reads the PDF back. */
export async function renderWord(bytes: Uint8Array): Promise<RenderedPage[]> {
  const folder = await printWord(bytes);
  const boxes = join(folder, 'boxes.html');
  await run('pdftotext', ['-bbox', join(folder, 'document.pdf'), boxes]);
  return readPages(readFileSync(boxes, 'utf8'));
}

function readPages(html: string): RenderedPage[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(/<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g)].map(
        ([, x, y, right, bottom, text = '']) => ({
          text: text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
          x: Number(x),
          y: Number(y),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    }));
}

/** Everything on a page as one text without blanks, in reading order. */
export function pageText(page: RenderedPage): string {
  return page.words.map((word) => word.text).join('');
}
