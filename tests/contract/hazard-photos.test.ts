import ExifReader from 'exifreader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';
import { commandTo } from './workshop.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const asFile = (bytes: Uint8Array, name = '照片.jpg') => new File([new Uint8Array(bytes)], name);
const blank = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 60 } } });

const exif = {
  IFD0: { Make: 'Camera of 王芳', Copyright: 'private' },
  IFD2: { DateTimeOriginal: '2026:11:20 10:15:00', BodySerialNumber: 'SN-12345' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 5/1 0/1' },
};

async function setUp() {
  const school = await sampleForTest();
  const { client } = await school.seat('staff');
  const record = await school.workshop.hazard(school.workshop.callers.staff, 'rectifying');
  const add = (file: File, takenOn: string | null = null) =>
    client.hazards.addPhoto({ ...commandTo(record), stage: 'before', file, takenOn });
  const read = async (photoId: string): Promise<Bytes> => {
    const file = await client.hazards.photo({ hazardId: record.id, photoId });
    return new Uint8Array(await file.arrayBuffer());
  };
  return { school, client, record, add, read };
}

test('what is no photo is refused in a sentence of its own, and nothing is kept', async () => {
  const { school, record, client, add } = await setUp();
  const jpeg = new Uint8Array(await blank().jpeg().toBuffer());
  const heic = Buffer.from('....ftypheic....mif1heic', 'latin1');
  const before = await auditCount(school);
  const files: [string, File][] = [
    ['invalid photoEmpty', asFile(new Uint8Array(0))],
    ['invalid photoHeic', asFile(heic, 'IMG_0001.HEIC')],
    ['invalid photoHeic', asFile(heic, 'IMG_0001.jpg')],
    ['invalid photoTypeUnknown', asFile(Buffer.from('%PDF-1.7 not a photo'), 'photo.jpg')],
    ['invalid photoTypeUnknown', asFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo.png')],
    ['invalid photoTypeUnknown', asFile(Buffer.from('GIF89a'), 'photo.gif')],
    ['invalid photoUnreadable', asFile(jpeg.slice(0, 200))],
    ['invalid photoUnreadable', asFile(jpeg.slice(0, jpeg.length - 60))],
    ['invalid photoUnreadable', asFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8]))],
    ['invalid fieldsInvalid', asFile(new Uint8Array(20 * 1024 * 1024 + 1))],
  ];
  for (const [outcome, file] of files) expect(await outcomeOf(add(file)), `${file.name} ${file.size}`).toBe(outcome);
  expect(await auditCount(school)).toBe(before);
  expect((await client.hazards.get({ id: record.id })).photos).toEqual([]);
});

test('the day in the picture is kept and wins; nothing else of its metadata is', async () => {
  const { add, read } = await setUp();
  const original = await blank().withExif(exif).jpeg().toBuffer();
  expect((await ExifReader.load(original)).GPSLatitude).toBeDefined();
  const { photo } = await add(asFile(original), '2026-11-01');
  expect(photo).toMatchObject({ takenOn: '2026-11-20', mediaType: 'image/jpeg', width: 60, height: 40 });
  const kept = await read(photo.id);
  const text = Buffer.from(kept).toString('latin1');
  for (const trace of ['Exif', 'GPS', 'Camera', 'SN-12345', 'private', '2026:11:20']) expect(text).not.toContain(trace);
  const tags = await ExifReader.load(Buffer.from(kept), { expanded: true });
  expect(tags.exif).toBeUndefined();
  expect(tags.gps).toBeUndefined();
  expect(tags.xmp).toBeUndefined();
});

test('without a day in the picture the typed one counts; an impossible one in it does not', async () => {
  const { add, record, client } = await setUp();
  const { photo, record: after } = await add(asFile(await blank(61).jpeg().toBuffer()), '2026-11-03');
  expect(photo.takenOn).toBe('2026-11-03');
  const impossible = await blank(62)
    .withExif({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } })
    .jpeg()
    .toBuffer();
  const second = await client.hazards.addPhoto({
    ...commandTo(after),
    hazardId: record.id,
    stage: 'before',
    file: asFile(impossible),
    takenOn: null,
  });
  expect(second.photo.takenOn).toBeNull();
});

test('WebP becomes JPEG, PNG stays PNG, and a picture that lies on its side stands up', async () => {
  const { add, read, client } = await setUp();
  const webp = await add(asFile(await blank().webp().toBuffer(), '截图.webp'));
  expect(webp.photo).toMatchObject({ mediaType: 'image/jpeg', name: '截图.jpg' });
  expect((await sharp(await read(webp.photo.id)).metadata()).format).toBe('jpeg');

  const add2 = (record: typeof webp.record, file: File) =>
    client.hazards.addPhoto({ ...commandTo(record), stage: 'after', file, takenOn: null });
  const png = await add2(webp.record, asFile(await blank().png().toBuffer(), 'plan.PNG'));
  expect(png.photo).toMatchObject({ mediaType: 'image/png', name: 'plan.png' });

  const turned = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const upright = await add2(png.record, asFile(turned));
  expect(upright.photo).toMatchObject({ width: 40, height: 60 });

  const huge = await add2(upright.record, asFile(await blank(4000, 1000).jpeg().toBuffer()));
  expect(huge.photo).toMatchObject({ width: 2560, height: 640 });
});

test('the same picture is not added twice to the same stage', async () => {
  const { add, client } = await setUp();
  const file = asFile(await blank().png().toBuffer());
  const { record } = await add(file);
  const again = { ...commandTo(record), stage: 'before', file, takenOn: null } as const;
  expect(await outcomeOf(client.hazards.addPhoto(again))).toBe('invalid photoAlreadyThere');
  expect(await outcomeOf(client.hazards.addPhoto({ ...again, stage: 'after' }))).toBe('done');
});

test.each([
  ['../../../etc/passwd.jpg', 'passwd.jpg'],
  ['C:\\Users\\wang\\门口.jpeg', '门口.jpg'],
  ['evil\u202Egpj.exe', 'evilgpj.jpg'],
  ['a\u0000b\u0007\u200B\tc.jpg', 'abc.jpg'],
  ['<b>"x"|?*.jpg', '_b_x_.jpg'],
  ['CON.jpg', '_CON.jpg'],
  ['.jpg', 'photo.jpg'],
  ['  现场 照片  .jpg', '现场 照片.jpg'],
])('a name is data: %j becomes %j', async (given, kept) => {
  const { add } = await setUp();
  const { photo } = await add(asFile(await blank().jpeg().toBuffer(), given));
  expect(photo.name).toBe(kept);
});

test('a long name is cut between characters', async () => {
  const { add } = await setUp();
  const { photo } = await add(asFile(await blank().jpeg().toBuffer(), `${'😀'.repeat(300)}.png`));
  expect(photo.name).toMatch(/^(?:😀){30,120}\.jpg$/u);
});

test('a hazard takes forty photos and no more', async () => {
  const { school, record, client } = await setUp();
  let version = record.version;
  for (let count = 0; count < 40; count += 1) {
    const file = asFile(
      await blank(20 + count, 20)
        .png()
        .toBuffer(),
    );
    const added = await client.hazards.addPhoto({
      commandId: school.workshop.newId(),
      hazardId: record.id,
      version,
      stage: 'evidence',
      file,
      takenOn: null,
    });
    version = added.record.version;
  }
  const last = {
    commandId: school.workshop.newId(),
    hazardId: record.id,
    version,
    stage: 'evidence',
    takenOn: null,
  } as const;
  const file = asFile(await blank(99, 20).png().toBuffer());
  expect(await outcomeOf(client.hazards.addPhoto({ ...last, file }))).toBe('invalid tooManyPhotos');
});
