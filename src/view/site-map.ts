/** 网站地图 for people: every kind of page under the question it answers. `sitemap.ts` lists all for search engines. */
import type { PageHead } from './page.ts';
import { publishedDecisions, roundInFull } from './published-decision.ts';
import { confirmingStep } from '../core/confirming.ts';
import { asksConfirmation, type Site, type YearView } from './site.ts';

export interface SiteMapGroup {
  readonly id: string;
  readonly title: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export const siteMapHead: PageHead = {
  title: '网站地图',
  description: '本站的全部栏目和页面。',
  section: 'about',
  crumbs: [{ text: '网站地图' }],
};

const yearGroup = ({ to }: Site, view: YearView): SiteMapGroup => {
  const { year, categories } = view.records;
  return {
    id: `year-${year}`,
    title: `${year}年度`,
    links: [
      { text: '政策', href: to.policy(year) },
      { text: '条款怎样执行', href: to.coverage(year) },
      { text: '政策改了什么', href: to.policyChanges(year) },
      { text: '申报指南', href: to.guides(year) },
      ...[...categories.values()].flatMap(({ id, category: { name } }) => [
        { text: `${name}申报指南`, href: to.guide(year, id) },
        { text: `${name}申报自查`, href: to.selfCheck(year, id) },
        { text: `${name}申报表`, href: to.apply(year, id) },
      ]),
      { text: '申报公开', href: to.year(year) },
      ...[...categories.values()].map(({ id, category: { name } }) => ({
        text: `${name}的申报`,
        href: to.category(year, id),
      })),
      { text: '结果与统计', href: to.results(year) },
      ...publishedDecisions(view).map(({ category, round }) => ({
        text: `${roundInFull(category, round)}评审结果`,
        href: to.decision(year, category.id, round),
      })),
    ],
  };
};

export const siteMap = (site: Site): readonly SiteMapGroup[] => {
  const { to } = site;
  return [
    ...site.years.map((year) => yearGroup(site, year)),
    {
      id: 'public',
      title: '公示和异议',
      links: [
        { text: '公示公告', href: to.notices },
        { text: '异议办理', href: to.objections },
        { text: '异议书（打印后填写）', href: to.objectionForm },
        { text: '更新记录', href: to.changes },
        { text: '订阅', href: to.subscribe },
      ],
    },
    {
      id: 'work',
      title: '申报、确认和评审',
      links: [
        { text: '申报帮助', href: to.help },
        ...(asksConfirmation(site) ? [{ text: confirmingStep(site.records.association), href: to.confirm }] : []),
        { text: '评委须知', href: to.reviewers },
        { text: '单位', href: to.organizations },
        { text: '名词', href: to.glossary },
      ],
    },
    {
      id: 'check',
      title: '核对和数据',
      links: [
        { text: '自行核对', href: to.verify },
        { text: '怎样证明没有改过', href: to.proof },
        { text: '开放数据', href: to.data },
        { text: '检查规则', href: to.rules },
        { text: '规则和填写项参考', href: to.reference },
      ],
    },
    {
      id: 'site',
      title: '本站',
      links: [
        { text: '首页', href: to.home },
        { text: '搜索', href: to.search },
        { text: '关于本站', href: to.about },
        { text: '无障碍说明', href: to.accessibility },
      ],
    },
  ];
};
