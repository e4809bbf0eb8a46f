import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOfPapers } from '../../../tests/programmes/folders.ts';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { expertsIn } from '../../score-sheet/experts.ts';
import { sheetsOf } from '../../score-sheet/round.ts';
import { foreseenBytes, withOwnLine } from '../../score-sheet/sheet.ts';
import { writeScoreSheet } from '../../score-sheet/write.ts';
import { writeTally } from '../../score-sheet/tally.ts';
import { blankTallies } from '../../office/tally-sheets.ts';
import { roundNamed } from '../../office/found.ts';
import type { Answer, Desk } from './app.ts';
import { usualLimits } from './body.ts';
import { deskOf } from './desk.ts';
import { waitingIn } from './waiting.ts';

const roster = 'R01: { name: 演示评委甲 }\nR02: { name: 演示评委乙 }\nR03: { name: 演示评委丙 }\n';
const decisions = 'content/2026/excellent-paper/decisions';
let root = '';
let desk: Desk;
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const waiting = () => waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2026-05-27T09:00:00+08:00');

/** The year before its first round was read back. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-sheets-'));
  cpSync(join(ledgerOfPapers, 'content'), join(root, 'content'), { recursive: true });
  rmSync(join(root, 'content/2026/notices'), { recursive: true });
  rmSync(join(root, decisions), { recursive: true });
  writeFileSync(join(root, '.gitignore'), 'inbox/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '经办人甲');
  git('config', 'user.email', 'office@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', '起始');
  desk = deskOf({
    root,
    today: () => '2026-06-10',
    waiting: waiting(),
    paper: async (_, id) => ({ ok: false, why: `没有${id}` }),
  });
});
afterAll(() => rmSync(root, { recursive: true }));

const value = (answer: Answer<unknown> | undefined) => {
  if (answer?.ok !== true) throw new Error(answer?.why ?? 'no such question');
  return JSON.parse(JSON.stringify(answer.value));
};
const write = async (name: string, typed: unknown) => value(await desk.writes[name]?.(typed));

const drop = async (name: string, bytes: Uint8Array | string) => {
  const sent = await waiting().take(name, new Blob([Uint8Array.from(Buffer.from(bytes))]).stream(), undefined);
  if (!sent.ok) throw new Error(sent.why);
  return { file: sent.value.id, name, size: bytes.length };
};

const ledger = () => {
  const source = directorySource(root);
  const { records, findings } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return { source, records, findings };
};

/** As experts fill them, each application a little lower than the one before. */
const filled = async (points: Readonly<Record<string, number>>) => {
  const now = ledger();
  const { year, category } = roundNamed(now, '2026/excellent-paper/first');
  const listed = expertsIn('', roster);
  if (!listed.ok) throw new Error(listed.why);
  const { sheets } = sheetsOf(now, year, category, 'first', listed.experts, '2026-05-27');
  return Promise.all(
    sheets.map(async (sheet) => {
      const method = points[sheet.key.reviewer] ?? 0;
      const marks = sheet.rows.map(
        ({ application }, index) => [application, { method, novelty: 30 - index, effect: 15 }] as const,
      );
      const sent = withOwnLine(sheet, foreseenBytes(sheet.key.reviewer));
      return drop(`${sheet.key.reviewer}.xlsx`, await writeScoreSheet(sent, Object.fromEntries(marks)));
    }),
  );
};

describe('score sheets over the desk', () => {
  it('are refused whole where one cell is wrong, and without the list of experts', async () => {
    const sheets = await filled({ R01: 30, R02: 31, R03: 99 });
    const asked = { act: 'scores-read', filled: { sheets } };
    expect((await write('plan', asked)).problems).toEqual([{ field: 'experts', says: '要填写“评委名册”' }]);
    await write('experts', { file: (await drop('评委.yaml', roster)).file });
    const { fields } = await write('form', asked);
    const list = fields.find(({ name }: { name: string }) => name === 'experts');
    expect(list.choices).toEqual([{ value: 'given', label: '名册里有3位评委。' }]);
    const plan = await write('plan', asked);
    expect(plan).toMatchObject({ ok: false, why: '有错误没有解决，没有写评审记录。' });
    expect(plan.findings[0].message).toContain('R03.xlsx“R03”表F9');
    expect(JSON.stringify(plan)).not.toContain('演示评委');
    expect(git('log', '--format=%s').trim()).toBe('起始');
  });

  it('are read in one commit, which names nobody, and lie where Git does not look', async () => {
    const filledIn = { sheets: await filled({ R01: 30, R02: 31, R03: 32 }), experts: { count: 3 } };
    const plan = await write('plan', { act: 'scores-read', filled: filledIn });
    expect(plan.changes).toMatchObject([{ path: `${decisions}/first.yaml`, kind: 'new' }]);
    expect(readdirSync(join(root, 'content/2026/excellent-paper'))).not.toContain('decisions');
    const done = await write('do', { act: 'scores-read', filled: filledIn, key: plan.key });
    expect(done).toMatchObject({ done: true, canUndo: true, next: [{ act: 'decide' }] });
    expect(git('log', '-1', '--format=%s').trim()).toMatch(/^读回评分表：2026年度.+，评委3位，评分18份，回避0处$/);
    expect(git('show', 'HEAD')).not.toContain('演示评委');
    expect(git('status', '--porcelain')).toBe('');
    const kept = globSync('inbox/2026/excellent-paper/_sheets/first/*.xlsx', { cwd: root });
    expect(kept.map((path) => path.slice(-'R01.xlsx'.length)).toSorted()).toEqual(['R01.xlsx', 'R02.xlsx', 'R03.xlsx']);
  });

  it('that come late are added to those that were read, and take nobody else’s place unasked', async () => {
    const [late] = await filled({ R01: 35, R02: 1, R03: 1 });
    const plan = (more: object) => write('plan', { act: 'scores-read', filled: { sheets: [late], ...more } });
    expect((await plan({})).problems).toMatchObject([{ field: 'force' }]);
    expect((await plan({ force: true })).problems).toMatchObject([
      { field: 'others', says: '这次没有评委R02、R03的评分表，以前已经读回：选照旧还是去掉' },
    ]);
    const kept = await plan({ force: true, others: 'keep' });
    expect(kept.sentence).toMatch(/^重新读回评分表：.+评委3位，评分18份/);
    expect(kept.notes).toEqual([]);
    const shown = (first: number) =>
      Array.from({ length: 6 }, (_, index) => `选题和方法${first}，新的见解${30 - index}，作用和影响15`).toSorted();
    const values: readonly { before: string; after: string }[] = kept.changes[0].values;
    expect(values.map(({ before }) => before).toSorted()).toEqual(shown(30));
    expect(values.map(({ after }) => after).toSorted()).toEqual(shown(35));
    const dropped = await plan({ force: true, others: 'drop' });
    expect(dropped.sentence).toMatch(/评委1位，评分6份/);
    expect(dropped.notes).toHaveLength(2);
  });
});

describe('tally sheets over the desk', () => {
  it('are taken away blank, and read back in one commit', async () => {
    const decide = { round: '2026/excellent-paper/first' };
    const list = await write('plan', { act: 'decide', filled: decide });
    await write('do', { act: 'decide', filled: decide, key: list.key });
    const round = '2026/excellent-paper/final';
    const screen = value(await desk.reads['review']?.(new URLSearchParams({ year: '2026', round })));
    expect(screen.shown.tallies).toMatchObject([{ name: 'tally.xlsx', rows: 5 }]);
    const blank = await desk.downloads['tally']?.(new URLSearchParams({ round, name: 'tally.xlsx' }));
    expect(blank).toMatchObject({ ok: true, value: { name: '2026-excellent-paper-final-tally.xlsx' } });
    const other = await desk.downloads['tally']?.(new URLSearchParams({ round, name: 'tally-tie.xlsx' }));
    expect(other).toMatchObject({ ok: false, status: 404 });

    const now = ledger();
    const [tally] = blankTallies(now, roundNamed(now, round), {}, '2026-06-10').values();
    if (tally === undefined) throw new Error('nobody is voted on');
    const marks = (first: number) =>
      Object.fromEntries(tally.rows.map(({ application }) => [application, [first, 2, 1, 0, 0, 0, 0]]));
    const numbers = ['2026-06-09', '会议纪要2026年第1期', 12, 12, 12, 12, 0];
    const sheetOf = async (first: number) => [
      await drop('计票表.xlsx', await writeTally(tally, { numbers, marks: marks(first) })),
    ];
    const odd = await write('plan', { act: 'ballot-read', filled: { sheets: await sheetOf(10) } });
    expect(odd.ok).toBe(false);
    expect(JSON.stringify(odd.findings)).toContain('13');
    const sheets = await sheetOf(9);
    const plan = await write('plan', { act: 'ballot-read', filled: { sheets } });
    const done = await write('do', { act: 'ballot-read', filled: { sheets }, key: plan.key });
    expect(done).toMatchObject({ done: true, next: [{ act: 'decide' }] });
    expect(git('log', '-1', '--format=%s').trim()).toMatch(/^读回计票表：.+，2026-06-09表决1次$/);
    expect(readFileSync(join(root, decisions, 'final.yaml'), 'utf8')).toContain('valid: 12');
    expect(globSync('inbox/2026/excellent-paper/_sheets/final/*计票表.xlsx', { cwd: root })).toHaveLength(1);
  });

  it.each([
    ['a score sheet', 'R01.xlsx'],
    ['no spreadsheet', '计票表.xlsx'],
  ])('are told from %s', async (_, name) => {
    const [score] = await filled({ R01: 30 });
    const sheet = name === 'R01.xlsx' ? score : await drop(name, 'no spreadsheet');
    const plan = await write('plan', { act: 'ballot-read', filled: { sheets: [sheet] } });
    expect(plan).toMatchObject({ ok: false, why: expect.stringContaining(`${name} 不是主办单位发出的计票表`) });
  });
});
