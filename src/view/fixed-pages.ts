/** Title, description and crumbs of pages that tell of no record. */
import { confirmingKinds, confirmingStep } from '../core/confirming.ts';
import type { Association } from '../core/schema/association.ts';
import type { PageHead } from './page.ts';

export const confirmHead = (association: Association): PageHead => {
  const title = confirmingStep(association);
  return {
    title,
    description: `${confirmingKinds(association)}打开申报，看核对结果，生成确认记录。`,
    section: 'guides',
    crumbs: [{ text: title }],
  };
};

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

export const proofHead: PageHead = {
  title: '怎样证明没有改过',
  description: '留一行字，以后就能查出公开的记录有没有改过。',
  section: 'about',
  crumbs: [{ text: '怎样证明没有改过' }],
};

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
