import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';
import { type OpenValue, dataTable, objectsOf } from './table.ts';

const tableOf = (...cells: readonly OpenValue[]) =>
  dataTable<OpenValue>(
    { name: 'test', title: '测试', description: '测试。' },
    [{ name: 'cell', title: '格', type: 'string', of: (cell) => cell }],
    cells,
  );
const lines = (...cells: readonly OpenValue[]) => csvText(tableOf(...cells)).split('\r\n');

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8, then the names of the columns', () => {
    expect(lines()).toEqual(['\uFEFFcell', '']);
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+86', "'+86"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
  ])('takes from %j its power as a formula', (cell, written) => {
    expect(lines(cell)[1]).toBe(written);
  });

  it.each([
    ['示例协〔2017〕8号', '示例协〔2017〕8号'],
    ['a-b', 'a-b'],
    ['甲,乙', '"甲,乙"'],
    ['“引号”', '“引号”'],
    ['a"b', '"a""b"'],
    [86.4, '86.4'],
    [true, 'true'],
    [null, ''],
  ])('leaves %j what it is', (cell, written) => {
    expect(lines(cell)[1]).toBe(written);
  });

  it('has the same rows as objects', () => {
    expect(objectsOf(tableOf('=1', null))).toEqual([{ cell: '=1' }, { cell: null }]);
  });
});
