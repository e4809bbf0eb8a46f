/** What citizens say when they look for something, in no policy's words. A ledger adds its own (`search.leads`). */
import type { Association } from '../core/schema/association.ts';

export type AnswerId = NonNullable<NonNullable<Association['search']>['leads']>[number]['to'];

/** The first is the example. */
export const saidFor: Readonly<Record<AnswerId, readonly [string, ...string[]]>> = {
  money: ['奖金', '奖励', '奖励经费', '经费', '多少钱', '补助', '资助', '奖金多少', '奖励多少', '金额'],
  scores: ['分数线', '分数', '得分', '评分', '打分', '名次', '排名', '多少分', '总分', '平均分', '及格线'],
  apply: [
    '怎么申报',
    '如何申报',
    '怎样申报',
    '申报',
    '申报条件',
    '申报材料',
    '申报流程',
    '申报指南',
    '怎么申请',
    '如何申请',
    '申请',
    '怎么报名',
    '报名',
    '填表',
  ],
  deadline: ['截止', '截止日期', '截止时间', '申报时间', '期限', '什么时候', '几号', '哪天', '最后一天', '时间'],
  objection: ['异议', '怎么提异议', '提出异议', '申诉', '投诉', '举报', '质疑', '有意见', '反映问题', '不服'],
  confirm: ['盖章', '哪里盖章', '确认'],
  results: ['结果', '入选', '入选名单', '获奖', '获奖名单', '名单', '中选', '评上', '谁得奖'],
};
