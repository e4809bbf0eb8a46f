/**
 * The desk over other programmes than the first, at every stage of a year and on several days: each screen and each form is
 * answered, each act as a clerk who knows nothing might fill it in is planned or refused with a reason, and nothing is shown that
 * is no value or a word of another programme.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { someOf } from '../depth.ts';
import { deskSays } from './desk-says.ts';
import { ledgerOfPapers, ledgerOfPersons } from './folders.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-says-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What is not there yet, by how far the year has come. */
const stages: Readonly<Record<string, readonly string[]>> = {
  'the whole year': [],
  'before the first notice': ['notices', 'objections'],
  'before the first decision': ['notices', 'objections', 'decisions'],
  'before anything was received': ['notices', 'objections', 'decisions', 'receipts', 'confirmations'],
  'before anybody applied': ['notices', 'objections', 'decisions', 'receipts', 'confirmations', 'applications'],
};

const odd = /undefined|NaN|\[object|Infinity|服务站|服务项目|选派单位|宁缺毋滥|领导小组|首席专家|TODO/;

const ledgerAt = (ledger: string, name: string, gone: readonly string[]): string => {
  const folder = join(root, name);
  cpSync(join(ledger, 'content'), join(folder, 'content'), { recursive: true });
  for (const file of readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }))
    if (gone.some((one) => file.endsWith(`/${one}`)))
      rmSync(join(folder, 'content', file), { recursive: true, force: true });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  git('config', 'user.name', '经办人');
  git('config', 'user.email', 'office@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', '起始');
  return folder;
};

const cases = Object.keys(stages).flatMap((stage) =>
  ['2026-03-10', '2026-06-20', '2026-09-20', '2026-12-20'].map((today) => ({ stage, today })),
);

describe.each([
  ['papers', ledgerOfPapers],
  ['persons', ledgerOfPersons],
])('the desk of an award to %s', (name, ledger) => {
  it.each(someOf(cases, 12))('$stage, on $today', { timeout: 60_000 }, async ({ stage, today }) => {
    const folder = ledgerAt(ledger, `${name} ${stage} ${today}`, stages[stage] ?? []);
    const said = await deskSays(folder, today);
    expect(said.length).toBeGreaterThan(100);
    expect(
      said.map(({ where, text }) => [where, odd.exec(text)?.[0]]).filter(([, found]) => found !== undefined),
    ).toEqual([]);
    for (const { where, text } of said.filter((one) => one.where.startsWith('plan of ')))
      if (text.includes('"ok":false')) expect(text, where).toMatch(/"(?:why|message)":"[^"]*\p{Script=Han}/u);
  });
});
