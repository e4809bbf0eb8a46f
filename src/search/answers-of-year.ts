/** Answers out of the newest year: money, marks, days, forms, and how far each application has come. */
import { inChinese } from '../core/dates.ts';
import { wan } from '../core/fields/digits.ts';
import { dateRange } from '../view/format.ts';
import { type AwardLine, awardLines, yearPage } from '../view/home.ts';
import { decisionLinks, resultsPage } from '../view/results/page.ts';
import type { Site, YearView } from '../view/site.ts';
import type { AnswerCell, Said } from './answer-panel.ts';

const awardTable = (
  lines: readonly AwardLine[],
  cells: (line: AwardLine) => readonly AnswerCell[],
  nameOf: (line: AwardLine) => AnswerCell = ({ tier, category }) => ({ text: tier.name, href: category.guide }),
): Said['rows'] => lines.map((line) => [nameOf(line), ...cells(line)]);

const ofCategory = ({ category }: AwardLine): AnswerCell => ({ text: category.name, href: category.href });

const yuan = (amount: number): string => (amount === 0 ? '不设' : String(amount).replace(/\B(?=(?:\d{3})+$)/g, ','));

const daysLeft = ({ window, daysLeft: days }: AwardLine): string =>
  window === 'open' ? (days === 0 ? '今天截止' : `还剩${days ?? 0}天`) : window === 'closed' ? '已经截止' : '尚未开始';

export const answersOfYear = (site: Site, year: YearView): readonly Said[] => {
  const page = yearPage(site, year);
  const results = resultsPage(site, year);
  const decisions = decisionLinks(site, year);
  const paid = results.lines.filter(({ award }) => award.tier.award > 0);
  // A tier that is chosen out of another's winners is no call of its own.
  const calls = page.awards.filter(
    (line, at, all) => all.findIndex(({ category }) => category.id === line.category.id) === at,
  );
  const one = paid[0]?.award.tier.unit ?? '个';
  return [
    {
      id: 'money',
      title: `${page.year}年度奖励经费`,
      finds: '各奖项的奖励标准和已审定金额',
      href: results.href,
      sentence: `全年上限${wan(page.budget)}万元，已审定${wan(results.sum)}万元。`,
      heads: ['奖项', `每${one}（元）`, '名额', '已审定（元）', '依据'],
      rows: paid.map(({ award, decided, sum }) => [
        { text: award.tier.name, href: award.category.guide },
        { text: yuan(award.tier.award), number: true },
        {
          text: award.tier.quota === null ? '不定额' : String(award.tier.quota),
          number: true,
        },
        { text: decided ? yuan(sum) : '尚未审定', number: true },
        { text: award.clause, href: award.clauseHref, clause: true },
      ]),
    },
    {
      id: 'scores',
      title: `${page.year}年度评分和名次`,
      finds: '总分线、单项线，全部评分',
      href: decisions.length === 1 ? (decisions[0]?.href ?? results.href) : results.href,
      sentence:
        decisions.length === 0 ? '评审结果审定以后，全部评分在这里公开。' : '每位评委的评分、平均分、名次和分数线：',
      heads: [],
      rows: decisions.map((link) => [link]),
    },
    {
      id: 'apply',
      title: `${page.year}年度申报指南`,
      finds: '申报指南，要准备的材料',
      href: site.to.guides(page.year),
      sentence: '先看条件和材料，再填写申报表。',
      heads: ['奖项', '申报时间', '现在'],
      rows: awardTable(calls, (line) => [
        { text: line.closes === null ? `${inChinese(line.opens)}起` : dateRange(line.opens, line.closes) },
        { text: daysLeft(line) },
      ]),
    },
    {
      id: 'deadline',
      title: `${page.year}年度申报截止日期`,
      finds: '各奖项的截止日期，还剩几天',
      href: site.to.guides(page.year),
      sentence: '截止日遇法定节假日的，顺延到节后第一个工作日，下表已经顺延。',
      heads: ['奖项', '截止日期', '现在'],
      rows: awardTable(awardLines(site, year), (line) => [
        { text: line.closes === null ? '待日历公布' : inChinese(line.closes) },
        { text: daysLeft(line) },
      ]),
    },
    {
      id: 'results',
      title: `${page.year}年度结果与统计`,
      finds: '各奖项入选、空缺和名单',
      href: results.href,
      sentence: results.chosen === 0 ? '还没有审定的结果。' : `已审定入选${results.chosen}份，名单和公示都在这一页。`,
      heads: ['奖项', '入选', '名额', '空缺'],
      rows: results.decided.map(({ award, chosen, unfilled }) => [
        { text: award.tier.name, href: award.category.href },
        { text: String(chosen), number: true },
        {
          text: award.tier.quota === null ? '不定额' : String(award.tier.quota),
          number: true,
        },
        { text: unfilled === null ? '—' : String(unfilled), number: true },
      ]),
    },
    {
      id: 'policy',
      title: page.policy.name,
      finds: '政策全文，逐条写明怎样核对',
      href: page.policy.href,
      sentence: `${page.policy.title}。全文逐条列出，每一条怎样核对写在旁边。`,
      heads: [],
      rows: [[{ text: '条款怎样执行', href: site.to.coverage(page.year) }]],
    },
    {
      id: 'progress',
      title: `${page.year}年度申报公开`,
      finds: '每份申报到了哪一步',
      href: site.to.year(page.year),
      sentence: '每份申报到了哪一步，列在各奖项的页面上。有登记号的，也可以直接搜索登记号。',
      heads: ['奖项', '已受理'],
      rows: awardTable(calls, ({ received }) => [{ text: `${received}份` }], ofCategory),
    },
    {
      id: 'form',
      title: `${page.year}年度申报表`,
      finds: '网上填写的申报表，Word空白表',
      href: site.to.guides(page.year),
      sentence: '可以在网上填写，边填边核对；也可以下载Word空白表，用电脑或者笔填写。',
      heads: ['奖项', '网上填写', '下载'],
      rows: awardTable(calls, ({ category }) => [
        { text: '申报表', href: site.to.apply(page.year, category.id) },
        { text: 'Word空白表', href: `${site.to.category(page.year, category.id)}form.docx` },
      ]),
    },
    {
      id: 'privacy',
      title: '公开什么，不公开什么',
      finds: '个人信息怎样保护，哪些内容公开',
      href: site.to.about,
      sentence: '公开的文件里不写身份证号、银行账号、住址和个人电话，材料的扫描件也不上网，原件交受理部门核对。',
      heads: [],
      rows: [[{ text: `${page.year}年度的公开范围`, href: site.to.disclosure(page.year) }]],
    },
  ];
};
