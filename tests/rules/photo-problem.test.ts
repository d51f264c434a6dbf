import { expect, test } from 'vitest';
import { photoProblem } from '../../renderer/components/photo-problem.ts';
import { maxPhotoBytes } from '../../shared/hazards/photo-limits.ts';

function file(head: string, size = 64): File {
  const bytes = new Uint8Array(size);
  bytes.set(Uint8Array.from(head, (letter) => letter.charCodeAt(0)));
  return new File([bytes], 'photo.jpg');
}

test('takes what begins like JPEG, PNG or WebP, whatever it is called', async () => {
  expect(await photoProblem(file('\xff\xd8\xff\xe0'))).toBeNull();
  expect(await photoProblem(file('\x89PNG\r\n\x1a\n'))).toBeNull();
  expect(await photoProblem(file('RIFF\0\0\0\0WEBP'))).toBeNull();
});

test('says why another file is none', async () => {
  expect(await photoProblem(new File([], 'empty.jpg'))).toBe('photoEmpty');
  expect(await photoProblem(file('\0\0\0\x18ftypheic'))).toBe('photoHeic');
  expect(await photoProblem(file('%PDF-1.7'))).toBe('photoTypeUnknown');
  expect(await photoProblem(file('\xff\xd8\xff\xe0', maxPhotoBytes + 1))).toBe('photoTooLarge');
});
