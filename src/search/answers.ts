/**
 * What citizens ask most, answered above the results in words and numbers of the pages that answer it. The words here are
 * anybody's; a ledger adds its own in `content/association.yaml`. The panels stand in the page, so they need no index.
 */
import { confirmingKinds, confirmingStep } from '../core/confirming.ts';
import { inChinese } from '../core/dates.ts';
import { wan } from '../core/fields/digits.ts';
import { dateRange } from '../view/format.ts';
import { type AwardLine, awardLines, yearPage } from '../view/home.ts';
import { decisionLinks, resultsPage } from '../view/results/page.ts';
import { asksConfirmation, type Site, type YearView } from '../view/site.ts';
import { type AnswerId, saidFor } from './said.ts';

export type AnswerCell =
  | { readonly text: string; readonly number?: boolean }
  | { readonly text: string; readonly href: string; readonly clause?: boolean };

export interface AnswerPanel {
  readonly id: AnswerId;
  /** The example among the questions, with what it finds. */
  readonly example: string;
  readonly finds: string;
  /** All words that lead here. */
  readonly words: readonly string[];
  readonly title: string;
  readonly href: string;
  readonly sentence: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

const awardTable = (
  lines: readonly AwardLine[],
  cells: (line: AwardLine) => readonly AnswerCell[],
): AnswerPanel['rows'] => lines.map((line) => [{ text: line.tier.name, href: line.category.guide }, ...cells(line)]);

const yuan = (amount: number): string => (amount === 0 ? '不设' : String(amount).replace(/\B(?=(?:\d{3})+$)/g, ','));

const daysLeft = ({ window, daysLeft: days }: AwardLine): string =>
  window === 'open' ? (days === 0 ? '今天截止' : `还剩${days ?? 0}天`) : window === 'closed' ? '已经截止' : '尚未开始';

type Said = Omit<AnswerPanel, 'words' | 'example'>;

const ofYear = (site: Site, year: YearView): readonly Said[] => {
  const page = yearPage(site, year);
  const results = resultsPage(site, year);
  const decisions = decisionLinks(site, year);
  const paid = results.lines.filter(({ award }) => award.tier.award > 0);
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
      rows: awardTable(
        page.awards.filter((line, at, all) => all.findIndex(({ category }) => category.id === line.category.id) === at),
        (line) => [
          { text: line.closes === null ? `${inChinese(line.opens)}起` : dateRange(line.opens, line.closes) },
          { text: daysLeft(line) },
        ],
      ),
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
  ];
};

/** What people say of the step whose name the ledger gives; first its name. */
const saidIn = (site: Site, id: AnswerId): readonly [string, ...string[]] =>
  id === 'confirm'
    ? [confirmingStep(site.records.association), confirmingKinds(site.records.association), ...saidFor[id]]
    : saidFor[id];

const everyYear = (site: Site): readonly Said[] => [
  {
    id: 'objection',
    title: '对公示有异议',
    finds: '怎样提出，收到的异议怎样处理',
    href: site.to.objections,
    sentence: '公示期内写明事实和依据，实名提出。',
    heads: [],
    rows: [
      [{ text: '打印异议书', href: site.to.objectionForm }],
      [{ text: '正在公示和已经公示的', href: site.to.notices }],
    ],
  },
  {
    id: 'confirm',
    title: confirmingStep(site.records.association),
    finds: '项目由哪里确认',
    href: site.to.confirm,
    sentence: `项目在哪里，由哪里的${confirmingKinds(site.records.association)}核对并盖章确认。`,
    heads: ['项目所在地', '由谁确认'],
    rows: site.records.association.places.flatMap(({ name, confirmer }) => {
      if (confirmer === undefined) return [];
      const text = site.records.organizations.get(confirmer)?.value.names.at(-1)?.name ?? confirmer;
      return [[{ text: name }, { text, href: site.to.organization(confirmer) }]];
    }),
  },
];

/** In the order of the examples. */
const order: readonly AnswerId[] = ['money', 'scores', 'apply', 'deadline', 'objection', 'confirm', 'results'];

export const answerPanels = (site: Site): readonly AnswerPanel[] => {
  const [newest] = site.years;
  const said = [...(newest === undefined ? [] : ofYear(site, newest)), ...everyYear(site)].filter(
    ({ id }) => id !== 'confirm' || asksConfirmation(site),
  );
  const own = site.records.association.search?.leads ?? [];
  return order.flatMap((id) => {
    const panel = said.find((one) => one.id === id);
    const words = saidIn(site, id);
    const more = own.filter(({ to }) => to === id).map(({ said: word }) => word);
    return panel === undefined ? [] : [{ ...panel, example: words[0], words: [...words, ...more] }];
  });
};
