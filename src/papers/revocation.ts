/** 撤销公告, to be posted where the announcement was. */
import { inChinese } from '../core/dates.ts';
import { contacts, isDraft, marks } from './common.ts';
import { namesIn } from './notice-lists.ts';
import { proof, proofOf } from './notice-proof.ts';
import { made, none, type WordPaper } from './paper.ts';
import { each, signature, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';
import { titleLines } from './title-lines.ts';

export const revocationPaper: WordPaper<'notice'> = {
  form: 'word',
  id: 'revocation',
  name: '撤销公告',
  about: 'notice',
  purpose: '公布以后撤销的，在原来公布的地方张贴。',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'revocation')
      return none('这不是撤销公告。公示用 publicity，更正用 correction，公告用 commendation');
    const { site } = context;
    return made({
      data: {
        ...marks(context, isDraft(context, value.published)),
        标题: titleLines(value.title, namesIn(context, notice)),
        段落: context.paragraphs(notice).map((paragraph) => ({ 文字: paragraph })),
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
      ...each('段落', [text('{文字}')]),
      ...each('联系办法', [text('{联系}')]),
      ...signature(name),
      ...proof(),
    ]),
};
