/**
 * A year to begin with: programme and policy in which every place that is the office's own to write says TODO. It passes the
 * check as it is, so that each thing filled in can be checked at once.
 */

export interface BlankProgramme {
  readonly year: number;
  /** Names as far as they are known; what is missing is left to be filled in. */
  readonly name?: string | undefined;
  readonly policy?: string | undefined;
  readonly number?: string | undefined;
  /** The association, as it signs. */
  readonly issuer: string;
  /** The body that receives, and those that decide, in order. */
  readonly office: string;
  readonly approving: readonly string[];
}

const todo = (known: string | undefined, what: string): string => JSON.stringify(known ?? `TODO：${what}`);

/** A number that is written as such numbers are; it is nobody's. */
const numberOr = (known: string | undefined, year: number): string =>
  known ?? `文号〔${year}〕1号 # TODO：照文件写；没有文号的，删去这一行`;

export const blankProgramme = ({ year, name, policy, number, office, approving }: BlankProgramme): string =>
  `# ${year}年度的规则和数字。还要填写的地方都有标记，填好以后连同后面的说明删去；npx gongshi check 逐处列出。
name: ${todo(name, '这项评选叫什么')}
year: ${year}
policy:
  id: policy
  title: ${todo(policy, '办法的标题')}
  number: ${numberOr(number, year)}
  date: ${year}-01-01 # TODO：办法的印发日期
call:
  title: ${todo(undefined, '本年度通知的标题')}
  number: ${numberOr(undefined, year)}
  date: ${year}-01-01 # TODO：通知的印发日期
# 条件依据的其他文件，引用时写 pipl#25
sources:
  - { id: pipl, title: 中华人民共和国个人信息保护法 }
# “年内”从哪一天起算，到哪一天为止（closing 是申报截止日）
year-window: { from: ${year}-01-01, to: closing }
office: ${office}
grace-minutes: 0
publicity: { days: 5, unit: working } # TODO：公示几天；unit 是 working（工作日）或者 natural（自然日）
# 公开范围，随通知一起公布，公布以后不再改：这里是法律要求的最少，只公布入选的，其余只公布数量（docs/disclosure.md）
disclosure:
  unsuccessful: { show: counts, clause: "pipl#6" }
  judges: { show: counts, clause: "pipl#6" }
  marks: { show: counts, clause: "pipl#6" }
scoring:
  illustrative: false
  decimals: 0
  min-valid: 3 # TODO：至少几位评委评分
  threshold: 60 # TODO：总分不低于几分
  trim: 0 # TODO：去掉几个最高分和几个最低分，例如 { high: 1, low: 1, from: 5 }：至少5张评分才去，各去1个
# 等于各等次名额乘以金额的合计；有不定名额的等次的，是上限
budget: 0
common:
  start: []
  end:
    - title: 声明
      fields:
        - id: truth
          label: 真实性声明
          type: statement
          text: 本单位对申报内容的真实性负责；内容中不含身份证号、银行账号、住址和个人电话。
          help: 请单位负责人看过全部内容后再勾选。
  conditions:
    - { clause: "1", rule: stated, why: 目的和依据，不作判定, asks: nothing } # TODO：核对条款
    - { clause: "4", rule: within-window } # TODO：核对条款
    - { clause: "5", rule: received-by-office } # TODO：核对条款
    - { clause: "8", rule: approved, bodies: [${approving.join(', ')}] } # TODO：核对条款
    - { clause: "9", rule: publicised } # TODO：核对条款
conditions:
  - { clause: "7", rule: budget, id: budget } # TODO：核对条款
`;

const articles = [
  ['1', '为什么设立，依据什么'],
  ['2', '谁可以申报，授予什么'],
  ['3', '申报的条件，一个条件写一条'],
  ['4', '什么时候申报'],
  ['5', '材料交给谁，由谁受理'],
  ['6', '按什么标准评审'],
  ['7', '设哪些等次，名额和奖金各多少'],
  ['8', '由谁审定'],
  ['9', '公示多久，怎样提出异议'],
] as const;

const chapters: Readonly<Record<string, string>> = { '1': '总则', '2': '申报', '6': '评审和奖励', '8': '审定和公示' };

export const blankPolicy = ({ year, policy, number, issuer }: BlankProgramme): string =>
  `---
title: ${todo(policy, '办法的标题')}
${number === undefined ? '# TODO：下面的文号照文件写；没有文号的，连同下一行删去\n' : ''}number: ${number ?? `文号〔${year}〕1号`}
# TODO：下面的印发日期照文件写
date: ${year}-01-01
issuer: ${JSON.stringify(issuer)}
addressed: ${todo(undefined, '主送哪些单位')}
citation:
  forms:
    - { clause: "*", as: "第{1:一}条" }
    # 一条里分开标的几项，如 5.1、5.2
    - { clause: "*.*", as: "第{1:一}条" }
---

${articles
  .flatMap(([id, what]) => [
    ...(chapters[id] === undefined ? [] : [`## ${chapters[id]}`]),
    `<Clause id="${id}">TODO：${what}</Clause>。`,
  ])
  .join('\n\n')}
`;
