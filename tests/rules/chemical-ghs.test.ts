import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ghsJson from '../../resources/reference/chemicals/ghs.json' with { type: 'json' };
import { ghsOf } from '../../shared/chemicals/ghs.ts';
import { ghsMapping, pictograms } from '../../shared/chemicals/ghs-file.ts';

const mapping = ghsMapping.parse(ghsJson);
const known = mapping.classes.map((entry) => entry.class);

function shown(...classes: string[]) {
  const { pictograms: signs, signalWord, statements } = ghsOf(classes, mapping);
  return [signs.join(' '), signalWord, statements.map(({ code }) => code).join(' ')];
}

describe('labels', () => {
  it.each<[string, string, string | null, string]>([
    ['易燃液体1', 'GHS02', 'danger', 'H224'],
    ['易燃液体2', 'GHS02', 'danger', 'H225'],
    ['易燃液体3', 'GHS02', 'warning', 'H226'],
    ['氧化性固体2', 'GHS03', 'danger', 'H272'],
    ['氧化性固体3', 'GHS03', 'warning', 'H272'],
    ['遇水放出易燃气体1', 'GHS02', 'danger', 'H260'],
    ['皮肤腐蚀1A', 'GHS05', 'danger', 'H314'],
    ['急性毒性吸入2*', 'GHS06', 'danger', 'H330'],
    ['STOT一次3(呼吸道刺激)', 'GHS07', 'warning', 'H335'],
    ['STOT一次3（麻醉效应）', 'GHS07', 'warning', 'H336'],
    ['水生急性2', '', null, 'H401'],
    ['水生长期2', 'GHS09', null, 'H411'],
    ['眼刺激2B', '', 'warning', 'H320'],
  ])('%s: %s, %s, %s', (name, signs, word, codes) => {
    expect(shown(name)).toEqual([signs, word, codes]);
  });

  it('give the statement in both languages', () => {
    expect(ghsOf(['易燃液体2'], mapping).statements).toEqual([
      { code: 'H225', zh: '高度易燃液体和蒸气', en: 'Highly flammable liquid and vapour' },
    ]);
  });

  it('take the stronger signal word and every sign once, in order', () => {
    expect(shown('皮肤刺激2', '易燃液体2', 'STOT一次3(麻醉效应)', '眼刺激2')).toEqual([
      'GHS02 GHS07',
      'danger',
      'H225 H315 H319 H336',
    ]);
  });

  it('of nothing are empty', () => {
    expect(ghsOf([], mapping)).toEqual({
      pictograms: [],
      signalWord: null,
      statements: [],
      notOnFile: [],
      mayBeStricter: [],
    });
  });
});

describe('precedence', () => {
  it.each<[string, string[], string]>([
    ['the skull takes the exclamation mark away', ['急性毒性经口3', '皮肤刺激2', 'STOT一次3(呼吸道刺激)'], 'GHS06'],
    ['corrosion does, where it stands for skin or eyes', ['皮肤腐蚀1B', '眼刺激2'], 'GHS05'],
    ['corrosion does not, where it stands for the airways', ['皮肤腐蚀1B', 'STOT一次3(呼吸道刺激)'], 'GHS05 GHS07'],
    ['corrosion of metals is another matter', ['金属腐蚀物1', '皮肤刺激2'], 'GHS05 GHS07'],
    ['sensitized airways do, for skin', ['呼吸致敏1', '皮肤致敏1', '眼刺激2'], 'GHS08'],
    ['sensitized airways do not, for what is harmful', ['呼吸致敏1', '急性毒性经口4'], 'GHS07 GHS08'],
    ['other health hazards do not', ['致癌2', '皮肤刺激2'], 'GHS07 GHS08'],
    ['the ozone layer keeps its own', ['急性毒性经口3', '危害臭氧层1'], 'GHS06 GHS07'],
  ])('%s', (_what, classes, signs) => {
    expect(shown(...classes)[0]).toBe(signs);
  });

  it('takes no statement away', () => {
    expect(shown('急性毒性经口3', '皮肤刺激2')[2]).toBe('H301 H315');
  });
});

describe('what is not on file', () => {
  it('is said and never guessed', () => {
    expect(ghsOf(['爆炸物1.1', '易燃液体2', 'STOT一次3', 'STOT一次3(别的)', ''], mapping)).toMatchObject({
      pictograms: ['GHS02'],
      notOnFile: ['爆炸物1.1', 'STOT一次3', 'STOT一次3(别的)', ''],
    });
  });

  it('may be the statement alone', () => {
    expect(ghsOf(['加压气体'], mapping)).toMatchObject({
      pictograms: ['GHS04'],
      signalWord: 'warning',
      statements: [],
      notOnFile: ['加压气体'],
    });
  });

  it('is not a class under a condition, nor one that may be stricter', () => {
    const label = ghsOf(['自热1(无水或结晶水<30%)', '急性毒性经口3*', '皮肤刺激2'], mapping);
    expect(label.notOnFile).toEqual([]);
    expect(label.mayBeStricter).toEqual(['急性毒性经口3*']);
  });
});

describe('whatever the classes', () => {
  it('the label does not depend on their order or on repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known)), (classes) => {
        const turned = [...classes, ...classes].reverse();
        expect(shown(...turned)).toEqual(shown(...classes));
      }),
    );
  });

  it('every class is on the label or said not to be on file', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (classes) => {
        const label = ghsOf(classes, mapping);
        for (const name of classes) {
          const alone = ghsOf([name], mapping);
          const told = alone.statements.every(({ code }) =>
            label.statements.some((statement) => statement.code === code),
          );
          expect(told && (alone.statements.length > 0 || label.notOnFile.includes(name))).toBe(true);
        }
        expect(label.pictograms).toEqual(pictograms.filter((sign) => label.pictograms.includes(sign)));
      }),
    );
  });
});
