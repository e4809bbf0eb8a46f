/** 公示 for the notice board: as the site has it, with room for the seal, the address, the digest and a code to scan. */
import { longestWindow, sayTerm, termsOf } from '../core/publicity-term.ts';
import { inChinese } from '../core/dates.ts';
import { verbOf } from '../core/rounds.ts';
import type { Tier } from '../core/schema/category.ts';
import type { Notice } from '../core/schema/notice.ts';
import { dateRange } from '../view/format.ts';
import { contacts, isDraft, marks, paragraphsIn } from './marks.ts';
import { listAnnexes, namesIn, noticeLists } from './notice-lists.ts';
import { proof, proofOf } from './notice-proof.ts';
import { made, none, type PaperContext, type WordPaper } from './paper.ts';
import { annexes, paragraphs, signature, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';
import { titleLines } from './title-lines.ts';

/** 公示时间：2017年7月3日至7月7日（5个工作日） */
const windowWords = ({ from, to }: Notice, term: string): string =>
  from === undefined || to === undefined ? '' : `公示时间：${dateRange(from, to)}（${term}）。`;

const verbIn = ({ year }: PaperContext, tier: Tier): string => {
  const category = [...year.records.categories.values()].find((one) => one.category.tiers.includes(tier))?.category;
  return category === undefined ? '' : verbOf(category, tier);
};

export const publicity: WordPaper<'notice'> = {
  form: 'word',
  id: 'publicity',
  name: '公示',
  about: 'notice',
  purpose: '张贴和留存用的公示，盖章；没有到公布日期的是送审稿。',
  suits: (_, { value }) => value.kind === 'publicity',
  make: (context: PaperContext, notice) => {
    const { value } = notice;
    if (value.kind !== 'publicity') return none('这不是公示。公告请做“表彰决定”，更正请做“更正公示”');
    const [first = '', ...rest] = context.paragraphs(notice);
    const { published } = value;
    const { term } = longestWindow(context.site.records.calendar, published, termsOf(context.year.records, value));
    return made({
      data: {
        ...marks(context, isDraft(context, value.published)),
        标题: titleLines(value.title, namesIn(context, notice)),
        首段: first,
        段落: paragraphsIn('文字', rest),
        公示时间: windowWords(value, sayTerm(term)),
        联系办法: contacts(context),
        ...noticeLists(context, notice, (tier) => `拟${verbIn(context, tier)}`),
        署名: context.site.records.association.name,
        成文日期: inChinese(value.published),
        ...proofOf(context, notice),
      },
      address: String(proofOf(context, notice)['网址']),
    });
  },
  template: ({ name }) =>
    paper({ title: '公示' }, [
      ...title('{标题}'),
      text('{首段}'),
      text('{公示时间}'),
      ...paragraphs('段落', '文字'),
      ...paragraphs('联系办法', '联系'),
      ...annexes(),
      ...signature(name),
      ...proof(),
      ...listAnnexes(),
    ]),
};
