/** 补正通知书: everything that is missing, told at once, with the clause, the cure and the last day. */
import { clauseWords } from '../core/citation.ts';
import { inChinese } from '../core/dates.ts';
import type { RowVerdict } from '../core/judge.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { contacts, department, marks } from './marks.ts';
import { keptAddress, keptLine, signedWithLine } from './notice-proof.ts';
import { made, none, type WordPaper } from './paper.ts';
import { line, listTable, paragraphs, stub, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const name = '补正通知书';

const open = new Set(['unmet', 'pending', 'waivable']);

/** What stands in the way now, or that the answer has cured it. */
const stateOf = (verdict: RowVerdict | undefined): string =>
  verdict === undefined ? '' : open.has(verdict.verdict) ? verdict.says : '已经补正';

const cureOf = (verdict: RowVerdict | undefined): string =>
  verdict === undefined || !open.has(verdict.verdict)
    ? ''
    : [...new Set(verdict.findings.map(({ help }) => help))].join('；');

export const supplement: WordPaper<'application'> = {
  form: 'word',
  id: 'supplement',
  name,
  about: 'application',
  purpose: '一次告知申报单位要补正的全部事项；送达回证由收件人签名。',
  fills: ['number'],
  suits: (_, { category, application }) => (category.receipts.get(application.id)?.value.supplements ?? []).length > 0,
  make: (context, { category, application }) => {
    const receipt = category.receipts.get(application.id)?.value;
    const asked =
      receipt?.supplements.findLast(({ answered }) => answered === undefined) ?? receipt?.supplements.at(-1);
    if (receipt === undefined || asked === undefined) return none('这份申报没有要求过补正');
    const { site, year } = context;
    const rows = year.judgements.get(category.id)?.get(application.id)?.rows ?? [];
    return made({
      ...keptAddress(context),
      data: {
        ...marks(context),
        ...keptLine(context),
        编号: asked.document ?? context.input.number ?? '',
        登记号: receipt.number,
        申报单位: applicantName(site, category, application),
        名称: applicationTitle(site, category, application),
        截止日期: inChinese(asked.due),
        事项: asked.conditions.map((condition, index) => {
          const verdict = rows.find(({ row }) => row.id === condition);
          const clause = verdict?.row.clause ?? condition;
          return {
            序号: String(index + 1),
            要求: year.records.clauses.get(clause) ?? '',
            依据: clauseWords(year.records, clause),
            情况: stateOf(verdict),
            办法: cureOf(verdict),
          };
        }),
        联系办法: contacts(context),
        署名: department(context),
        成文日期: inChinese(asked.asked),
      },
    });
  },
  template: () =>
    paper({ title: name }, [
      ...title(name, { after: 0 }),
      line('{编号}', { alignment: 'right', size: 28 }),
      line('{申报单位}：'),
      text(
        '你单位《{名称}》（登记号{登记号}）的申报材料收悉。现将需补正事项一次告知如下，请于{截止日期}（含当日）前补齐；逾期或者补正后仍不符合的，不进入评审。',
      ),
      listTable('事项', [
        { head: '序号', cell: '{序号}', width: 8, centred: true },
        { head: '政策要求', cell: '{要求}', width: 30 },
        { head: '依据', cell: '{依据}', width: 20 },
        { head: '现在的情况', cell: '{情况}', width: 21 },
        { head: '怎样补正', cell: '{办法}', width: 21 },
      ]),
      ...paragraphs('联系办法', '联系', { size: 28 }),
      ...signedWithLine(),
      ...stub('送达回证　　登记号：{登记号}', ['补正通知书已收到。收件人签名：　　　　　　　年　　月　　日']),
    ]),
};
