import type { Locator } from '@playwright/test';
import sharp from 'sharp';

export interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Types into a picker and takes the first that is offered. */
export async function pickFrom(form: Locator, label: string, typed: string): Promise<void> {
  const picker = form.getByRole('combobox', { name: label });
  await picker.click();
  await picker.press('ControlOrMeta+a');
  // Key by key: text that arrives together with the focus is chosen from before the list is open.
  await picker.pressSequentially(typed);
  await form.page().getByRole('option', { disabled: false }).filter({ visible: true }).first().waitFor();
  await picker.press('Enter');
}

/** A small photo of one colour, as a telephone would send it. */
export async function photoFile(name: string, background: string): Promise<PhotoFile> {
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** The first bytes of a HEIC picture, under the name that a telephone gives it. */
export function heicFile(): PhotoFile {
  const buffer = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(100)]);
  return { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer };
}
