/**
 * The application form in a real Chromium: how long the browser takes to answer a letter while 30 papers are
 * registered. Event Timing is the browser's own measure, from the key to the next picture, in steps of 8 ms.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../kernel/browser.ts';
import { fileText } from '../../../src/filing/file.ts';
import { readFileText } from '../../../src/filing/read-file.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { serve } from './search-serve.ts';

const ROWS = 30;
const LETTERS = 'abcdefghij';
const EXAMPLE = join(
  ledger2017,
  'content',
  '2017',
  'demonstration-society',
  'applications',
  'demo-agronomy-society.md',
);

export interface FormRun {
  /** Gzipped, the tables of the year. */
  readonly tables: number;
  readonly rows: number;
  /** Milliseconds of the longest event while ten letters were typed, at the machine's speed and at a quarter of it. */
  readonly longest: number;
  readonly longestSlow: number;
  /** Tasks of more than 50 ms meanwhile, at the machine's speed. */
  readonly longTasks: number;
}

const paper = (index: number) => ({
  title: `材料${index}`,
  date: '2017-06-01',
  pages: 1,
  sha256: index.toString(16).padStart(64, '0'),
});

const times = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** An application of the demonstration with ten rules, ten projects and ten proposals, each with its paper. */
const draft = (): string => {
  const read = readFileText(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok) throw new Error(`${EXAMPLE} cannot be read`);
  const { demonstration: _, ...data } = read.file.data;
  const third = ROWS / 3;
  const rows = {
    'rules-files': times(third, paper),
    'soft-science': times(third, (index) => ({
      number: `2017-${index}`,
      title: `示例软科学项目${index}`,
      date: '2017-06-01',
      proof: [paper(100 + index)],
    })),
    proposals: times(third, (index) => ({
      title: `示例建议${index}`,
      adopter: '连云港市科学技术协会',
      level: 'city-ast',
      date: '2017-06-01',
      proof: [paper(200 + index)],
    })),
  };
  return fileText({ ...read.file, data: { ...data, ...rows } }, []);
};

/** Types the letters into a control, and gives the longest event and the long tasks meanwhile. */
const typed = async (page: Page, control: string): Promise<{ readonly longest: number; readonly tasks: number }> => {
  await page.focus(control);
  await page.evaluate(() => {
    const seen = { longest: 0, tasks: 0 };
    Object.assign(window, { seen });
    // The least that browsers report is 16 ms.
    const events = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe(events);
    new PerformanceObserver((list) => (seen.tasks += list.getEntries().length)).observe({ type: 'longtask' });
  });
  await page.keyboard.type(LETTERS, { delay: 120 });
  await page.waitForTimeout(1500);
  return page.evaluate(() => {
    const seen: unknown = Object.entries(window).find(([name]) => name === 'seen')?.[1];
    const of = (name: string) => Number(Object.entries(seen ?? {}).find(([key]) => key === name)?.[1]);
    return { longest: of('longest'), tasks: of('tasks') };
  });
};

const goals = { longest: 100 } as const;

const mark = (isMet: boolean): string => (isMet ? '✓' : '✗');

/** The middle one, with the least and the most: a busy machine makes some runs long. */
const spread = (numbers: readonly number[]): readonly [middle: number, words: string] => {
  const inOrder = numbers.toSorted((one, other) => one - other);
  const middle = inOrder[inOrder.length >> 1] ?? Number.NaN;
  return [middle, `${middle} ms (${inOrder[0]}–${inOrder.at(-1)})`];
};

export const formLines = (runs: readonly FormRun[]): readonly string[] => {
  const [first] = runs;
  if (first === undefined) return [];
  const [longest, words] = spread(runs.map((run) => run.longest));
  const [, slow] = spread(runs.map((run) => run.longestSlow));
  const [longTasks] = spread(runs.map((run) => run.longTasks));
  const { tables, rows } = first;
  return [
    `${mark(longest <= goals.longest)} form: ten letters beside ${rows} papers, longest event ${words} (goal: at most ${goals.longest}), ${longTasks} long tasks`,
    `  form: the same on a processor four times slower, longest event ${slow}`,
    `  form: tables of the year ${tables} bytes, gzipped`,
  ];
};

/** `dist`: a built site with the demonstration's awards. */
export const measureForm = async (dist: string): Promise<FormRun> => {
  const host = await serve(new Map([['/', dist]]));
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-form-'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${host.address}/2017/demonstration-society/apply/?day=2017-11-20`);
    await page.waitForSelector('#f-organization');
    await page.waitForLoadState('networkidle');
    const file = join(folder, 'draft.md');
    writeFileSync(file, draft());
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', file);
    await page.waitForSelector(`#f-proposals-${ROWS / 3 - 1}-title`);
    await page.waitForTimeout(1500);
    const control = `#f-proposals-${ROWS / 3 - 1}-title`;
    const fast = await typed(page, control);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const slow = await typed(page, control);
    return {
      tables: gzipSync(readFileSync(join(dist, '2017', 'form.json')), { level: 9 }).length,
      rows: await page.locator('[id$="-sha256"]').count(),
      longest: fast.longest,
      longestSlow: slow.longest,
      longTasks: fast.tasks,
    };
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
