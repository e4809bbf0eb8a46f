import { read as readBook, write as writeBook } from '@e965/xlsx';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledgerOfPapers } from '../../tests/programmes/folders.ts';
import { ballot } from './ballot.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { decide } from './decide.ts';

const { path, read, change, said, io } = copiedLedger(ledgerOfPapers);
const final = 'content/2026/excellent-paper/decisions/final.yaml';
const sheet = 'sheets/tally.xlsx';

type BallotOptions = Parameters<typeof ballot.run>[0]['options'];
const typed = async (positionals: string, options: BallotOptions = {}) =>
  ballot.run({ options, positionals: positionals.split(' ') }, io());

const decisionIn = (root: string) =>
  load(directorySource(root)).records?.years.get(2026)?.categories.get('excellent-paper')?.decisions.get('final')
    ?.value;

/** First, second, third, none; the others are nought. */
const votes: Readonly<Record<string, readonly number[]>> = {
  'red-soil-acid': [9, 2, 1, 0],
  'cable-vibration': [5, 4, 2, 1],
  'withering-humidity': [2, 6, 3, 1],
  'wound-interval': [0, 3, 6, 3],
  'scour-sonar': [0, 1, 5, 6],
};
const numbers = ['2026-06-09', '论文评选委员会会议纪要2026年第1期', 12, 12, 12, 12, 0];

/** What those who count type into the sheet, in a spreadsheet program. */
const fill = (
  given: Readonly<Record<string, readonly number[]>> = votes,
  head: readonly (string | number)[] = numbers,
) => {
  const book = readBook(readFileSync(path(sheet)), { type: 'buffer', cellNF: true });
  const cells = book.Sheets['计票表'] ?? {};
  const put = (row: number, column: number, v: string | number) => {
    cells[`${String.fromCharCode(65 + column)}${row}`] = { t: typeof v === 'number' ? 'n' : 's', v };
  };
  head.forEach((value, column) => put(5, column, value));
  for (let row = 8; cells[`A${row}`] !== undefined; row += 1) {
    const own = given[String(cells[`A${row}`].v)];
    [...(own ?? []), ...(own === undefined ? [] : [0, 0, 0])].forEach((value, index) => put(row, 3 + index, value));
  }
  writeFileSync(path(sheet), writeBook(book, { type: 'buffer', bookType: 'xlsx' }));
};

describe('gongshi ballot', () => {
  beforeEach(async () => {
    // What is counted is not public yet.
    rmSync(path('content/2026/notices'), { recursive: true, force: true });
    rmSync(path('sheets'), { recursive: true, force: true });
    expect(await typed('sheet 2026 excellent-paper final', { out: 'sheets' })).toBe(0);
    expect(said.at(-1)).toContain('申报5件，应到15人。');
  });

  it('reads a filled tally sheet into the decision, from which the same papers are selected', async () => {
    const recorded = decisionIn(ledgerOfPapers);
    fill();
    rmSync(path(final));
    expect(await typed(`read ${sheet}`)).toBe(0);
    expect(decisionIn(path('.'))).toMatchObject({
      ballots: recorded?.ballots,
      recusals: [],
      approvals: [],
      selection: {},
    });
    expect(await decide.run({ options: {}, positionals: ['2026', 'excellent-paper', 'final'] }, io())).toBe(0);
    expect(decisionIn(path('.'))?.selection).toEqual(recorded?.selection);
  });

  it('takes the place of no vote that a body has approved, and of another one on request', async () => {
    fill();
    await expect(typed(`read ${sheet}`)).rejects.toThrow('final.yaml 已经审定，表决记录不能再改');
    await expect(typed(`read ${sheet}`, { force: true })).rejects.toThrow('已经审定');
    change(final, /^approvals:\n(?: .*\n)+/m, 'approvals: []\n');
    await expect(typed(`read ${sheet}`)).rejects.toThrow('已经有表决记录。确认要代替的，加 --force');
    fill({ ...votes, 'scour-sonar': [0, 1, 7, 4] });
    expect(await typed(`read ${sheet}`, { force: true })).toBe(0);
    expect(decisionIn(path('.'))?.ballots?.[0]).toMatchObject({
      counts: { 'scour-sonar': { levels: { third: 7 }, no: 4 } },
    });
  });

  it('adds no further vote to one that bodies have approved, and loses no approval by it', async () => {
    change('content/2026/excellent-paper/category.yaml', 'name: 三等奖, quota: 3', 'name: 三等奖, quota: 1');
    change(final, 'first: 0, second: 1, third: 5 }, no: 6', 'first: 0, second: 3, third: 6 }, no: 3');
    expect(await typed('sheet 2026 excellent-paper final', { out: 'sheets', again: 'tie', tier: 'third' })).toBe(0);
    const before = read(final);
    await expect(typed('read sheets/tally-third-tie.xlsx')).rejects.toThrow('已经审定，表决记录不能再改');
    await expect(typed('read sheets/tally-third-tie.xlsx', { force: true })).rejects.toThrow('已经审定');
    expect(read(final)).toBe(before);
    change(final, /^approvals:\n(?: .*\n)+/m, 'approvals: []\n');
    expect(await typed('read sheets/tally-third-tie.xlsx')).toBe(1);
    expect(said.join('\n')).toContain('没有填');
  });

  it('reads no ballot twice: the same sheet, a copy of it, one with other numbers', async () => {
    fill();
    rmSync(path(final));
    const copy = 'sheets/copy.xlsx';
    writeFileSync(path(copy), readFileSync(path(sheet)));
    await expect(typed(`read ${sheet} ${sheet}`)).rejects.toThrow('tally.xlsx和tally.xlsx是同一次表决的计票表');
    await expect(typed(`read ${sheet} ${copy}`)).rejects.toThrow('是同一次表决的计票表，没有读');
    fill({ ...votes, 'scour-sonar': [0, 1, 7, 4] });
    await expect(typed(`read ${copy} ${sheet}`, { force: true })).rejects.toThrow('问清以哪一份为准');
    expect(existsSync(path(final))).toBe(false);
    expect(await typed(`read ${copy}`)).toBe(0);
  });

  it('writes nothing by a dry run', async () => {
    fill();
    rmSync(path(final));
    expect(await typed(`read ${sheet}`, { 'dry-run': true })).toBe(0);
    expect(existsSync(path(final))).toBe(false);
  });

  it.each<[string, () => void, string]>([
    ['a sheet that nobody filled in', () => {}, '没有填'],
    ['one row without its numbers', () => fill({ ...votes, 'scour-sonar': [] }), '没有填'],
    ['a day that does not exist', () => fill(votes, ['2026-02-30', ...numbers.slice(1)]), '日期应写成'],
    ['half a vote', () => fill({ ...votes, 'red-soil-acid': [8.5, 2.5, 1, 0] }), '应为整数'],
  ])('writes nothing from %s', async (_, damage, why) => {
    damage();
    rmSync(path(final));
    expect(await typed(`read ${sheet}`)).toBe(1);
    expect(said.join('\n')).toContain(why);
    expect(said.at(-1)).toBe('有错误没有解决，没有写评审记录。');
    expect(existsSync(path(final))).toBe(false);
  });

  it('writes over no sheet that is there', async () => {
    fill();
    const filled = readFileSync(path(sheet));
    await expect(typed('sheet 2026 excellent-paper final', { out: 'sheets' })).rejects.toThrow('不覆盖');
    expect(readFileSync(path(sheet)).equals(filled)).toBe(true);
  });

  it('says what it cannot do', async () => {
    writeFileSync(path('sheets/other.xlsx'), 'no spreadsheet');
    await expect(typed('count')).rejects.toThrow('要写做什么');
    await expect(typed('sheet 2026')).rejects.toThrow('要写年度和奖项');
    await expect(typed('sheet 2026 excellent-paper first', { out: 'sheets' })).rejects.toThrow('这一轮不表决');
    await expect(typed('read nowhere.xlsx')).rejects.toThrow('没有 nowhere.xlsx 这个文件');
    await expect(typed('read sheets/other.xlsx')).rejects.toThrow('other.xlsx 不是主办单位发出的计票表');
    expect(read(final)).toContain('selection:\n  first:');
  });
});
