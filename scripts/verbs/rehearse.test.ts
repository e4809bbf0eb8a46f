import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { someOf, wholeAlone } from '../../tests/depth.ts';
import { verbs } from '../gongshi.ts';
import { dispatch } from '../kernel/dispatch.ts';
import { ranked } from './rehearse/points.ts';
import type { Io } from '../kernel/verb.ts';

const aside = mkdtempSync(join(tmpdir(), 'gongshi-rehearse-'));
afterAll(() => rmSync(aside, { recursive: true }));

/** Tables as an office has them that has not begun a whole ledger; a body gives the nominations, few winners may be of one kind. */
const beginning = join(aside, 'beginning');
cpSync(ledgerOfPersons, beginning, { recursive: true, filter: (path) => !path.endsWith('whole.yaml') });
const table = join(beginning, 'content/2026/young-scientist/category.yaml');
writeFileSync(
  table,
  readFileSync(table, 'utf8')
    .replace('      successive: true\n', '')
    .replace('tiers: [prize], min-percent: 60', 'tiers: [prize], max: 1')
    .replace(/(id: nominee, name: 提名奖, quota: 2), pass: \{.*?\}/, '$1, assigned: by-body'),
);

const typed = async (ledger: string, ...words: readonly string[]) => {
  const said: string[] = [];
  const io: Io = {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    progress: () => {},
    cwd: ledger,
    today: (asOf) => asOf ?? '2026-01-01',
    isTerminal: false,
  };
  const code = await dispatch(verbs, words, () => io);
  return { code, text: said.join('\n') };
};

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('content/**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );

const years = [
  { name: 'a prize to persons', ledger: beginning, year: '2026', notices: 1 },
  { name: 'papers in levels', ledger: ledgerOfPapers, year: '2026', notices: 1 },
  { name: 'four awards', ledger: ledger2017, year: '2017', notices: 5 },
];

describe.each(someOf(years, years.length))('a rehearsed year of $name', ({ name, ledger, year, notices }) => {
  it('comes to its notices, is well, and leaves the ledger as it was', { timeout: 240_000 }, async () => {
    const before = filesIn(ledger);
    const to = join(aside, name);
    const { code, text } = await typed(ledger, 'rehearse', year, '--to', to);
    expect(text).not.toContain('没有走完');
    expect(text).toContain('检查：通过。');
    expect(text).toContain('重新计算：通过。');
    expect(code).toBe(0);
    expect(globSync(`content/${year}/notices/*.mdx`, { cwd: to })).toHaveLength(notices);
    expect(existsSync(join(to, 'content/whole.yaml'))).toBe(name !== 'four awards');
    const bad = text.match(/错误\[/g) ?? [];
    expect(bad).toEqual([]);
    // Nobody real has applied.
    const applications = globSync(`content/${year}/*/applications/*.md`, { cwd: to });
    expect(applications.every((file) => /rehearsal-\d+\.md$/.test(file))).toBe(true);
    expect(readFileSync(join(to, 'content/association.yaml'), 'utf8')).toMatch(/^demonstration: true$/m);
    expect(filesIn(ledger)).toEqual(before);
  });
});

describe('a rehearsal', () => {
  it('refuses a folder that holds something, and one inside the ledger', async () => {
    const full = join(aside, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'kept.txt'), 'kept');
    await expect(typed(ledgerOfPersons, 'rehearse', '2026', '--to', full)).rejects.toThrow('不是空的');
    expect(readFileSync(join(full, 'kept.txt'), 'utf8')).toBe('kept');
    await expect(typed(ledgerOfPersons, 'rehearse', '2026', '--to', join(full, 'kept.txt'))).rejects.toThrow('文件');
    await expect(typed(ledgerOfPersons, 'rehearse', '2026', '--to', 'content/2026/x')).rejects.toThrow('content/');
    const link = join(aside, 'link');
    symlinkSync(join(ledgerOfPersons, 'content'), link);
    await expect(typed(ledgerOfPersons, 'rehearse', '2026', '--to', join(link, 'new'))).rejects.toThrow('content/');
    expect(existsSync(join(ledgerOfPersons, 'content/new'))).toBe(false);
  });

  it('refuses a year that is not there', async () => {
    await expect(typed(ledgerOfPersons, 'rehearse', '1999', '--to', join(aside, 'none'))).rejects.toThrow('1999');
    expect(existsSync(join(aside, 'none'))).toBe(false);
  });

  it.each(wholeAlone('gives the same again'))('%s', { timeout: 240_000 }, async () => {
    const to = join(aside, 'again');
    expect((await typed(beginning, 'rehearse', '2026', '--to', to)).code).toBe(0);
    expect(filesIn(to)).toEqual(filesIn(join(aside, 'a prize to persons')));
  });

  it.each(wholeAlone('has an applicant for every place on request'))('%s', { timeout: 240_000 }, async () => {
    const to = join(aside, 'every-place');
    const { code, text } = await typed(ledger2017, 'rehearse', '2017', '--full', '--to', to);
    expect(code).toBe(0);
    // Thirty places, and two more apply than there are; twenty of those who were recognised are excellent.
    expect(text).toMatch(/科技服务站\n {2}受理：\d+件，其中32件按全部符合编写/);
    expect(text).toMatch(/优秀科技服务站：名额20个.*，入选20个。/);
    expect(text).not.toContain('加上 --full');
  });

  it.each(
    wholeAlone(
      ['an award to papers', ledgerOfPapers, ['一等奖：名额1篇，入选1篇。', '二等奖：名额2篇，入选2篇。']],
      ['a prize to persons', ledgerOfPersons, ['青年科技奖：名额3名，入选3名。', '提名奖：名额2名，入选2名。']],
    ),
  )('has an applicant for every place of %s', { timeout: 300_000 }, async (name, ledger, filled) => {
    const { code, text } = await typed(
      ledger,
      'rehearse',
      '2026',
      '--full',
      '--to',
      join(aside, `every place of ${name}`),
    );
    expect(code).toBe(0);
    expect(text).not.toContain('加上 --full');
    expect(filled.filter((words) => !text.includes(words))).toEqual([]);
  });

  it('rates others higher with another seed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(ranked('one', 'round', ids)).toEqual(ranked('one', 'round', ids));
    expect(ranked('one', 'round', ids)).not.toEqual(ranked('another', 'round', ids));
  });
});
