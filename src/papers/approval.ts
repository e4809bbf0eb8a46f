/** 审定表: what a round proposes, signed off by the office and by each body that the policy names. */
import { policyInFull } from '../core/paper-name.ts';
import { approvingBodies } from '../core/rounds.ts';
import { bodyName } from '../core/records.ts';
import { measureWord } from '../core/measure.ts';
import { roundInFull } from '../view/published-decision.ts';
import { dayOnPaper, department, marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { markWord, roundLines } from './round-lines.ts';
import { each, gap, handBox, line, listTable, tableOf, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

export const approvalSheet: WordPaper<'round'> = {
  form: 'word',
  id: 'approval',
  name: '审定表',
  about: 'round',
  purpose: '一轮一份，办公室拟办以后逐级签批；意见由签批人手写。',
  fills: ['date'],
  make: (context, { category, round }) => {
    const found = roundLines(context, category, round);
    const decision = category.decisions.get(round);
    if (found === undefined || decision === undefined) return none('这一轮还没有评审记录');
    const { association } = context.site.records;
    const { year } = context.year.records;
    const unit = measureWord(category.category);
    const titles = new Map(found.lines.map((one) => [one.id, one.title]));
    const tierOf = new Map(found.result.tiers.map(({ tier, name }) => [tier, name]));
    return made({
      data: {
        ...marks(context),
        标题: `${year}年度${roundInFull(category, round)}审定表`,
        依据: policyInFull(context.year.records, [category.category.cites]),
        名额: found.result.tiers
          .map(
            ({ name, quota, selected }) =>
              `${name}${quota === null ? '' : `名额${quota}${unit}，`}建议${selected.length}${unit}`,
          )
          .join('；'),
        得分栏: markWord(category, round),
        名单: found.lines.map((one, index) => ({
          序号: String(index + 1),
          登记号: one.number,
          名称: one.title,
          单位: one.organization,
          得分: one.mark,
          名次: one.rank,
          建议: one.outcome,
        })),
        有调整: decision.value.overrides.length > 0,
        调整: decision.value.overrides.map((one) => ({
          对象: titles.get(one.application) ?? one.application,
          改为: tierOf.get(one.to) ?? '不入选',
          机构: bodyName(association, one.body),
          理由: one.reason.replace(/。$/, ''),
          文件: one.document,
        })),
        环节: [
          `${department(context)}拟办意见`,
          ...approvingBodies(category, round).map((body) => `${bodyName(association, body)}意见`),
        ].map((意见) => ({ 意见 })),
        制表日期: dayOnPaper(context.input.date),
      },
    });
  },
  template: () => {
    const box = handBox('{意见}');
    return paper({ title: '审定表' }, [
      ...title('{标题}', { after: 0 }),
      text('根据{依据}，{名额}。', { size: 28 }),
      listTable('名单', [
        { head: '序号', cell: '{序号}', width: 8, centred: true },
        { head: '登记号', cell: '{登记号}', width: 22, centred: true },
        { head: '名称', cell: '{名称}', width: 20 },
        { head: '申报单位', cell: '{单位}', width: 16 },
        { head: '{得分栏}', cell: '{得分}', width: 10, centred: true },
        { head: '名次', cell: '{名次}', width: 8, centred: true },
        { head: '建议', cell: '{建议}', width: 16, centred: true },
      ]),
      ...each('有调整', [
        text('调整事项：', { face: 'head', size: 28 }),
        ...each('调整', [text('“{对象}”改为{改为}。{机构}决定（{文件}），理由：{理由}。', { size: 28 })]),
      ]),
      gap(),
      ...each('环节', [tableOf([22, 78], [box]), gap()]),
      line('制表日期：{制表日期}', { size: 28 }),
    ]);
  },
};
