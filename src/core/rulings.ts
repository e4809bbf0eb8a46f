/**
 * What people decided about one condition, put over what the rule found (docs/design.md, A condition).
 *
 * Soft (原则上): a reason makes it `waivable`, a ruling of the named body makes it `waived`. Needs a human look: a
 * ruling of the office makes it `met` or `unmet`. A ruling never changes any other verdict: to change a fact, correct
 * the record. A ruling by another body is ignored and reported.
 */
import type { Row } from './compile.ts';
import { textOf } from './fields/value.ts';
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { bodyName } from './records.ts';
import type { Outcome } from './rules/outcome.ts';
import type { ApplicationFacts } from './rules/rule.ts';
import type { Ruling } from './schema/receipt.ts';

export type RuledVerdict = 'met' | 'unmet' | 'pending' | 'waivable' | 'waived' | 'judged';

/** An outcome after people had their say. */
export interface Ruled {
  readonly verdict: RuledVerdict;
  readonly says: string;
  readonly findings: readonly Finding[];
}

export const rulingCodes = {
  'soft-reason-missing': {
    level: 'error',
    title: '原则上的条件没有达到，也没有写明理由',
    message: '{what}，又没有写明“{reason}”',
    help: '原则上的条件：补写理由，由{body}研究',
    en: 'A soft condition is not met and {reason} gives no reason',
    meaning: '政策写的是“原则上”，没有达到时可以说明理由，由有关机构研究是否放宽。这里既没有达到，也没有说明理由。',
    why: '不写理由，研究的机构就没有依据，也无法向社会说明为什么放宽。',
    wrong: '没有填“年度先进单位”，也没有填“未获先进单位的理由”',
    right: '未获先进单位的理由：前两年度单位改选，没有参加评选；两年间活动没有中断。',
  },
  'soft-open': {
    level: 'info',
    title: '原则上的条件没有达到，等待研究',
    message: '原则上的条件没有达到，已说明理由，等待{body}研究',
    help: '等待研究',
    en: 'A soft condition awaits the ruling of {body}',
    meaning: '理由已经写明，研究结果还没有记录。',
    why: '放宽与否由政策指定的机构决定，系统不代为判断。',
    wrong: '（不是错误）',
    right: 'rulings 中记录机构、日期、理由和结论',
  },
  'soft-refused': {
    level: 'error',
    title: '放宽条件没有获得同意',
    message: '{body}没有同意放宽',
    help: '本年度不符合条件',
    en: '{body} refused to waive the condition',
    meaning: '有关机构研究后决定不放宽。',
    why: '“原则上”的例外须经研究同意，没有同意就按条件执行。',
    wrong: 'verdict: refused',
    right: 'verdict: waived',
  },
  'ruled-unmet': {
    level: 'error',
    title: '核定的结论是不符合',
    message: '{body}核定不符合：{reason}',
    help: '换成符合要求的材料，或书面说明',
    en: '{body} ruled that the condition is not met',
    meaning: '这一条需要人看，受理部门看过以后认为不符合。',
    why: '列举以外的情况不能由程序判断，由受理部门核定并记录理由。',
    wrong: 'verdict: unmet',
    right: 'verdict: met',
  },
  'ruling-wrong-body': {
    level: 'error',
    title: '作出核定的机构有误',
    message: '这一条应由{body}研究，记录的是{other}',
    help: '由{body}研究后补记',
    en: 'This condition is ruled on by {body}, but the record names {other}',
    meaning: '处理记录里写的机构，不是政策规定对这一条作决定的机构。记录不起作用。',
    why: '谁有权放宽条件由政策规定，别的机构不能代替。这是办理方的记录问题，不影响申报单位补充材料。',
    wrong: '{ condition: 2.1.5.b, verdict: waived, body: society-office, … }',
    right: '{ condition: 2.1.5.b, verdict: waived, body: leading-group, … }',
  },
} as const satisfies CodeTable;

const report = reporter(rulingCodes);

const rulingsFor = (facts: ApplicationFacts, row: Row, kinds: readonly Ruling['verdict'][]): readonly Ruling[] =>
  (facts.category.receipts.get(facts.application.id)?.value.rulings ?? []).filter(
    (ruling) => ruling.condition === row.id && kinds.includes(ruling.verdict),
  );

/** The latest ruling of the body that may give it, and a finding for each by another. */
const heard = (facts: ApplicationFacts, row: Row, body: string, kinds: readonly Ruling['verdict'][]) => {
  const name = (id: string) => bodyName(facts.records.association, id);
  const rulings = rulingsFor(facts, row, kinds);
  return {
    body: name(body),
    ruling: rulings.filter((ruling) => ruling.body === body).pop(),
    wrong: rulings
      .filter((ruling) => ruling.body !== body)
      .map((ruling) =>
        report('ruling-wrong-body', { body: name(body), other: name(ruling.body) }, { clause: row.clause }),
      ),
  };
};

const softened = (facts: ApplicationFacts, row: Row, outcome: Outcome): Ruled => {
  const soft = row.soft;
  if (soft === undefined || outcome.verdict !== 'unmet') return outcome;
  const reasonLabel = facts.category.category.label(soft.reason);
  const where = { at: [soft.reason], clause: row.clause };
  const { body, ruling, wrong } = heard(facts, row, soft.body, ['waived', 'refused']);
  if (textOf(facts.application.value.fields[soft.reason]).trim() === '') {
    const what = outcome.says.replace(/。$/, '');
    const finding = report('soft-reason-missing', { what, reason: reasonLabel, body }, where);
    return { verdict: 'unmet', says: `${what}，也没有写明理由。`, findings: [finding, ...wrong] };
  }
  if (ruling === undefined) {
    const says = `${outcome.says.replace(/。$/, '')}。已写明理由，等待${body}研究。`;
    return { verdict: 'waivable', says, findings: [report('soft-open', { body }, where), ...wrong] };
  }
  if (ruling.verdict === 'refused') {
    const finding = report('soft-refused', { body }, where);
    return { verdict: 'unmet', says: `${body}没有同意放宽：${ruling.reason}。`, findings: [finding, ...wrong] };
  }
  return { verdict: 'waived', says: `${body}同意放宽：${ruling.reason}。`, findings: wrong };
};

const looked = (facts: ApplicationFacts, row: Row, outcome: Outcome): Ruled => {
  const needsRuling = outcome.findings.some((finding) => finding.code === 'needs-ruling');
  if (outcome.verdict !== 'pending' || !needsRuling) return outcome;
  const looker = row.rule === 'attested' ? row.body : undefined;
  const { body, ruling, wrong } = heard(facts, row, looker ?? facts.year.programme.office, ['met', 'unmet']);
  if (ruling === undefined) return { ...outcome, findings: [...outcome.findings, ...wrong] };
  if (ruling.verdict === 'met') {
    return { verdict: 'met', says: `${body}核定符合：${ruling.reason}。`, findings: wrong };
  }
  const at = outcome.findings.find((finding) => finding.code === 'needs-ruling')?.at ?? [];
  const finding = report('ruled-unmet', { body, reason: ruling.reason }, { at, clause: row.clause });
  return { verdict: 'unmet', says: `${body}核定不符合：${ruling.reason}。`, findings: [finding, ...wrong] };
};

/** Applies what people decided to what the rule found. */
export const ruled = (facts: ApplicationFacts, row: Row, outcome: Outcome): Ruled =>
  row.soft === undefined ? looked(facts, row, outcome) : softened(facts, row, outcome);
