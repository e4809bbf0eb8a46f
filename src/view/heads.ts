/** Title, description and crumbs of every page. */
import { shortName } from '../core/paper-name.ts';
import { inChinese } from '../core/dates.ts';
import type { ApplicationPage } from './application.ts';
import type { CodePage } from './codes.ts';
import type { CoveragePage } from './coverage.ts';
import type { DecisionPage } from './decision.ts';
import { dateRange } from './format.ts';
import type { GuidePage } from './guide.ts';
import type { YearPage } from './home.ts';
import type { ListingPage } from './listing.ts';
import type { NoticePage } from './notice.ts';
import type { OrganizationPage } from './organization.ts';
import type { PageHead } from './page.ts';
import type { ResultsPage } from './results.ts';
import type { Site } from './site.ts';
import { plain } from './words-with-links.ts';

export const homeHead = (year: YearPage, issuer: string): PageHead => ({
  title: year.name,
  description: `${issuer}${year.year}年度“${year.name}”的政策、申报、逐条核对和公示。`,
  section: 'home',
  crumbs: [],
});

export const yearHead = (page: YearPage): PageHead => ({
  title: `${page.year}年度申报公开`,
  description: `${page.year}年度各奖项的申报、名额、进度和结果。`,
  section: 'applications',
  crumbs: [{ text: `${page.year}年度申报公开` }],
});

export const guidesHead = (page: YearPage): PageHead => ({
  title: `${page.year}年度申报指南`,
  description: `${page.year}年度各奖项怎样申报：条件、材料、时间和办法。`,
  section: 'guides',
  crumbs: [{ text: `${page.year}年度申报指南` }],
});

export const policyHead = (
  year: number,
  policy: { readonly title: string; readonly number: string; readonly date: string },
): PageHead => ({
  title: policy.title,
  description: `${shortName(policy)}全文，逐条写明怎样核对。`,
  section: 'policy',
  crumbs: [{ text: `${year}年度政策` }],
  published: policy.date,
});

export const coverageHead = (page: CoveragePage): PageHead => ({
  title: '条款怎样执行',
  description: `${page.policy.name}逐条对照：哪些条款由程序核对，哪些看材料，哪些由专家评审。`,
  section: 'policy',
  crumbs: [{ text: `${page.year}年度政策`, href: page.policy.href }, { text: '条款怎样执行' }],
});

const listingTitle = (page: ListingPage): string =>
  `${page.year}年度${page.category.name}申报${page.filter === null ? '' : `：${page.filter.label}`}`;

export const listingHead = (site: Site, page: ListingPage): PageHead => ({
  title: `${listingTitle(page)}${page.page === 1 ? '' : `（第${page.page}页）`}`,
  description: `${listingTitle(page)}，共${page.total}份，每份都有逐条核对的结论。`,
  ...(page.filter === null ? {} : { listed: false }),
  section: 'applications',
  crumbs: [
    { text: `${page.year}年度申报公开`, href: site.to.year(page.year) },
    ...(page.filter === null
      ? [{ text: page.category.name }]
      : [{ text: page.category.name, href: page.category.href }, { text: page.filter.label }]),
  ],
});

export const applicationHead = (site: Site, page: ApplicationPage): PageHead => ({
  title: page.title,
  description: `${page.organization.name}申报${page.year}年度${page.category.name}：${page.outcome.status.word}。${plain(page.outcome.sentence)}`,
  keywords: [page.category.name, page.organization.name],
  section: 'applications',
  crumbs: [
    { text: `${page.year}年度申报公开`, href: site.to.year(page.year) },
    { text: page.category.name, href: page.category.href },
    { text: page.number ?? page.title },
  ],
});

export const guideHead = (site: Site, page: GuidePage, description: string): PageHead => ({
  title: `${page.category.name}申报指南`,
  description,
  section: 'guides',
  crumbs: [{ text: `${page.year}年度申报指南`, href: site.to.guides(page.year) }, { text: page.category.name }],
});

export const applyHead = (site: Site, page: GuidePage): PageHead => ({
  title: `${page.category.name}申报表`,
  description: `在浏览器里填写${page.year}年度${page.category.name}的申报，边填边按条款核对。`,
  section: 'guides',
  crumbs: [
    { text: `${page.year}年度申报指南`, href: site.to.guides(page.year) },
    { text: page.category.name, href: site.to.guide(page.year, page.category.id) },
    { text: '填写申报表' },
  ],
});

export const selfCheckHead = (site: Site, page: GuidePage): PageHead => ({
  title: `${page.category.name}申报自查`,
  description: `几分钟自查能不能申报${page.year}年度${page.category.name}，逐条说明依据。`,
  section: 'guides',
  crumbs: [
    { text: `${page.year}年度申报指南`, href: site.to.guides(page.year) },
    { text: page.category.name, href: site.to.guide(page.year, page.category.id) },
    { text: '申报自查' },
  ],
});

export const confirmHead: PageHead = {
  title: '县区科协确认',
  description: '县区科协打开申报，看核对结果，生成确认记录。',
  section: 'guides',
  crumbs: [{ text: '县区科协确认' }],
};

const kindWords = { publicity: '公示', correction: '更正', announcement: '公告' } as const;

export const noticeKindWord = (kind: keyof typeof kindWords): string => kindWords[kind];

export const noticeHead = (site: Site, page: NoticePage): PageHead => ({
  title: page.title,
  description:
    page.from === null || page.to === null
      ? `${inChinese(page.published)}发布。`
      : `公示时间：${dateRange(page.from, page.to)}。`,
  section: 'notices',
  crumbs: [{ text: '公示公告', href: site.to.notices }, { text: noticeKindWord(page.kind) }],
  published: page.published,
});

export const noticesHead: PageHead = {
  title: '公示公告',
  description: '公示、更正和公布结果的通知，最近的在前。',
  section: 'notices',
  crumbs: [{ text: '公示公告' }],
};

export const resultsHead = (page: ResultsPage): PageHead => ({
  title: `${page.year}年度结果与统计`,
  description: `${page.year}年度各奖项的入选、空缺和经费，按奖项、县区和申报单位统计。`,
  section: 'results',
  crumbs: [{ text: `${page.year}年度结果与统计` }],
});

export const decisionHead = (site: Site, page: DecisionPage): PageHead => ({
  title: `${page.year}年度${page.name}评审结果`,
  description:
    page.votes === null
      ? `${page.year}年度${page.name}的全部评分、平均分、名次、分数线和名额，评委用代号。`
      : `${page.year}年度${page.name}的表决：人数、票数、规定和结果。`,
  section: 'results',
  crumbs: [{ text: `${page.year}年度结果与统计`, href: site.to.results(page.year) }, { text: `${page.name}评审结果` }],
});

export const dataHead: PageHead = {
  title: '开放数据',
  description: '申报、公示、评审结果和奖励的全部数据，供下载、引用和核对。',
  section: 'results',
  crumbs: [{ text: '开放数据' }],
};

export const verifyHead: PageHead = {
  title: '自行核对',
  description: '结果可以复核：用公开的评分和规则，自行重新计算。',
  section: 'about',
  crumbs: [{ text: '自行核对' }],
};

export const organizationsHead: PageHead = {
  title: '登记的单位',
  description: '可以申报的学会、企事业科协，和负责确认的县区科协。',
  section: 'organizations',
  crumbs: [{ text: '单位' }],
};

export const organizationHead = (site: Site, page: OrganizationPage): PageHead => ({
  title: page.name,
  description: `${page.name}。${page.lead}`,
  keywords: [page.name],
  section: 'organizations',
  crumbs: [{ text: '单位', href: site.to.organizations }, { text: page.name }],
});

export const helpHead: PageHead = {
  title: '申报帮助',
  description: '从填表到公示的申报流程示例；自动检查各种回复的含义和退回后的改法。',
  section: 'guides',
  crumbs: [{ text: '申报帮助' }],
};

export const rulesHead: PageHead = {
  title: '检查规则',
  description: '自动检查的全部提示：含义、理由和改法。',
  section: 'about',
  crumbs: [{ text: '检查规则' }],
};

export const ruleHead = (site: Site, page: CodePage): PageHead => ({
  title: page.title,
  description: page.meaning,
  section: 'about',
  crumbs: [{ text: '检查规则', href: site.to.rules }, { text: page.code }],
});

export const searchHead: PageHead = {
  title: '搜索',
  description: '搜索政策条款、申报指南、申报和公示公告。',
  listed: false,
  section: 'search',
  crumbs: [{ text: '搜索' }],
};

export const aboutHead: PageHead = {
  title: '关于本站',
  description: '本站数据的来源，自行核对的办法，个人信息的保护。',
  section: 'about',
  crumbs: [{ text: '关于本站' }],
};

export const missingHead: PageHead = {
  title: '页面不存在',
  description: '网址可能抄错了，或者这一页已经改名。',
  section: null,
  crumbs: [{ text: '页面不存在' }],
};
