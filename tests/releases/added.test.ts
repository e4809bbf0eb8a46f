/** What the demonstration said before records had releases stands to the byte; by which release it is found the same stands beside. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import type { Io } from '../../scripts/kernel/verb.ts';
import { stamp } from '../../scripts/verbs/stamp.ts';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { madeOf, madeRecords } from '../../src/core/made-later.ts';
import { verify } from '../../src/core/verify.ts';
import { madeTable } from '../../src/open-data/made.ts';
import { noticePages } from '../../src/view/notice.ts';
import { viewSite } from '../../src/view/site.ts';
import { type Files, filesIn, opened } from '../checkpoint/ledger.fixture.ts';
import { ledger2017, ledgerOfPapers, publishedOf } from '../programmes/folders.ts';
import { writtenFiles } from '../replay/given.ts';

const today = '2017-12-20';
/** Given out before anything was added; it may stand on somebody's paper. */
const printed = '20171220-401-R3B8-E6BZ-ZN1M-Q7RX-SPVX-HM';
const later = 'content/made/2017-12-20.yaml';
const files = filesIn(ledger2017);
const second =
  Object.entries(files)
    .flatMap(([path, text = '']) =>
      path.startsWith('content/checkpoints/') ? (/^line: (.*)$/m.exec(text)?.[1] ?? []) : [],
    )
    .find((line) => line.startsWith('20171220-528-')) ?? '';

const since = (changed: Files, typed: string): readonly string[] => {
  const line = readLine(typed);
  if (line === undefined) throw new Error(`not a line: ${typed}`);
  const { checkpoints, facts } = opened(changed, today);
  return sinceLine(line, checkpoints, facts)
    .findings.filter(isError)
    .map(({ code, file }) => `${code} ${file}`);
};
const verified = (changed: Files): readonly string[] => {
  const { records } = opened(changed, today);
  const year = records.years.get(2017);
  if (year === undefined) throw new Error('no year');
  return verify(records, year, today)
    .findings.filter(isError)
    .map(({ code }) => code);
};
const edited = (change: (text: string) => string): Files => {
  const before = files[later] ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  return { ...files, [later]: after };
};

describe('the records of the demonstration', () => {
  it('are what they were before anything was added, to the byte', () => {
    const hash = createHash('sha256');
    const there = Object.entries(writtenFiles(ledger2017)).filter(([file]) => file.startsWith('2017/'));
    for (const [file, text] of there) hash.update(`${file}\n${text}`);
    expect([there.length, hash.digest('hex')]).toEqual([
      84,
      '149345206810a41a9e73154f1ef873e3a4163854a08c9d8b7a8dbe766d8d37fb',
    ]);
    expect(there.filter(([, text]) => /^made:/m.test(text))).toEqual([]);
  });

  it('are each told of: receipts, decisions, notices', () => {
    const { records } = opened(files, today);
    const year = records.years.get(2017);
    const told = [...(year === undefined ? [] : madeRecords(year).values())].filter((one) => madeOf(records, one));
    expect(told.length).toBe(80);
    expect(verified(files)).toEqual([]);
  });

  it('show it on pages and in the open data', () => {
    const { records } = opened(files, today);
    const site = viewSite(records, today, '/');
    const [year] = site.years;
    expect(year === undefined ? [] : madeTable(site, year).rows.length).toBe(80);
    expect(noticePages(site).map(({ notice }) => notice.made?.sentence)).toEqual(
      noticePages(site).map(
        () => '形成时还没有记版本；2017年12月20日用 gongshi 0.1.0 重新计算，结果一致，补记在这里。',
      ),
    );
  });
});

describe('lines that were given out', () => {
  it('before it are still found, and what was added is growth', () => {
    expect(since(files, printed)).toEqual([]);
    expect(since(files, second)).toEqual([]);
    expect(readLine(second)?.count).toBe(528);
  });

  it.each<[string, (text: string) => string, string]>([
    ['another release', (text) => text.replace('release: 0.1.0', 'release: 0.2.0'), `since-changed ${later}`],
    ['another program', (text) => text.replace(/(program: "?)[0-9a-f]{8}/, '$1fffffff1'), `since-changed ${later}`],
    ['other tables', (text) => text.replace(/(award\.yaml: "?)[0-9a-f]{8}/, '$1fffffff1'), `since-changed ${later}`],
    ['a record less', (text) => text.replace(/^ {2}2017\/notices\/.*\n/m, ''), `since-removed ${later}`],
    ['another day', (text) => text.replace('on: 2017-12-20', 'on: 2017-12-21'), `since-changed ${later}`],
  ])('after it find %s', (_, change, found) => expect(since(edited(change), second)).toContain(found));

  it('find what was added with an older day', () => {
    const older = edited((text) => text.replace('on: 2017-12-20', 'on: 2017-12-01'));
    expect(since(older, printed)).toContain(`since-inserted ${later}`);
  });
});

describe('what was added', () => {
  it('is refused of a record that is not there, and twice of one that is', () => {
    expect(verified(edited((text) => text.replace('decisions/award.yaml', 'decisions/awards.yaml')))).toContain(
      'made-nowhere',
    );
    expect(verified({ ...files, 'content/made/2017-12-20-2.yaml': files[later] })).toContain('made-twice');
    const june = 'content/2017/notices/2017-06-30-publicity.mdx';
    const own = `made: { release: 0.1.0, program: "${'a'.repeat(64)}", tables: "${'b'.repeat(64)}" }`;
    const told = (files[june] ?? '').replace('kind: publicity\n', `kind: publicity\n${own}\n`);
    expect(verified({ ...files, [june]: told })).toContain('made-twice');
  });
});

describe('gongshi stamp', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-stamp-'));
  const said: string[] = [];
  const release = { release: '0.2.0', program: 'e'.repeat(64) };
  const io: Io = { ...ioIn(root, said, (asOf) => asOf ?? '2026-07-20'), release: () => release };
  const run = (...positionals: string[]) => {
    said.length = 0;
    return stamp.run({ options: {}, positionals }, io);
  };
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    cpSync(join(publishedOf(ledgerOfPapers), 'content'), join(root, 'content'), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const decision = join(root, 'content/2026/excellent-paper/decisions/final.yaml');

  it('adds beside records that say nothing, once, and leaves them as they are', async () => {
    const was = readFileSync(decision, 'utf8');
    expect(await run()).toBe(0);
    const day = /补记了/.test(said.join('')) ? said.join('\n') : '';
    expect(day).toContain('补记了现在的版本0.2.0');
    expect(readFileSync(decision, 'utf8')).toBe(was);
    expect(await run()).toBe(0);
    expect(said.join('\n')).toContain('不需要补记');
  });

  it('adds nothing where today’s release finds another result', async () => {
    const notice = join(root, 'content/2026/notices/2026-06-15-publicity.mdx');
    writeFileSync(notice, readFileSync(notice, 'utf8').replace(/^to: .*$/m, 'to: 2026-06-29'));
    expect(await run('2026')).toBe(1);
    expect(said.join('\n')).toContain('没有补记');
  });
});
