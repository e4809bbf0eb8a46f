import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { exportData } from './export.ts';

const { change, path, said, io } = copiedLedger();
type Format = 'csv' | 'xlsx' | 'json' | '360giving';

describe('gongshi export', () => {
  const exported = (as: Format, to: string) => exportData.run({ options: { as, to }, positionals: ['2017'] }, io());

  it('writes the tables as CSV and says the digest of each', async () => {
    expect(await exported('csv', 'out-csv')).toBe(0);
    expect(readdirSync(path('out-csv'))).toEqual([
      'applications.csv',
      'awards.csv',
      'decisions.csv',
      'entries.csv',
      'made.csv',
      'notices.csv',
      'scores.csv',
    ]);
    expect(said[0]).toMatch(/^[0-9a-f]{64} {2}out-csv[\\/]applications\.csv$/);
  });

  it('writes the tables as JSON', async () => {
    expect(await exported('json', 'out-json')).toBe(0);
    expect(JSON.parse(readFileSync(path('out-json/awards.json'), 'utf8'))).toHaveLength(27);
  });

  it('writes one spreadsheet with a sheet for each table, in which nothing is a formula', async () => {
    expect(await exported('xlsx', 'out-xlsx')).toBe(0);
    const book = read(readFileSync(path('out-xlsx/2017.xlsx')), { cellFormula: true });
    expect(book.SheetNames).toEqual(['申报', '公示公告', '公示名单', '评审结果', '评分', '奖励', '形成版本']);
    const awards = book.Sheets['奖励'];
    expect(utils.sheet_to_json(awards ?? {})).toHaveLength(27);
    const formulas = Object.values(book.Sheets).flatMap((sheet) =>
      Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell),
    );
    expect(formulas).toEqual([]);
  });

  it('writes the grants for 360Giving', async () => {
    expect(await exported('360giving', 'out-360')).toBe(0);
    expect(JSON.parse(readFileSync(path('out-360/360giving.json'), 'utf8')).grants).toHaveLength(10);
  });

  it('exports nothing while something cannot be read', async () => {
    change('content/2017/function-pilot/decisions/award.yaml', /^selection:/m, 'selections:');
    expect(await exported('csv', 'out-broken')).toBe(1);
    expect(existsSync(path('out-broken'))).toBe(false);
  });

  it('says what it cannot do', async () => {
    await expect(exportData.run({ options: {}, positionals: ['2017'] }, io())).rejects.toThrow('要写年度和格式');
    await expect(exportData.run({ options: { as: 'csv' }, positionals: ['2016'] }, io())).rejects.toThrow(
      '台账里没有 2016 年度',
    );
  });
});
