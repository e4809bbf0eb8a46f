/** The public docket of objections: what was objected to, on which ground, and how it was settled. Never who. */
import { outcomeNames } from '../core/notice/objections.ts';
import { bodyName } from '../core/records.ts';
import { isOpen } from '../core/schema/objection.ts';
import { applicationTitle } from './names.ts';
import type { PageHead } from './page.ts';
import type { Site, YearView } from './site.ts';

export interface DocketLine {
  /** The number under which it is registered: 2017-01. */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly href: string | null;
  readonly notice: { readonly title: string; readonly href: string } | null;
  readonly kind: '内容问题' | '文字问题';
  /** Clauses that it rests on, with the address of each. */
  readonly grounds: readonly { readonly clause: string; readonly href: string }[];
  readonly received: string;
  readonly acknowledged: string | null;
  readonly settled: string | null;
  /** 异议不成立, or 正在处理. */
  readonly outcome: string;
  readonly open: boolean;
  readonly body: string | null;
  readonly reason: string | null;
  readonly effect: string | null;
}

const effects = { none: '不影响结果', correction: '发布更正', held: '暂缓公布', removed: '从名单中撤下' } as const;

const linesOf = (site: Site, { records }: YearView): DocketLine[] =>
  [...records.objections.values()].map(({ id, value }) => {
    const [category = '', application = ''] = value.application.split('/');
    const found = records.categories.get(category);
    const record = found?.applications.get(application);
    const notice = records.notices.get(value.notice);
    const clauseOf = (row: string) => found?.category.rows.find((one) => one.id === row)?.clause ?? row;
    return {
      id,
      title: found === undefined || record === undefined ? value.application : applicationTitle(site, found, record),
      category: found?.category.name ?? category,
      href: record === undefined ? null : site.to.application(records.year, category, application),
      notice: notice === undefined ? null : { title: notice.value.title, href: site.to.notice(notice.id) },
      kind: value.kind === 'clerical' ? '文字问题' : '内容问题',
      grounds: value.conditions.map(clauseOf).map((clause) => ({ clause, href: site.to.clause(records.year, clause) })),
      received: value.received,
      acknowledged: value.acknowledged ?? null,
      settled: value.settled ?? null,
      outcome: value.outcome === undefined ? '正在处理' : `异议${outcomeNames[value.outcome]}`,
      open: isOpen(value),
      body: value.body === undefined ? null : bodyName(site.records.association, value.body),
      reason: value.reason ?? null,
      effect: value.effect === undefined ? null : effects[value.effect],
    };
  });

/** Every year's, the newest first. */
export const docket = (site: Site): readonly DocketLine[] =>
  site.years.flatMap((year) => linesOf(site, year)).toSorted((a, b) => (a.id < b.id ? 1 : -1));

export const docketHead: PageHead = {
  title: '异议和处理',
  description: '公示期内收到的异议：对什么有异议，依据哪一条，怎样办结。不公开谁提出的。',
  section: 'notices',
  crumbs: [{ text: '异议和处理' }],
};

export const objectionFormHead = (site: Site): PageHead => ({
  title: '异议书',
  description: '对公示名单有异议的，打印后填写，公示期内送到或者寄到受理部门。',
  section: 'notices',
  crumbs: [{ text: '异议和处理', href: site.to.objections }, { text: '异议书' }],
});
