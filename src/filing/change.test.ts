import { describe, expect, it } from 'vitest';
import { sectionsInOrder, valueAt, withProse, withValue } from './change.ts';
import { emptyFile } from './file.ts';

describe('a change of an application', () => {
  it('makes what it needs on the way', () => {
    const { data } = withValue(emptyFile, ['rows', 0, 'date'], '2017-03-01');
    expect(data).toEqual({ rows: [{ date: '2017-03-01' }] });
    expect(valueAt(data, ['rows', 0, 'date'])).toBe('2017-03-01');
    expect(valueAt(data, ['rows', 1, 'date'])).toBeUndefined();
    expect(valueAt(data, ['constructor'])).toBeUndefined();
  });

  it('leaves no hole in a list', () => {
    expect(withValue(emptyFile, ['parties', 1], '乙').data).toEqual({ parties: [null, '乙'] });
  });

  it('leaves the old one as it was', () => {
    const old = { ...emptyFile, data: { rows: [{ a: 1 }] } };
    withValue(old, ['rows', 0, 'a'], 2);
    expect(old.data).toEqual({ rows: [{ a: 1 }] });
  });

  it('keeps narratives in the order of the form, and drops an empty one', () => {
    const file = withProse(withProse(emptyFile, '乙', '二'), '甲', '一');
    expect(sectionsInOrder(file, ['甲', '乙']).sections.map(({ heading }) => heading)).toEqual(['甲', '乙']);
    expect(withProse(file, '甲', ' \n').sections).toEqual([{ heading: '乙', text: '二' }]);
  });
});
