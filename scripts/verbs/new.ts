/** `gongshi new …`: files to begin with. Nothing that is there is ever overwritten. */
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';
import type { Given } from './new/answers.ts';
import { application, organization } from './new/application.ts';
import { category } from './new/category.ts';
import { programme } from './new/programme.ts';
import { year } from './new/year.ts';

type Make = (io: Io, positionals: readonly string[], given: Given) => string | Promise<string>;

const kinds: Readonly<Record<string, Make>> = { application, organization, programme, category, year };

export const create = verb({
  name: 'new',
  summary: '新建申报、单位、年度或者奖项，作为填写的开头',
  usage:
    'application <年度> <奖项> <单位> <文件名>｜organization <代号> <类别> <全称> <日期>｜programme <年度>｜category <年度> <代号>｜year <年度> <照着哪年>',
  options: {
    name: { type: 'string', value: '名称', help: 'programme、category：叫什么。下面各项，不写就问，或者留作 TODO' },
    policy: { type: 'string', value: '标题', help: 'programme：办法的标题' },
    number: { type: 'string', value: '文号', help: 'programme：办法的文号' },
    for: { type: 'string', value: '单位|项目|个人|作品|团队', help: 'category：授予什么' },
    applicants: { type: 'string', value: '类别,类别', help: 'category：哪几类单位可以申报' },
    tiers: {
      type: 'string',
      value: '名称:名额:奖金,…',
      help: 'category：等次，例如 一等奖:2:3000,二等奖:5:2000；按比例的写 一等奖:10%:3000，不定名额的写 三等奖:不限:0',
    },
    how: { type: 'string', value: '评分|表决|研究', help: 'category：怎样评；分几轮的依次写，例如 评分,表决' },
    approve: { type: 'string', value: '机构,机构', help: 'category：由哪些机构依次审定' },
    prefix: { type: 'string', value: '字头', help: 'category：登记号的字头' },
    opens: { type: 'string', value: 'YYYY-MM-DD', help: 'category：申报从哪一天开始' },
    host: { type: 'string', value: '全称', help: 'organization：依托单位，挂靠在别的单位的才写' },
    closes: { type: 'string', value: 'YYYY-MM-DD', help: 'category：申报到哪一天截止' },
  },
  run: async ({ positionals: [kind, ...rest], options }, io): Promise<ExitCode> => {
    const make = Object.entries(kinds).find(([name]) => name === kind)?.[1];
    if (make === undefined) throw new CannotRun(`要写新建什么：${Object.keys(kinds).join('、')}`);
    io.out(`已新建 ${await make(io, rest, options)}`);
    return 0;
  },
});
