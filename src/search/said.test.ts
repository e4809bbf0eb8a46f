/** Questions as citizens put them, asked of the words that every ledger has. */
import { describe, expect, it } from 'vitest';
import { Answer } from '../core/schema/association.ts';
import { leadOf } from './lead.ts';
import { type AnswerId, saidFor } from './said.ts';

const panels = Answer.options.map((id) => ({ id, words: saidFor(id) }));
const names = ['示例工作站', '示例奖'];

const asked: Readonly<Record<AnswerId, readonly string[]>> = {
  money: ['奖金多少？', '什么时候发钱', '经费怎么用', '奖金什么时候到账', '示例奖有多少钱', '拨款', '补助几号发放'],
  scores: ['分数线是多少', '最后一名多少分', '示例奖的评分', '怎么打分', '第一名多少分', '总分怎么算'],
  apply: ['怎么申报', '谁可以申报', '要交什么材料', '附件要求', '申报条件是什么', '企业能申报吗', '个人能申请吗'],
  deadline: ['什么时候截止', '还能申报吗', '报名截止', '什么时候报名', '几号截止？', '申报时间', '哪天截止'],
  objection: ['对结果不服', '不服怎么办', '怎么申诉', '弄虚作假怎么举报', '有人造假', '哪里投诉'],
  confirm: ['在哪里盖章', '要不要盖章', '去哪盖章'],
  results: ['获奖名单', '去年谁得奖', '有几个名额', '候补', '没通过的原因', '示例奖入选名单', '名额还有空缺吗'],
  publicity: ['公示多少天', '公示到几号', '公示期', '公示在哪里看', '示例奖公示名单', '什么时候公示'],
  progress: ['查进度', '我的申请到哪一步了', '查询申报状态', '登记号怎么查', '受理了吗', '怎么查询'],
  form: ['申报书哪里下载', '报名表', '表格下载', '有没有Word模板', '申报表在哪里下载', '在线填写'],
  policy: ['文件全文', '15号文', '政策原文', '政策在哪里看', '实施办法'],
  judging: ['谁来评审', '评审规则', '专家是谁', '怎么回避', '评委有哪些', '评审办法'],
  help: ['材料不全怎么办', '怎么补正', '撤回', '被退回了怎么办', '填错了怎么办'],
  contact: ['联系方式', '举报电话', '地址在哪', '寄到哪里', '电话多少', '邮箱是什么', '联系人', '办公时间'],
  proof: ['怎么核对结果', '校验码是什么', '有没有篡改', '怎么验证'],
  data: ['下载数据', '数据在哪里下载', '开放数据'],
  subscribe: ['怎么订阅', 'RSS', '怎样收到提醒'],
  privacy: ['隐私', '身份证要不要交', '个人信息', '公开范围是什么', '隐私怎么保护'],
};

describe('the words of every ledger', () => {
  it.each(Object.entries(asked).flatMap(([id, queries]) => queries.map((query) => [query, id] as const)))(
    '%s: %s',
    (query, id) => {
      expect(leadOf(query, panels, names)?.id).toBe(id);
    },
  );

  it.each([
    '水稻病虫害',
    '示例工作站',
    '糖尿病护理',
    '学会',
    '秘书长',
    '材料学会',
    '数据研究院',
    '公示中心',
    '可以',
    '什么',
    '怎么办',
  ])('%s leads to none', (query) => {
    expect(leadOf(query, panels, names)).toBeNull();
  });
});
