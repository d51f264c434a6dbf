import { describe, expect, it } from 'vitest';
import { safetyPlanContent, safetyPlanLayout } from '../../electron/chemicals/experiments/documents/safety-plan.ts';
import { drawSigns, planForPrint } from '../../electron/chemicals/experiments/export-plan.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { documentBasisOf } from '../../electron/school/queries.ts';
import type { Pictogram } from '../../shared/chemicals/ghs-file.ts';
import { languages } from '../../shared/contract/document.ts';
import { experimentWorkshop } from '../contract/experiment-workshop.ts';
import { canRender, renderWord } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectStampedAsBuilt, expectWhole } from './case-checks.ts';
import { unchanged, withTexts } from './chemical-cases.ts';
import { type Laboratory, laboratory } from './chemical-laboratory.ts';
import type { DocumentCase } from './every-document.ts';
import { allHostile } from './hostile-texts.ts';
import { partsOf, textOf } from './word-xml.ts';

const mm = 72 / 25.4;

/** A draft of one substance, and an approved plan of everything that the laboratory has. */
async function versionsIn({ keeper, officer, newId }: Laboratory) {
  const experiments = experimentWorkshop(keeper, newId);
  const [first, ...others] = await keeper.chemicals.substances.list({});
  const draft = await experiments.draft(first?.id);
  const input = await experiments.planInput(first?.id);
  const [amount] = input.amounts;
  if (amount === undefined) throw new Error('a plan without an amount');
  const amounts = [
    amount,
    ...others.map(({ id, dimension }) => ({
      ...{ ...amount, substanceId: id, amount: dimension === 'count' ? 2 : 20_000, basis: 'inAll' as const },
      unit: ({ mass: 'g', volume: 'mL', count: 'bottle' } as const)[dimension],
    })),
  ];
  await keeper.chemicals.experiments.save({ ...input, amounts });
  const { versionId } = input;
  await keeper.chemicals.experiments.submit({ id: newId(), versionId, edition: 1 });
  await officer.chemicals.experiments.approve({ id: newId(), versionId, edition: 2, words: '' });
  return { draft: draft.input.versionId, approved: versionId };
}

async function planCases(lab: Laboratory, change = unchanged): Promise<DocumentCase[]> {
  const versions = await versionsIn(lab);
  return lab.office.store.read(async (db) => {
    const cases: DocumentCase[] = [];
    for (const language of languages) {
      const basis = change(await documentBasisOf(db, language, lab.clock.now()));
      for (const [name, versionId] of Object.entries(versions)) {
        const plan = change(await planForPrint(db, versionId));
        const data = { ...basis, plan: { ...plan, signs: await drawSigns(plan.hints) } };
        const layout = safetyPlanLayout(gbt9704, language, data.sample);
        cases.push({ name, language, layout, content: safetyPlanContent(data, gbt9704) });
      }
    }
    return cases;
  });
}

describe('the safety plan of an experiment', () => {
  it.each([
    ['', unchanged],
    ['with hostile texts', withTexts((text) => `${text} ${allHostile}`)],
  ])('opens without a repair prompt %s', { timeout: 180_000 }, async (kind, change) => {
    await expectWhole(await planCases(await laboratory(temporaryFolder()), change), kind !== '');
  });

  it('is stamped as docx would have built it', async () => {
    await expectStampedAsBuilt(await planCases(await laboratory(temporaryFolder())));
  });

  it('has every sentence, and all that was planned', async () => {
    const lab = await laboratory(temporaryFolder());
    const substances = await lab.keeper.chemicals.substances.list({});
    for (const { name, language, layout, content } of await planCases(lab)) {
      const text = textOf(partsOf(await stampDocument(layout, content)));
      expect(text.match(/\b(plan|label|heading|column|experiments|fileName)\.[a-z]\w+/g), name).toBeNull();
      if (name !== 'approved' || language !== 'zh-CN') continue;
      for (const { nameZh } of substances) expect(text).toContain(nameZh);
      for (const words of ['蒸发时液滴飞溅', '60\u00A0g', '滤渣倒入固体废物桶']) expect(text).toContain(words);
    }
  });

  it('draws its signs, numbers its steps, and leaves each signature its day', async () => {
    const lab = await laboratory(temporaryFolder());
    const { approved } = await versionsIn(lab);
    const data = await lab.office.store.read(async (db) => ({
      ...(await documentBasisOf(db, 'zh-CN', lab.clock.now())),
      plan: await planForPrint(db, approved),
    }));
    const { hints } = data.plan;
    const reagents = hints.reagents.map((one) => ({ ...one, pictograms: ['GHS03', 'GHS09'] as Pictogram[] }));
    const signs = await drawSigns({ ...hints, reagents });
    const plan = { ...data.plan, hints: { ...hints, reagents }, signs };
    const content = safetyPlanContent({ ...data, plan }, gbt9704);
    const parts = partsOf(await stampDocument(safetyPlanLayout(gbt9704, 'zh-CN', false), content));
    const text = textOf(parts);
    expect(text).not.toContain('GHS0');
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
    expect(text).toContain('1．称取粗盐\n2．溶解、过滤、蒸发');
    expect(text).toContain('编制单位：');
    // The approval is recorded above; the approver signs with a day like the others.
    expect(text.match(/王建国，2026年/g)).toHaveLength(1);
    expect(text.match(/　　年　月　日/g)).toHaveLength(3);
  });
});

describe.skipIf(!canRender)('the safety plan, printed by LibreOffice', () => {
  it.each(languages)(
    'keeps to its paper (%s)',
    async (language) => {
      const cases = (await planCases(await laboratory(temporaryFolder()))).filter((one) => one.language === language);
      for (const { name, layout, content } of cases) {
        for (const page of await renderWord(await stampDocument(layout, content))) {
          expect([page.width / mm, page.height / mm].map(Math.round), name).toEqual([210, 297]);
          for (const word of page.words)
            expect(word.right, `${name} ${word.text}`).toBeLessThanOrEqual((210 - 26) * mm + 1);
        }
      }
    },
    120_000,
  );
});
