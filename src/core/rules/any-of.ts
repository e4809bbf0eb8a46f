import { countOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { listedNames } from './names.ts';
import { met, type Outcome, pending, unmet } from './outcome.ts';
import { checkPart, explainPart, partCodes, partFields, readsOfPart } from './part.ts';
import { type Alternative, AnyOfOptions, type Part } from './part-options.ts';
import type { ApplicationFacts, ApplicationRule, Explain } from './rule.ts';

const codes = {
  'any-of-none': {
    level: 'error',
    title: '几项条件一项也不符合',
    message: '{fields}没有一项符合',
    help: '至少补一项符合要求的',
    en: 'None of {fields} meets the condition',
    meaning: '条款允许几种办法任选一种，申报里一种也没有达到。',
    why: '条款写“或”的，有一项符合就够；都不符合时，先说清有哪几种办法，再说已经填的差在哪里。',
    wrong: 'soft-science 和 proposals 都没有填',
    right: 'soft-science:\n  - { number: 2017-08, title: 基层护理人力配置研究, date: 2017-06-20, proof: […] }',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const partsOf = (one: Alternative): readonly Part[] => (one.rule === 'all-of' ? one.of : [one]);

/** Every part, those of a ground of several included. */
export const partsIn = ({ of }: AnyOfOptions): readonly Part[] => of.flatMap(partsOf);

const fieldsOf = (one: Alternative): readonly string[] => partsOf(one).flatMap(partFields);

/** Every part of a ground holds; else what the ones that do not lack. */
const judge = (facts: ApplicationFacts, one: Alternative): Outcome => {
  if (one.rule !== 'all-of') return checkPart(facts, one);
  const parts = one.of.map((part) => checkPart(facts, part));
  const failed = parts.filter(({ verdict }) => verdict === 'unmet');
  if (failed.length > 0) return unmet(failed.flatMap(({ findings }) => findings));
  const waiting = parts.filter(({ verdict }) => verdict === 'pending');
  const says = (waiting.length > 0 ? waiting : parts).map((part) => part.says).join('');
  const findings = parts.flatMap((part) => part.findings);
  return waiting.length > 0 ? pending(findings, says) : met(says, findings);
};

const explainOne = (one: Alternative, clause: string, context: Explain): string => {
  const sentences = partsOf(one).map((part) => explainPart(part, clause, context));
  if (one.rule !== 'all-of') return sentences.join('');
  return `${one.label === undefined ? '同时做到' : one.label}：${sentences.join('').replaceAll('。', '；').replace(/；$/, '。')}`;
};

const nameOf = (facts: ApplicationFacts, one: Alternative): string =>
  one.rule === 'all-of' && one.label !== undefined
    ? `“${one.label}”`
    : fieldsOf(one)
        .map((field) => `“${facts.category.category.label(field)}”`)
        .join('加');

/** One alternative is met; else one that is pending waits; else what the started ones lack. */
export const anyOf: ApplicationRule<AnyOfOptions> = {
  scope: 'application',
  how: 'automatic',
  options: AnyOfOptions,
  reads: ({ of, clause }) => of.flatMap(partsOf).flatMap((part) => readsOfPart(part, clause)),
  codes: { ...partCodes(), ...codes },
  explain: ({ of, clause }, context) =>
    `以下有一项符合即可。${of.map((one) => explainOne(one, clause, context)).join('')}`,
  check: (facts, { of }) => {
    const judged = of.map((one) => ({ fields: fieldsOf(one), ...judge(facts, one) }));
    const good = judged.find(({ verdict }) => verdict === 'met');
    if (good !== undefined) return met(good.says, good.findings);
    const waiting = judged.find(({ verdict }) => verdict === 'pending');
    if (waiting !== undefined) return pending(waiting.findings, waiting.says);
    const fields = listedNames(
      of.map((one) => nameOf(facts, one)),
      '和',
    );
    const at = judged.flatMap((one) => one.fields).slice(0, 1);
    const none = report('any-of-none', { fields }, { at, clause: facts.clause });
    const started = judged.filter((one) =>
      one.fields.some((field) => countOf(facts.application.value.fields[field]) > 0),
    );
    return unmet([none, ...started.flatMap(({ findings }) => findings)], `${none.message}。`);
  },
};
