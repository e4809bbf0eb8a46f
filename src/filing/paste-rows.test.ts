import { describe, expect, it } from 'vitest';
import type { ColumnSpec } from '../core/fields/columns.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { cellsOf, pastedRows } from './paste-rows.ts';

const { records } = load(directorySource('tests/programmes/2017'));
if (records === undefined) throw new Error('the programme of the tests cannot be read');

const columns: readonly ColumnSpec[] = [
  { type: 'integer', id: 'year', label: '年度', min: 2000, max: 2100 },
  {
    type: 'choice',
    id: 'result',
    label: '结论',
    options: [
      { id: 'pass', label: '合格' },
      { id: 'fail', label: '不合格' },
    ],
  },
  { type: 'document', id: 'proof', label: '材料' },
  { type: 'date', id: 'day', label: '日期' },
];
const paste = (text: string, current: readonly unknown[] = [], row = 0, column = 'year', max = 3) =>
  pastedRows(text, { columns, max }, current, { row, column }, records, 2017);

describe('cells of a sheet', () => {
  it.each([
    [
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['"甲\n乙"\t"说""好"""', [['甲\n乙', '说"好"']]],
    ['甲\n\n乙', [['甲'], ['乙']]],
    ['\t甲', [['', '甲']]],
    ['"', [['"']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe('rows that are pasted', () => {
  it('fill rows, read as they would be typed, and leave papers as they are', () => {
    expect(paste('2015\t合格\t2016年3月1号\n2016年\t不合格\t3月2日', [{ proof: [1] }]).rows).toEqual([
      { year: 2015, result: 'pass', day: '2016-03-01', proof: [1] },
      { year: 2016, result: 'fail', day: '2017-03-02' },
    ]);
  });

  it('begin at the cell that has the focus, without the heads of the columns', () => {
    expect(paste('检查结论\t日期\n合格\t2017.1.1', [{ year: 1 }, { year: 2 }], 1, 'result').rows).toEqual([
      { year: 1 },
      { year: 2, result: 'pass', day: '2017-01-01' },
    ]);
  });

  it('stop at the most that the table takes, and say how many were left', () => {
    expect(paste('1\n2\n3\n4')).toMatchObject({ filled: 3, left: 1 });
    expect(paste('1\n2\n3')).toMatchObject({ filled: 3, left: 0 });
  });

  it('keep what cannot be read, for the check to say so', () => {
    expect(paste('去年\t优秀').rows).toEqual([{ year: '去年', result: '优秀' }]);
  });
});
