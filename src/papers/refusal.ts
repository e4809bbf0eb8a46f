/** 不予受理告知书: the facts, the clause and where to turn. Never for an application that was scored and lost. */
import { policiesOf } from '../core/paper-name.ts';
import { clauseWords } from '../core/citation.ts';
import { dayOf, inChinese } from '../core/dates.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { dayOnPaper, department, marks } from './marks.ts';
import { keptAddress, keptLine, signedWithLine } from './notice-proof.ts';
import { made, none, type WordPaper } from './paper.ts';
import { each, line, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const name = '不予受理告知书';

/** The clause with its words; an article of another text is named alone. */
const quoted = (clause: string, words: string | undefined): string =>
  words === undefined ? clause : `${clause}“${words.replace(/。$/, '')}”`;

export const refusal: WordPaper<'application'> = {
  form: 'word',
  id: 'refusal',
  name,
  about: 'application',
  purpose: '申报不符合条件、不进入评审时，告知申报单位事实和依据。',
  fills: ['number', 'until', 'date'],
  suits: ({ year }, { category, application }) =>
    category.receipts.has(application.id) &&
    year.judgements.get(category.id)?.get(application.id)?.eligibility === 'ineligible',
  make: (context, { category, application }) => {
    const receipt = category.receipts.get(application.id)?.value;
    if (receipt === undefined)
      return none('这份申报还没有登记。没有登记不等于没有按时送到，先登记，再看是不是符合条件');
    const { site, year } = context;
    const judgement = year.judgements.get(category.id)?.get(application.id);
    const rows = judgement?.rows.filter(({ blocks, verdict }) => blocks && verdict === 'unmet') ?? [];
    if (judgement?.eligibility !== 'ineligible' || rows.length === 0)
      return none('这份申报没有不符合条件的地方；没有入选的，不用这份告知书');
    const { supervision } = site.records.association.contact;
    return made({
      ...keptAddress(context),
      data: {
        ...marks(context),
        ...keptLine(context),
        编号: context.input.number ?? '',
        申报单位: applicantName(site, category, application),
        名称: applicationTitle(site, category, application),
        收到日期: inChinese(dayOf(receipt.submitted.at)),
        政策: policiesOf(year.records, [category])
          .map(({ title }) => title)
          .join('》、《'),
        理由: rows.map(({ row, says }, index) => ({
          序号: String(index + 1),
          事实: says.replace(/。$/, ''),
          依据: quoted(clauseWords(year.records, row.clause), year.records.clauses.get(row.clause)),
        })),
        反映期限: dayOnPaper(context.input.until),
        监督部门: supervision?.name ?? department(context),
        监督电话: supervision?.phone ?? site.records.association.contact.phone ?? '',
        署名: department(context),
        成文日期: dayOnPaper(context.input.date),
      },
    });
  },
  template: () =>
    paper({ title: name }, [
      ...title(name, { after: 0 }),
      line('{编号}', { alignment: 'right', size: 28 }),
      line('{申报单位}：'),
      text('你单位报送的《{名称}》于{收到日期}收到。经核对：'),
      ...each('理由', [text('{序号}.{事实}。依据：{依据}。')]),
      text('依据《{政策}》，对该申报不予受理，申报材料可以取回。'),
      text('如有不同意见，可于{反映期限}前向{监督部门}书面反映，电话{监督电话}。'),
      ...signedWithLine(),
    ]),
};
