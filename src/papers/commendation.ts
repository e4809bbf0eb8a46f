/** 表彰决定, or the 通知 that announces it: a formal document with red head, number, addressees and imprint (GB/T 9704). */
import { isNumbered } from '../core/paper-name.ts';
import { AlignmentType, BorderStyle, convertMillimetersToTwip, LineRuleType, Paragraph } from 'docx';
import { inChinese } from '../core/dates.ts';
import { blank, copiesOf, dayOnPaper, isDraft, marks, paragraphsIn } from './marks.ts';
import { listAnnexes, namesIn, noticeLists } from './notice-lists.ts';
import { made, none, type WordPaper } from './paper.ts';
import { annexes, each, empty, line, paragraphs, signature, text, title } from './template/blocks.ts';
import { footOnOwnPage, imprint } from './template/imprint.ts';
import { paper, run } from './template/page.ts';
import { titleLines } from './title-lines.ts';

const red = 'FF0000';
/** The mark fills the width at most, and is no larger than the standard's usual one (7.2.4). */
const [width, largest] = [442, 62];
const markSize = (issuer: string): number => Math.min(largest, Math.floor(width / [...`${issuer}文件`].length));

/** 标志 35 mm under the upper edge of the text, the number two lines under it, the rule 4 mm under the number (7.2). */
const redHead = (issuer: string): readonly Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: {
      before: convertMillimetersToTwip(35),
      line: Math.round(markSize(issuer) * 1.15 * 20),
      lineRule: LineRuleType.EXACT,
    },
    children: [run('{署名}文件', { size: markSize(issuer) * 2, face: 'title', color: red, characterSpacing: 0 })],
  }),
  empty(),
  empty(),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: 11 } },
    children: [run('{发文字号}')],
  }),
  empty(),
  empty(),
];

export const commendation: WordPaper<'notice'> = {
  form: 'word',
  id: 'commendation',
  name: '表彰决定',
  about: 'notice',
  purpose: '公示期满以后正式印发的决定或者通知；没有发文字号的是送审稿。',
  fills: ['number', 'to', 'copies', 'printer', 'printed'],
  suits: (_, { value }) => value.kind === 'announcement',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'announcement') return none('表彰决定照公布结果的公告做。公示请做“公示”，更正请做“更正公示”');
    const { site, input } = context;
    const { programme } = context.year.records;
    const { name } = site.records.association;
    const [first = '', ...rest] = context.paragraphs(notice);
    const addressed = first.endsWith('：');
    const number = value.number ?? input.number;
    return made({
      data: {
        ...marks(context, (number === undefined && isNumbered(programme)) || isDraft(context, value.published)),
        署名: name,
        发文字号: number ?? '',
        标题: titleLines(
          value.title.startsWith(name) ? value.title : `${name}${value.title}`,
          namesIn(context, notice),
        ),
        主送: input.to === undefined ? (addressed ? first : '') : `${input.to.replace(/：$/, '')}：`,
        段落: paragraphsIn('文字', addressed ? rest : [first, ...rest]),
        ...noticeLists(context, notice, () => ''),
        成文日期: inChinese(value.published),
        公开发布: true,
        ...copiesOf(context),
        [footOnOwnPage]: false,
        印发机关: input.printer ?? `${name}${blank}`,
        印发日期: dayOnPaper(input.printed ?? value.published),
      },
    });
  },
  template: ({ name }) =>
    paper({ title: '表彰决定' }, [
      ...redHead(name),
      ...title('{标题}'),
      line('{主送}'),
      ...paragraphs('段落', '文字'),
      ...annexes(),
      ...signature(name),
      ...each('公开发布', [text('（此件公开发布）')]),
      ...listAnnexes(),
      ...imprint(),
    ]),
};
