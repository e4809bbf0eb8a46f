/** What an office publishes of its whole ledger, day by day, only grows: also where a place is given on to who was kept back. */
import { expect, it } from 'vitest';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { isError } from '../../src/core/finding.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { load } from '../../src/ledger/load.ts';
import { textSource } from '../../src/ledger/source.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { givingUp } from '../../src/office/giving-up.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';
import { replay } from '../replay/replay.ts';
import type { Step } from '../replay/steps.ts';
import { kept, steps } from '../replay/year-of-papers.ts';
import { publishedYear } from './grown-published.fixture.ts';

/** One more paper passes the vote than there are places for. */
const contested = (step: Step): Step =>
  'create' in step
    ? {
        ...step,
        text: step.text.replace('first: 0, second: 1, third: 5 }, no: 6', 'first: 0, second: 1, third: 7 }, no: 4'),
      }
    : step;

it('keeps every line of a year without a departure', { timeout: 600_000 }, async () => {
  const year = publishedYear(ledgerOfPapers);
  await replay(year.root, kept, steps, year.publish);
  expect(year.reported).toEqual([]);
  expect(year.lines.size).toBeGreaterThan(3);
  year.remove();
});

it.each([
  ['before the list is publicised', '2026-06-12'],
  ['while it is', '2026-06-15'],
])('keeps them where a place is given on %s', { timeout: 600_000 }, async (_, until) => {
  const year = publishedYear(ledgerOfPapers);
  year.edit('content/2026/programme.yaml', /^scoring:/m, 'substitutes: { clause: 6.1.a }\nscoring:');
  year.edit('content/2026/excellent-paper/category.yaml', 'name: 三等奖, quota: 3', 'name: 三等奖, quota: 1');
  await replay(year.root, kept, steps.filter(({ day }) => day <= until).map(contested), year.publish);
  const before = year.files();
  const ledger = openLedger(ioIn(year.root, [], () => '2026-06-20'));
  const given = {
    application: '2026/excellent-paper/wound-interval',
    date: '2026-06-18',
    document: '放弃函',
    substitute: 'scour-sonar',
    body: 'standing-council',
    decided: '2026-06-19',
    reason: '按得票递补',
    minutes: '常委会会议纪要2026年第4期',
  };
  const plan = givingUp.plan(ledger, given, '2026-06-20');
  if (!plan.ok) throw new Error(plan.why);
  expect(carryOut(year.root, plan, { commit: false })).toMatchObject({ ok: true });
  year.publish('2026-06-20');
  expect(year.reported).toEqual([]);
  // A notice that was published stays as it was, byte for byte.
  const notice = 'content/2026/notices/2026-06-15-publicity.mdx';
  expect(year.files()[notice]).toBe(before[notice]);
  const texts = Object.entries(year.files()).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  expect(texts.map(([path]) => path)).toContain('content/2026/excellent-paper/applications/scour-sonar.md');
  const found = checkLedger(load(textSource(Object.fromEntries(texts))), '2026-06-20').filter(isError);
  expect(found.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([]);
  year.remove();
});
