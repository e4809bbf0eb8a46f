import { describe, expect, it } from 'vitest';
import { ownLineDigest, readOwnLine } from '../core/own-line.ts';
import { readScoreSheets } from './read.ts';
import { first, firstPoints, second, secondPoints } from './sheet.fixture.ts';
import { foreseenBytes, type ScoreSheet, withOwnLine } from './sheet.ts';
import { writeScoreSheet } from './write.ts';

const lined = (sheet: ScoreSheet): ScoreSheet => ({ ...sheet, ownLine: {} });
const expected = [lined(first), lined(second)];
const going = (sheet: ScoreSheet, seed = sheet.key.reviewer) => withOwnLine(lined(sheet), foreseenBytes(seed));
const [one, two] = [going(first), going(second)];

const back = async (sheets: readonly ScoreSheet[], names = ['R01.xlsx', 'R02.xlsx']) =>
  readScoreSheets(
    expected,
    await Promise.all(
      sheets.map(async (sheet, index) => ({
        name: names[index] ?? '',
        bytes: await writeScoreSheet(sheet, sheet.key.reviewer === 'R01' ? firstPoints : secondPoints),
      })),
    ),
  );

describe('a sheet with a line of its own', () => {
  it('brings its cards back, and the line as a digest alone', async () => {
    const read = await back([one, two]);
    expect(read.findings).toEqual([]);
    expect(read.scores).toEqual({ R01: firstPoints, R02: secondPoints });
    const digest = (sheet: ScoreSheet) => ownLineDigest(readOwnLine(sheet.ownLine?.line ?? '') ?? '', sheet.key);
    expect(read.ownLines).toEqual({ R01: digest(one), R02: digest(two) });
    expect(JSON.stringify(read)).not.toContain(one.ownLine?.line ?? '');
  });

  it.each<[string, ScoreSheet]>([
    ['of another reviewer', { ...two, ownLine: one.ownLine ?? {} }],
    ['of another year', { ...two, ownLine: going({ ...second, key: { ...second.key, year: 2016 } }).ownLine ?? {} }],
    ['that was blotted out', { ...two, ownLine: { line: '' } }],
    ['with a letter changed', { ...two, ownLine: { line: (two.ownLine?.line ?? '').replace(/^./, 'Z') } }],
  ])('is refused with a line %s', async (_, sheet) => {
    const { findings, ownLines } = await back([one, sheet]);
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'sheet-own-line R02.xlsx“R02”表A6不是评委R02这一轮的回执码',
    ]);
    expect(Object.keys(ownLines ?? {})).toEqual(['R01']);
  });

  it('is refused where it went out without a line, and a line is refused where none is expected', async () => {
    const { findings } = await back([one, second]);
    expect(findings.map(({ code }) => code)).toEqual(['sheet-foreign', 'sheet-missing']);
    const bytes = await writeScoreSheet(one, firstPoints);
    expect(readScoreSheets([first], [{ name: 'R01.xlsx', bytes }]).findings.map(({ code }) => code)).toEqual([
      'sheet-foreign',
      'sheet-missing',
    ]);
  });
});
