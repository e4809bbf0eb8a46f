/**
 * How long a person takes to fill in a form: the form itself is filled in, in a real browser, and every act is counted and
 * priced. Narratives are pasted, tables come from a sheet, papers are chosen all at once by the names that they are called by;
 * whatever the form then still asks is clicked and typed. Nothing is counted that was not done, and a form that the check
 * refuses counts for nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileText } from '../../../src/filing/read-file.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { load } from '../../../src/ledger/load.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { launchBrowser } from '../../kernel/browser.ts';
import { fillIn, rowsOf } from './form-filling.ts';
import { type Acts, prices, secondsOf } from './form-person.ts';
import { serve } from './search-serve.ts';

export interface Filled {
  readonly award: string;
  readonly papers: number;
  readonly acts: Readonly<Acts>;
  readonly minutes: number;
  /** Seconds by field, the dearest first. */
  readonly dearest: readonly (readonly [field: string, seconds: number])[];
}

/** An application of the demonstration; `more` makes it longer. */
interface Case {
  readonly award: string;
  readonly example: string;
  readonly more?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Minutes. */
  readonly goal: number;
}

const proof = (title: string) => [{ title, date: '2017-06-01', pages: 1 }];

const longer = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...data,
  'rules-files': [
    ...rowsOf(data['rules-files']),
    ...[
      '财务管理制度',
      '印章管理办法',
      '分支机构管理办法',
      '会员管理办法',
      '学术交流管理制度',
      '档案管理制度',
      '会议制度',
    ].map((title) => ({ title, date: '2015-03-02', pages: 2 })),
  ],
  'soft-science': [
    ...rowsOf(data['soft-science']),
    ...['粮食产能研究', '种业发展调研', '土壤健康评估', '农技推广体系研究', '数字农业路径研究'].map((title, index) => ({
      number: `示例软科学2017-1${index + 1}`,
      title: `连云港市${title}`,
      date: '2017-04-10',
      proof: proof(`${title}立项通知`),
    })),
  ],
  proposals: [
    ...rowsOf(data['proposals']),
    ...['高标准农田管护', '农机报废更新', '秸秆综合利用', '品牌农产品培育', '基层农技员待遇'].map((title) => ({
      title: `关于${title}的建议`,
      adopter: '连云港市科学技术协会',
      level: 'city-ast',
      date: '2017-08-11',
      proof: proof(`${title}建议录用证明`),
    })),
  ],
});

const cases: readonly Case[] = [
  { award: 'service-station', example: 'demo-rice-station', goal: 10 },
  { award: 'chief-expert', example: 'demo-laver-expert', goal: 10 },
  { award: 'function-pilot', example: 'demo-tech-appraisal', goal: 10 },
  { award: 'demonstration-society', example: 'demo-aquaculture-society', goal: 15 },
  { award: 'demonstration-society', example: 'demo-aquaculture-society', more: longer, goal: 20 },
];

const total = (all: Iterable<Acts>): Acts => {
  const sum: Acts = { han: 0, key: 0, click: 0, paste: 0 };
  for (const acts of all) for (const act of ['han', 'key', 'click', 'paste'] as const) sum[act] += acts[act];
  return sum;
};

/** `dist`: a built site with the demonstration's awards. */
export const measureMinutes = async (dist: string): Promise<readonly (Filled & { readonly goal: number })[]> => {
  const { records } = load(directorySource(ledger2017));
  const year = records?.years.get(2017);
  if (records === undefined || year === undefined) throw new Error('the demonstration ledger cannot be read');
  const host = await serve(new Map([['/', dist]]));
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-minutes-'));
  const browser = await launchBrowser();
  const filled: (Filled & { readonly goal: number })[] = [];
  try {
    for (const [index, { award, example, more, goal }] of cases.entries()) {
      const category = year.categories.get(award);
      const file = join(ledger2017, 'content', '2017', award, 'applications', `${example}.md`);
      const read = readFileText(readFileSync(file, 'utf8'));
      if (category === undefined || !read.ok) throw new Error(`${file} cannot be read`);
      const desk = { data: more?.(read.file.data) ?? read.file.data, sections: read.file.sections };
      const name = records.organizations.get(String(desk.data['organization']))?.value.names.at(-1)?.name ?? '';
      const own = join(folder, String(index));
      mkdirSync(own);
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(`${host.address}/2017/${award}/apply/?day=${category.category.window.closes}`);
      await page.waitForSelector('[data-ready] form');
      await page.waitForLoadState('networkidle');
      // As much of the name as tells it from the others.
      const typed = name.replace(/^连云港市/, '').slice(0, 6);
      const { spent, papers } = await fillIn(page, category, typed, desk, own);
      await context.close();
      const acts = total(spent.values());
      filled.push({
        award: category.category.name,
        papers,
        acts,
        minutes: (secondsOf(acts) + prices.review) / 60,
        goal,
        dearest: [...spent]
          .map(([label, each]): [string, number] => [label, Math.round(secondsOf(each))])
          .toSorted(([, one], [, other]) => other - one),
      });
    }
    return filled;
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const minutesLines = (all: readonly (Filled & { readonly goal: number })[]): readonly string[] =>
  all.flatMap(({ award, papers, acts: { han, key, click, paste }, minutes, goal, dearest }) => [
    `${minutes <= goal ? '✓' : '✗'} form: ${award}, ${papers} papers: ${minutes.toFixed(1)} minutes (goal: at most ${goal}); ${han} Han, ${key} keys, ${click} clicks, ${paste} pastes and files`,
    `  dearest: ${dearest
      .slice(0, 6)
      .map(([label, seconds]) => `${label} ${seconds} s`)
      .join(', ')}`,
  ]);
