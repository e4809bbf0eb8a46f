/** 公开范围 of a year in words, as it is shown with the call: what, to whom, from when, until when, by which clause. */
import { inChinese } from '../core/dates.ts';
import type { Disclosure } from '../core/schema/disclosure.ts';
import type { Site, YearView } from './site.ts';

export interface DisclosureLine {
  readonly what: string;
  readonly shown: string;
  readonly whom: string;
  readonly from: string;
  readonly until: string;
  readonly clause: { readonly id: string; readonly href: string };
}

export interface DisclosureRule {
  /** What it comes to, in a sentence. */
  readonly lead: string;
  /** None where the year has no rule of its own. */
  readonly lines: readonly DisclosureLine[];
}

const unsuccessful = {
  all: '申报内容、逐条核对和结果全部公开',
  pseudonym: '用代号公布每一份的结果，不公布单位、名称和申报内容',
  'own-page': '申报单位凭登记号查自己的结果；不列名单，不进搜索、订阅和开放数据',
  counts: '只公布有多少份、到了哪一步',
} as const satisfies Record<Disclosure['unsuccessful']['show'], string>;

const judges = { all: '用代号公布，写明回避', counts: '只公布人数' } as const;
const marks = { all: '公布每一份评分、票数和名次', counts: '只公布分数线' } as const;

const fromOf = ({ show, from }: Disclosure['unsuccessful']): string => {
  if (show === 'all') return '受理';
  return from === 'announced' ? '公布结果' : '审定';
};

const untilOf = (until: string | undefined): string => (until === undefined ? '长期' : inChinese(until));

const linesOf = (rule: Disclosure, clauseOf: (id: string) => DisclosureLine['clause']): readonly DisclosureLine[] => [
  {
    what: '没有入选的申报',
    shown: unsuccessful[rule.unsuccessful.show],
    whom: rule.unsuccessful.show === 'own-page' ? '申报单位' : '所有人',
    from: fromOf(rule.unsuccessful),
    until: untilOf(rule.unsuccessful.until),
    clause: clauseOf(rule.unsuccessful.clause),
  },
  {
    what: '评委',
    shown: judges[rule.judges.show],
    whom: '所有人',
    from: '审定',
    until: untilOf(rule.judges.until),
    clause: clauseOf(rule.judges.clause),
  },
  {
    what: '评分和理由',
    shown: `${marks[rule.marks.show]}${rule.marks.show === 'all' && rule.unsuccessful.show !== 'all' ? '，限入选的' : ''}`,
    whom: '所有人',
    from: '审定',
    until: untilOf(rule.marks.until),
    clause: clauseOf(rule.marks.clause),
  },
];

const leads = {
  all: '申报和结果都公开。',
  pseudonym: '入选的公开；没有入选的用代号，申报内容由办公室保存，不在公开的记录里。',
  'own-page': '入选的公开；没有入选的只有申报单位自己能查，申报内容由办公室保存，不在公开的记录里。',
  counts: '只公开入选的；没有入选的由办公室保存，不在公开的记录里，这里只有登记号和校验码。',
} as const satisfies Record<Disclosure['unsuccessful']['show'], string>;

export const disclosureRule = ({ to }: Pick<Site, 'to'>, { records }: YearView): DisclosureRule => {
  const { year, programme } = records;
  const { disclosure } = programme;
  return disclosure === undefined
    ? { lead: '本年度没有另行规定：申报、评分和结果全部公开，评委用代号。', lines: [] }
    : {
        lead: `${leads[disclosure.unsuccessful.show]}${disclosure.unsuccessful.show === 'own-page' ? `申报单位查自己的，打开${to.ownPage(year, '登记号')}，“登记号”换成受理通知上的。` : ''}`,
        lines: linesOf(disclosure, (id) => ({ id, href: to.clause(year, id) })),
      };
};
