/** Score sheets as experts send them back: opened in LibreOffice and saved as xlsx; ods and xls are refused by name. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScoreSheets } from '../src/score-sheet/read.ts';
import { first, firstPoints, second, secondPoints } from '../src/score-sheet/sheet.fixture.ts';
import { type Points, writeScoreSheet } from '../src/score-sheet/write.ts';

const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

describe.skipIf(!hasOffice)(
  'a score sheet saved by LibreOffice (skipped where there is no soffice on the PATH)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gongshi-office-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** One run of the program for all files of a format, since starting is what costs. */
    const saved = (names: readonly string[], format: string) => {
      const out = join(folder, format);
      const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const files = names.map((name) => join(folder, `${name}.xlsx`));
      const run = spawnSync('soffice', [own, '--headless', '--convert-to', format, '--outdir', out, ...files], {
        timeout: 120_000,
        encoding: 'utf8',
      });
      expect(run.status, run.stderr).toBe(0);
      return names.map((name) => ({ name: `${name}.${format}`, bytes: readFileSync(join(out, `${name}.${format}`)) }));
    };

    // 50.5 is too much, 40.25 too fine, and one cell is blank.
    const wrong: Points = { ...firstPoints, a: { duties: 50.5, progress: 40.25 }, b: { duties: 40 } };

    it.each(['ods', 'xls'])('is refused as %s, and told to be saved as .xlsx', { timeout: 240_000 }, async (format) => {
      writeFileSync(join(folder, 'R01.xlsx'), await writeScoreSheet(first, firstPoints));
      const [finding] = readScoreSheets([first], saved(['R01'], format)).findings;
      expect(finding?.message).toBe(`R01.${format}打不开`);
      expect(finding?.help).toContain('另存为 .xlsx');
    });

    it.each(['xlsx'])('keeps every score and reports damage by cell: %s', { timeout: 240_000 }, async (format) => {
      writeFileSync(join(folder, 'R01.xlsx'), await writeScoreSheet(first, firstPoints));
      writeFileSync(join(folder, 'R02.xlsx'), await writeScoreSheet(second, secondPoints));
      writeFileSync(join(folder, 'wrong.xlsx'), await writeScoreSheet(first, wrong));
      const [one, two, damaged] = saved(['R01', 'R02', 'wrong'], format);
      if (one === undefined || two === undefined || damaged === undefined) throw new Error('not saved');
      expect(readScoreSheets([first, second], [one, two])).toEqual({
        scores: { R01: firstPoints, R02: secondPoints },
        recusals: [{ reviewer: 'R02', application: 'b', reason: '在申报单位任职' }],
        findings: [],
      });
      expect(readScoreSheets([first], [damaged]).findings.map(({ message }) => message)).toEqual([
        `wrong.${format}“R01”表F8填了50.5，应在0到50之间`,
        `wrong.${format}“R01”表G8填了40.25，最多1位小数`,
        `wrong.${format}“R01”表G9没有填，这一份不计入“b”`,
      ]);
    });
  },
);
