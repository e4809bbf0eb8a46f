/** Answers that are no single year's: where to object, whom to call, who confirms, how to recompute. */
import { confirmingKinds, confirmingStep } from '../core/confirming.ts';
import { inChinese } from '../core/dates.ts';
import { contactLines } from '../view/contact.ts';
import { dateRange } from '../view/format.ts';
import { dataHead } from '../view/fixed-pages.ts';
import { noticesOf } from '../view/notices.ts';
import { officeName as office } from '../view/office.ts';
import { subscribeHead } from '../view/subscribe.ts';
import type { Site } from '../view/site.ts';
import type { Said } from './answer-panel.ts';

/** As many notices as are looked over at a glance. */
const FEW = 4;

const publicity = (site: Site): Said => {
  const notices = noticesOf(site);
  const running = notices.filter(({ state }) => state === 'running');
  const shown = running.length > 0 ? running : notices.slice(0, FEW);
  return {
    id: 'publicity',
    title: '公示公告',
    finds: '公示的名单和起止日期',
    href: site.to.notices,
    sentence: running.length > 0 ? `正在公示${running.length}件。` : '现在没有正在公示的。',
    heads: shown.length === 0 ? [] : ['公示公告', '日期'],
    rows: shown.map(({ title, href, from, to, published }) => [
      { text: title, href },
      { text: from === null || to === null ? inChinese(published) : dateRange(from, to) },
    ]),
  };
};

export const answersOfEveryYear = (site: Site): readonly Said[] => [
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
  publicity(site),
  {
    id: 'judging',
    title: '怎样评审',
    finds: '评分标准、回避和表决',
    href: site.to.reviewers,
    sentence: '评委的职责、什么情况应当回避、评分和表决怎样进行，都写在评委须知里。',
    heads: [],
    rows: [],
  },
  {
    id: 'help',
    title: '申报帮助',
    finds: '补正、退回的原因和改法',
    href: site.to.help,
    sentence: `材料不全、填写有误的，按${office(site)}的补正通知改好；自动检查的每一种提示是什么意思、怎样改，都在这一页。`,
    heads: [],
    rows: [],
  },
  {
    id: 'contact',
    title: '联系办法',
    finds: '电话、邮箱、地址',
    href: site.to.about,
    sentence: site.records.association.name,
    heads: [],
    rows: contactLines(site.records.association, office(site)).map((parts) => [{ text: parts.join('　') }]),
  },
  {
    id: 'proof',
    title: '自行核对',
    finds: '结果是不是算对了，有没有改过',
    href: site.to.verify,
    sentence: '评审结果、公示名单和校验码，都可以在浏览器里重新计算一遍。',
    heads: [],
    rows: [[{ text: '怎样证明没有改过', href: site.to.proof }]],
  },
  {
    id: 'data',
    title: dataHead.title,
    finds: '全部数据的下载',
    href: site.to.data,
    sentence: dataHead.description,
    heads: [],
    rows: [],
  },
  {
    id: 'subscribe',
    title: subscribeHead.title,
    finds: '有新的公示公告时收到提醒',
    href: site.to.subscribe,
    sentence: subscribeHead.description,
    heads: [],
    rows: [],
  },
];
