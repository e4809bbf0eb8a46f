/** 新建年度: the tables and texts of an earlier year, no record of it; every date and number in them is looked at afterwards. */
import { z } from 'zod/mini';
import { linesToLookAt } from '../ledger/last-years-lines.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import type { Choice } from './choices.ts';
import { textOf } from './found.ts';
import { planned } from './planned.ts';

/** What a new year takes over: tables and texts, no application and no record. */
const carried = /^content\/\d{4}\/(?:[^/]+\/)?(?:programme\.yaml|policy\.mdx|category\.yaml|guide\.mdx)$/;

/** Also with a comment behind it, as people write. */
const yearLine = /^(year:[ \t]+)\d{4}(?=[ \t]*(?:[ \t]#.*)?$)/m;

const earlier = ({ records }: OfficeLedger): readonly Choice[] =>
  [...records.years.keys()].toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: `${year}年度` }));

const pathsOf = ({ source }: OfficeLedger, year: string): readonly string[] =>
  source.list().flatMap(({ path, kind }) => (kind === 'file' && path.startsWith(`content/${year}/`) ? path : []));

export const newYear = act({
  id: 'new-year',
  verb: ['new', 'year'],
  title: '新建年度',
  purpose: '照以前的一年新建一年：办法、奖项、申报表和指南照抄，申报和记录一件不带；然后逐处核对日期、年份和数字。',
  screen: 'year',
  input: z.strictObject({
    year: z.string().check(z.regex(/^20\d\d$/, '应写成 2018 的样子')),
    from: z.string().check(z.regex(/^20\d\d$/, '应写成 2017 的样子')),
  }),
  form: {
    year: { label: '新年度', control: 'line', positional: '<年度>', help: '四位数字，例如 2018' },
    from: { label: '照着哪一年', control: 'choice', positional: '<照着哪年>', choices: earlier },
  },
  plan: (ledger, { year, from }, today) => {
    const copied = pathsOf(ledger, from).filter((path) => carried.test(path));
    if (copied.length === 0) return refuse(`台账里没有 ${from} 年度`);
    if (pathsOf(ledger, year).length > 0) return refuse(`content/${year} 已经有了，不覆盖`);
    const files = copied.map((path) => {
      const text = textOf(ledger, path);
      return {
        path: path.replace(`content/${from}/`, `content/${year}/`),
        before: undefined,
        after: path.endsWith('/programme.yaml') ? text.replace(yearLine, `$1${year}`) : text,
      };
    });
    const lines = files.reduce((sum, { after }) => sum + linesToLookAt(after).length, 0);
    return planned(
      ledger,
      {
        files,
        sentence: `新建${year}年度，照${from}年度的办法和表格，${files.length}个文件`,
        next: [
          `照新的通知逐处核对，共${lines}处日期、年份和数字：npx gongshi year-line`,
          `登记${year}年的放假安排：npx gongshi calendar ${year}`,
        ],
      },
      today,
    );
  },
});
