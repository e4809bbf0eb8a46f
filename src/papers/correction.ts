/** 更正公示: the old words beside the new ones, and what the correction does to the days. */
import { inChinese } from '../core/dates.ts';
import { contacts, isDraft, marks, paragraphsIn } from './marks.ts';
import { listAnnexes, namesIn, noticeLists } from './notice-lists.ts';
import { proof, proofOf } from './notice-proof.ts';
import { made, none, type WordPaper } from './paper.ts';
import { annexes, each, listTable, paragraphs, signature, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';
import { titleLines } from './title-lines.ts';
import { noticePage } from '../view/notice.ts';

export const correction: WordPaper<'notice'> = {
  form: 'word',
  id: 'correction',
  name: '更正公示',
  about: 'notice',
  purpose: '更正已经公布的文字或者名单，原文和更正后的文字并列。',
  suits: (_, { value }) => value.kind === 'correction',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'correction') return none('这不是更正。公示请做“公示”，公告请做“表彰决定”');
    const { site, year } = context;
    const first = year.records.notices.get(value.corrects ?? '');
    if (first === undefined) return none('找不到它更正的公示');
    const lines = noticePage(site, year, notice).tables.flatMap((table) => table.lines);
    const changes = value.changes ?? [];
    return made({
      data: {
        ...marks(context, isDraft(context, value.published)),
        标题: titleLines(value.title, namesIn(context, notice)),
        原标题: first.value.title,
        原日期: inChinese(first.value.published),
        原网址: new URL(site.to.notice(first.id), site.records.association.site.url).href,
        段落: paragraphsIn('文字', context.paragraphs(notice)),
        有文字更正: changes.length > 0,
        更正: changes.map((change, index) => ({
          序号: String(index + 1),
          位置:
            lines.find(({ application }) => change.application.endsWith(`/${application}`))?.number ??
            change.application,
          原文: change.old,
          更正为: change.new,
        })),
        联系办法: contacts(context),
        ...(changes.length > 0
          ? { 有附件: false, 附件说明: '', 名单: [] }
          : noticeLists(context, notice, () => '更正后的')),
        署名: site.records.association.name,
        成文日期: inChinese(value.published),
        ...proofOf(context, notice),
      },
      address: String(proofOf(context, notice)['网址']),
    });
  },
  template: ({ name }) =>
    paper({ title: '更正公示' }, [
      ...title('{标题}'),
      text('{原日期}发布的《{原标题}》（{原网址}）部分内容更正如下：'),
      ...paragraphs('段落', '文字'),
      ...each('有文字更正', [
        listTable('更正', [
          { head: '序号', cell: '{序号}', width: 8, centred: true },
          { head: '登记号', cell: '{位置}', width: 26, centred: true },
          { head: '原文', cell: '{原文}', width: 33 },
          { head: '更正为', cell: '{更正为}', width: 33 },
        ]),
      ]),
      text('其他内容不变。'),
      ...paragraphs('联系办法', '联系'),
      ...annexes(),
      ...signature(name),
      ...proof(),
      ...listAnnexes(),
    ]),
};
