/** 评审会议纪要: the numbers of a round, filled in; what was said is the office's to write. No single marks, no reasons of recusals. */
import { AlignmentType, convertMillimetersToTwip, LineRuleType, Paragraph } from 'docx';
import { untoldIn } from '../view/disclosure.ts';
import { roundInFull } from '../view/published-decision.ts';
import { measureWord } from '../core/measure.ts';
import { blank, dayOnPaper, marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { markWord, roundLines } from './round-lines.ts';
import { methodOnPaper } from './round-words.ts';
import { each, empty, line, listTable, text } from './template/blocks.ts';
import { paper, run, sizes } from './template/page.ts';
import { titleLines } from './title-lines.ts';

/** 标志 35 mm under the upper edge of the text (10.3). */
const head = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: convertMillimetersToTwip(35), line: 800, lineRule: LineRuleType.EXACT },
    children: [run('{标志}', { size: sizes.title, face: 'title', color: 'FF0000', characterSpacing: 0 })],
  });

export const minutes: WordPaper<'round'> = {
  form: 'word',
  id: 'minutes',
  name: '评审会议纪要',
  about: 'round',
  purpose: '评审会以后，数字和结果已经填好，会议情况由办公室补写。',
  fills: ['number', 'date', 'place', 'chair', 'present', 'absent', 'observers'],
  make: (context, { category, round }) => {
    const found = roundLines(context, category, round);
    if (found === undefined)
      return none('这一轮还没有评审记录，先运行 npx gongshi scores read 或者 npx gongshi decide');
    const { site, input } = context;
    const { year } = context.year.records;
    const unit = measureWord(category.category);
    const { result, lines, reviewers, recusals } = found;
    const eligible = result.applications.filter(({ outcome }) => outcome.kind !== 'ineligible').length;
    return made({
      data: {
        ...marks(context, input.date === undefined),
        标志: titleLines(`${site.records.association.name}${roundInFull(category, round)}评审会议纪要`, [
          roundInFull(category, round),
          site.records.association.name,
          '评审会议纪要',
        ]),
        期号: input.number ?? '第　期',
        时间: dayOnPaper(input.date),
        地点: input.place ?? blank,
        主持: input.chair ?? blank,
        年度: String(year),
        奖项: roundInFull(category, round),
        受理数: String(category.receipts.size + untoldIn(context.year.records, category.id).all),
        符合数: String(eligible),
        评分数: String(lines.length),
        单位: unit,
        有评委: reviewers > 0,
        评委数: String(reviewers),
        有回避: recusals > 0,
        回避数: String(recusals),
        办法: methodOnPaper(context.year.records, category, round),
        结果: result.tiers.map(({ name, quota, selected, undetermined }) => ({
          奖级: name,
          有名额: quota !== null,
          名额: String(quota ?? ''),
          入选数: String(selected.length),
          有空缺: quota !== null && quota > selected.length + undetermined.length,
          空缺: String(Math.max(0, (quota ?? 0) - selected.length - undetermined.length)),
          有并列: undetermined.length > 0,
          并列数: String(undetermined.length),
        })),
        得分栏: markWord(category, round),
        名单: lines
          .filter(({ selected }) => selected)
          .map((one, index) => ({
            序号: String(index + 1),
            登记号: one.number,
            名称: one.title,
            得分: one.mark,
            结论: one.outcome,
          })),
        出席: input.present ?? blank,
        请假: input.absent ?? '无',
        列席: input.observers ?? '无',
      },
    });
  },
  template: () =>
    paper({ title: '评审会议纪要' }, [
      head(),
      line('{期号}', { alignment: AlignmentType.CENTER }),
      empty(),
      text('{时间}，{主持}在{地点}主持召开评审会议，对{年度}年度{奖项}进行评审。纪要如下：'),
      text('一、基本情况', { face: 'head', keepNext: true }),
      text(
        '本年度受理申报{受理数}件，符合条件{符合数}件，参加本轮评审{评分数}件。{#有评委}评委{评委数}名，{/有评委}{#有回避}回避{回避数}件次，回避的没有参加有关申报的评审。{/有回避}{^有回避}没有需要回避的。{/有回避}',
      ),
      text('二、评审办法', { face: 'head', keepNext: true }),
      text('{办法}'),
      text('三、评审结果', { face: 'head', keepNext: true }),
      ...each('结果', [
        text(
          '会议认为，{奖级}{#有名额}名额{名额}{单位}，{/有名额}建议{入选数}{单位}{#有空缺}，空缺{空缺}{单位}{/有空缺}。{#有并列}有{并列数}{单位}并列，提请研究。{/有并列}',
        ),
      ]),
      listTable('名单', [
        { head: '序号', cell: '{序号}', width: 8, centred: true },
        { head: '登记号', cell: '{登记号}', width: 23, centred: true },
        { head: '名称', cell: '{名称}', width: 34 },
        { head: '{得分栏}', cell: '{得分}', width: 12, centred: true },
        { head: '建议', cell: '{结论}', width: 23, centred: true },
      ]),
      text('四、会议议定', { face: 'head', keepNext: true }),
      text('　　　　　　　　　　　　　　　　　　　　　　　　'),
      empty(),
      ...(['出席', '请假', '列席'] as const).map(
        (label) =>
          new Paragraph({
            indent: { left: 1575, hanging: 945 },
            children: [run(`${label}：`, { face: 'head' }), run(`{${label}}`)],
          }),
      ),
    ]),
};
