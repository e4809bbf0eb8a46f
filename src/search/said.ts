/** What citizens say when they look for something, in no policy's words. A ledger adds its own (`search.leads`). */
import type { z } from 'zod/mini';
import type { Answer } from '../core/schema/association.ts';

export type AnswerId = z.infer<typeof Answer>;

const lines: Readonly<Record<AnswerId, string>> = {
  money: '奖金 奖励 奖励经费 经费 多少钱 补助 资助 奖金多少 奖励多少 金额 发钱 发放 拨款 拨付 到账 经费使用',
  scores: '分数线 分数 得分 评分 打分 名次 排名 多少分 总分 平均分 及格线 最高分 最低分 第一名 最后一名 票数 单项线',
  apply:
    '怎么申报 如何申报 怎样申报 申报 申报条件 申报材料 申报流程 申报指南 申报要求 怎么申请 如何申请 申请 怎么报名 报名 填表 条件 谁可以申报 材料 附件 扫描件 怎么填 怎么提交 提交 报名费 收费 什么人',
  deadline:
    '截止 截止日期 截止时间 申报时间 期限 什么时候 几号 哪天 最后一天 时间 什么时候申报 什么时候报名 报名时间 报名截止 还能申报 还能报名 过期 逾期 延期 推迟 最晚',
  objection:
    '异议 怎么提异议 提出异议 申诉 投诉 举报 质疑 有意见 反映问题 不服 不公平 结果不服 复议 复核 弄虚作假 造假 作假 抄袭 匿名',
  confirm: '盖章 哪里盖章 确认',
  results:
    '结果 入选 入选名单 获奖 获奖名单 名单 中选 评上 谁得奖 得奖 得奖名单 名额 空缺 落选 没通过 递补 候补 统计 历年 往年',
  publicity: '公示 公示期 公示时间 公示多少天 公示名单 公告 公示公告',
  progress:
    '进度 查进度 办理进度 申报状态 状态 哪一步 登记号 受理 受理情况 查询 申报公开 我的申报 我的申请 我们的申报 编号 受理编号 受理通知',
  form: 'Word word 申报表 申报书 报名表 申请表 表格 空白表 模板 下载 表格下载 申报表下载 在线填写 空白申报表 电子版',
  policy: '政策 全文 原文 文件全文 文号 号文 文件 办法 细则 条款 通知原文',
  judging: '评审 评委 专家 评审专家 怎样评审 评审规则 评审办法 回避 表决 投票',
  help: '帮助 补正 材料不全 退回 撤回 修改申报 改申报 常见问题 退件 改错 填错 提交以后 怎么改',
  contact:
    '联系方式 联系办法 联系 联系人 电话 联系电话 咨询 举报电话 监督电话 地址 邮寄 寄到 邮编 邮箱 电子邮箱 办公时间 上班时间 哪个部门 交到哪 办公室 咨询电话 投诉电话',
  proof: '核对 核实 核对结果 校验码 验证 改过 篡改 真假 自行核对 重新计算 哈希 SHA',
  privacy: '隐私 个人信息 身份证 身份证号 公开范围 信息保护',
  data: '数据 下载数据 数据下载 开放数据 导出 接口 API',
  subscribe: '订阅 RSS 提醒 通知我 日历 关注',
};

/** The first word is the example. */
export const saidFor = (id: AnswerId): readonly string[] => lines[id].split(' ');
