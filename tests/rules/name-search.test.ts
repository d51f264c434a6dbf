import { describe, expect, it } from 'vitest';
import { matchesName, matchRank } from '../../shared/school/name-search.ts';

const wangFang = { name: '王芳', pinyin: 'wangfang', initials: 'wf' };
const building = { name: '教学楼', pinyin: 'jiaoxuelou', initials: 'jxl' };
const stairs = { name: '东楼梯', pinyin: 'donglouti', initials: 'dlt' };

describe('finding a name by what somebody types', () => {
  it.each(['王', '芳', 'wf', 'WF', 'wang', 'wangfang', 'ｗｆ', '', ' '])('finds 王芳 by %j', (typed) => {
    expect(matchesName(typed, [wangFang])).toBe(true);
  });

  it.each(['李', 'lf', 'wangli', 'wf li'])('does not find 王芳 by %j', (typed) => {
    expect(matchesName(typed, [wangFang])).toBe(false);
  });

  it('finds a place by itself and by what it is in, one word for each', () => {
    expect(matchesName('jxl dlt', [building, stairs])).toBe(true);
    expect(matchesName('教学楼/东', [building, stairs])).toBe(true);
    expect(matchesName('jxl xlt', [building, stairs])).toBe(false);
  });

  it('puts names that begin with it first', () => {
    expect(matchRank('wf', wangFang)).toBe(0);
    expect(matchRank('wang', wangFang)).toBe(1);
    expect(matchRank('fang', wangFang)).toBe(2);
  });
});
