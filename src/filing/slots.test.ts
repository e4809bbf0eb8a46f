import { describe, expect, it } from 'vitest';
import type { FieldSpec } from '../core/fields/index.ts';
import { offered, slotFor, slotsOf, titleFrom, withoutGaps } from './slots.ts';

const fields: readonly FieldSpec[] = [
  { type: 'document', id: 'rating', label: '社会组织评估等级' },
  { type: 'document', id: 'rules', label: '章程和制度文件', max: 3 },
  {
    type: 'table',
    id: 'inspections',
    label: '社会团体年检结果',
    max: 4,
    columns: [
      { type: 'integer', id: 'year', label: '被检查年度', min: 2010, max: 2020 },
      { type: 'document', id: 'proof', label: '年检材料' },
    ],
  },
  { type: 'text', id: 'name', label: '名称', max: 20 },
];
const data = { inspections: [{ year: 2015 }, { year: 2016 }], rules: [{ title: '学会章程', sha256: 'x' }] };
const slots = slotsOf(fields, { data, sections: [], outside: '' });

describe('the places of papers', () => {
  it('are those of the rows that stand there, and one more where there is room', () => {
    expect(slots.map(({ path, isTaken }) => `${path.join('-')}${isTaken ? ' taken' : ''}`)).toEqual([
      'rating-0',
      'rules-0 taken',
      'rules-1',
      'inspections-0-proof-0',
      'inspections-1-proof-0',
    ]);
  });

  it.each([
    ['评估等级证书.pdf', 'rating-0'],
    ['2016年检（扫描）.pdf', 'inspections-1-proof-0'],
    ['2015年度年检材料.pdf', 'inspections-0-proof-0'],
    ['检测共享管理制度文件.pdf', 'rules-1'],
    ['扫描0023.pdf', undefined],
    ['2014年检.pdf', undefined],
    ['年检.pdf', undefined],
    ['会员名册.xlsx', undefined],
    ['材料文件.pdf', undefined],
  ])('%s goes to %s', (name, place) => {
    expect(slotFor(name, slots)?.path.join('-')).toBe(place);
  });
});

describe('many papers at once', () => {
  const file = { data, sections: [], outside: '' };
  const words = (found: typeof slots) => found.map(({ path }) => path.join('-'));

  it.each([
    [1, ['rules-0', 'rules-1']],
    [2, ['rules-0', 'rules-1', 'rules-2']],
    [9, ['rules-0', 'rules-1', 'rules-2']],
  ])('have as many places in a field as wait for one, and no more than it takes: %i', (waiting, places) => {
    expect(words(slotsOf(fields, file, waiting)).filter((place) => place.startsWith('rules'))).toEqual(places);
  });

  it('are offered the first free place of each field, and those that are given away', () => {
    const all = slotsOf(fields, file, 9);
    expect(words(offered(all, () => false)).filter((place) => place.startsWith('rules'))).toEqual([
      'rules-0',
      'rules-1',
    ]);
    const given = offered(all, ({ path }) => path.join('-') === 'rules-1');
    expect(words(given).filter((place) => place.startsWith('rules'))).toEqual(['rules-0', 'rules-1', 'rules-2']);
  });

  it.each([
    [['rules-2'], ['rules-1']],
    [
      ['rules-2', 'rules-1'],
      ['rules-2', 'rules-1'],
    ],
    [
      ['rules-0', 'rules-2', 'rating-0'],
      ['rules-0', 'rules-1', 'rating-0'],
    ],
  ])('leave no gap: %j', (chosen, places) => {
    const all = slotsOf(fields, file, 9);
    const picked = chosen.flatMap((place) => all.find(({ path }) => path.join('-') === place) ?? []);
    const rows = ([field]: readonly (string | number)[]) => (field === 'rules' ? 1 : 0);
    expect(withoutGaps(picked, rows).map((path) => path.join('-'))).toEqual(places);
  });
});

describe('a title from the name of a file', () => {
  it.each([
    ['科技服务协议.pdf', '科技服务协议'],
    ['科技服务协议（2）.pdf', '科技服务协议'],
    ['2016年度先进单位表彰文件-最终.pdf', '2016年度先进单位表彰文件'],
    ['扫描0023.pdf', undefined],
    ['IMG_2044.jpg', undefined],
    ['协议.pdf', undefined],
  ])('%s is %s', (name, title) => {
    expect(titleFrom(name)).toBe(title);
  });
});
