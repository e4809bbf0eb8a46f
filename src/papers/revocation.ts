/** 撤销公告, to be posted where the announcement was. */
import { inChinese } from '../core/dates.ts';
import { contacts, isDraft, marks, paragraphsIn } from './marks.ts';
import { namesIn } from './notice-lists.ts';
import { proof, proofOf } from './notice-proof.ts';
import { made, none, type WordPaper } from './paper.ts';
import { paragraphs, signature, title } from './template/blocks.ts';
import { paper } from './template/page.ts';
import { titleLines } from './title-lines.ts';

export const revocationPaper: WordPaper<'notice'> = {
  form: 'word',
  id: 'revocation',
  name: '撤销公告',
  about: 'notice',
  purpose: '公布以后撤销的，在原来公布的地方张贴。',
  suits: (_, { value }) => value.kind === 'revocation',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'revocation')
      return none('这不是撤销公告。公示请做“公示”，更正请做“更正公示”，公告请做“表彰决定”');
    const { site } = context;
    return made({
      data: {
        ...marks(context, isDraft(context, value.published)),
        标题: titleLines(value.title, namesIn(context, notice)),
        段落: paragraphsIn('文字', context.paragraphs(notice)),
        联系办法: contacts(context),
        署名: site.records.association.name,
        成文日期: inChinese(value.published),
        ...proofOf(context, notice),
      },
      address: String(proofOf(context, notice)['网址']),
    });
  },
  template: ({ name }) =>
    paper({ title: '撤销公告' }, [
      ...title('{标题}'),
      ...paragraphs('段落', '文字'),
      ...paragraphs('联系办法', '联系'),
      ...signature(name),
      ...proof(),
    ]),
};
