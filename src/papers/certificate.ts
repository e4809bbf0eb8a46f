/** 证书文字: one page for each winner, A4 lying, in the form that fits what was awarded. Numbers are never given twice. */
import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { inChinese } from '../core/dates.ts';
import { marks } from './marks.ts';
import { empty, each } from './template/blocks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { paper, run } from './template/page.ts';
import { type PaperAward, paperAwards } from './awards.ts';

const large = { size: 44, face: 'sub', characterSpacing: 0 } as const;

const certificate = (
  words: string,
  options: { readonly alignment: 'left' | 'right' | 'both'; readonly first?: number },
) =>
  new Paragraph({
    alignment: options.alignment,
    ...(options.first === undefined ? {} : { indent: { firstLine: options.first } }),
    spacing: { line: 900, lineRule: LineRuleType.EXACT },
    children: [run(words, large)],
  });

/** 演示专家甲同志： a person is addressed, a unit is named in full. */
export const addressee = ({ kind, name }: PaperAward): string => (kind === 'person' ? `${name}同志：` : `${name}：`);

/** What of theirs was chosen: a work is its authors', a project its unit's; a person or a unit is chosen itself. */
const ofWhat = ({ kind, title }: PaperAward): string =>
  kind === 'project' ? `你单位的“${title}”` : kind === 'work' ? `“${title}”` : '';

export const citation = (award: PaperAward): string => {
  const { year, programme, tier } = award;
  const called = `${year}年度“${programme}”${/评选|评审$/.test(programme) ? '' : '评选'}`;
  return `${ofWhat(award)}在${called}中，被评为“${tier}”。特发此证。`;
};

export const certificates: WordPaper<'notice'> = {
  form: 'word',
  id: 'certificate',
  name: '证书文字',
  about: 'notice',
  purpose: '每个获奖对象一页，套打或者交印刷；奖牌文字和邮件合并用“证书和奖牌文字表”。',
  suits: (_, { value }) => value.kind === 'announcement',
  make: (context, notice) => {
    if (notice.value.kind !== 'announcement') return none('证书要在正式公布以后做，请选公布结果的公告');
    const awards = paperAwards(context, notice);
    if (awards.length === 0) return none('这份公告里没有获奖对象');
    return made({
      data: {
        ...marks(context),
        证书: awards.map((award, index) => ({
          另起页: index > 0,
          称呼: addressee(award),
          正文: citation(award),
          编号: award.number,
          署名: context.site.records.association.name,
          成文日期: inChinese(notice.value.published),
        })),
      },
    });
  },
  template: () =>
    paper({ title: '证书文字', landscape: true, numbered: false }, [
      ...each('证书', [
        ...each('另起页', [
          new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
        ]),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: 1400, lineRule: LineRuleType.EXACT },
          children: [run('证　书', { size: 84, face: 'title', color: 'C00000', characterSpacing: 0 })],
        }),
        empty(),
        certificate('{称呼}', { alignment: 'left' }),
        certificate('{正文}', { alignment: 'both', first: 880 }),
        empty(),
        certificate('{署名}', { alignment: 'right' }),
        certificate('{成文日期}', { alignment: 'right' }),
        new Paragraph({ children: [run('证书编号：{编号}', { size: 24 })] }),
      ]),
    ]),
};
