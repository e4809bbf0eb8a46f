import { describe, expect, it } from 'vitest';
import { field, isRefused, paper } from './field.fixture.ts';

const columns = [
  { id: 'date', label: '日期', type: 'date' },
  { id: 'done', label: '完成事项', type: 'text', max: 10 },
  { id: 'people', label: '人数', type: 'integer', min: 1, max: 5000, unit: '人', required: false },
  { id: 'proof', label: '材料', type: 'document', public: false },
];
const row = { date: '2017-04-20', done: '完成初稿', proof: [paper] };

describe('table', () => {
  const milestones = field({ type: 'table', columns, max: 2 });

  it.each([
    ['one row', [row], []],
    ['an optional cell', [{ ...row, people: 3 }], []],
    ['two rows', [row, row], []],
    ['three rows', [row, row, row], ['最多填2行']],
    ['no row', [], ['至少填1行']],
    ['no list', row, ['应为列表，一行以一个“- ”开头']],
    ['a cell missing', [row, { ...row, done: undefined }], ['1.done: missing']],
    ['an unknown cell', [{ ...row, dnoe: '写错了' }], ['0.dnoe: unknown']],
    ['a paper at fault in a cell', [{ ...row, proof: [{ ...paper, pages: 0 }] }], ['0.proof.0.pages: 不能小于1']],
    ['a line of text for a row', ['完成初稿'], ['0: 应写成“项: 内容”，一项一行']],
  ])('with %s', (_, value, wrong) => {
    expect(milestones.wrong(value)).toEqual(wrong);
  });

  it('reads as rows of cells, without columns that are not public', () => {
    expect(milestones.show([{ ...row, people: 1460 }, row])).toEqual({
      kind: 'table',
      head: ['日期', '完成事项', '人数'],
      rows: [
        [
          { kind: 'text', text: '2017年4月20日' },
          { kind: 'text', text: '完成初稿' },
          { kind: 'text', text: '1,460 人' },
        ],
        [
          { kind: 'text', text: '2017年4月20日' },
          { kind: 'text', text: '完成初稿' },
          { kind: 'text', text: '' },
        ],
      ],
    });
  });
});

describe('the entry of a table', () => {
  it.each([
    ['columns', columns, false],
    ['no column', [], true],
    ['a table in a column', [{ id: 'inner', label: '内表', type: 'table', columns, max: 1 }], true],
    ['a narrative in a column', [{ id: 'story', label: '情况', type: 'prose', max: 100 }], true],
    ['one id twice', [columns[0], columns[0]], true],
  ])('with %s', (_, entry, refused) => {
    expect(isRefused({ type: 'table', columns: entry, max: 2 })).toBe(refused);
  });

  it('wants no more rows at least than at most', () => {
    expect(isRefused({ type: 'table', columns, min: 2, max: 2 })).toBe(false);
    expect(isRefused({ type: 'table', columns, min: 3, max: 2 })).toBe(true);
  });
});
