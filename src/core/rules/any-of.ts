import { z } from 'zod/mini';
import { countOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { choice, ChoiceOptions } from './choice.ts';
import { document, DocumentOptions } from './document.ts';
import { listed } from './names.ts';
import { met, pending, unmet } from './outcome.ts';
import { present, PresentOptions } from './present.ts';
import { rows, RowsOptions } from './rows.ts';
import { type ApplicationRule, row } from './rule.ts';
import { yearly, YearlyOptions } from './yearly.ts';

/** An alternative is a row without what only a row of its own needs. */
const bare = { clause: true, id: true, soft: true, advisory: true } as const;

const Alternative = z.discriminatedUnion('rule', [
  z.omit(PresentOptions, bare),
  z.omit(ChoiceOptions, bare),
  z.omit(DocumentOptions, bare),
  z.omit(RowsOptions, bare),
  z.omit(YearlyOptions, bare),
]);

export const AnyOfOptions = z.extend(row, {
  rule: z.literal('any-of'),
  of: z.array(Alternative).check(z.minLength(2)),
});
export type AnyOfOptions = z.infer<typeof AnyOfOptions>;

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

type OptionsOf = {
  present: PresentOptions;
  choice: ChoiceOptions;
  document: DocumentOptions;
  rows: RowsOptions;
  yearly: YearlyOptions;
};
type AlternativeRow = OptionsOf[keyof OptionsOf];

const alternatives: { readonly [Id in keyof OptionsOf]: ApplicationRule<OptionsOf[Id]> } = {
  present,
  choice,
  document,
  rows,
  yearly,
};

const ruleOf = <Id extends keyof OptionsOf>(options: OptionsOf[Id]): ApplicationRule<OptionsOf[Id]> =>
  alternatives[options.rule as Id];

/** The alternatives as rows on the clause of the whole. */
const rowsOn = (clause: string, of: AnyOfOptions['of']): AlternativeRow[] => of.map((each) => ({ ...each, clause }));

/** One alternative is met; else one that is pending waits; else what the started ones lack. */
export const anyOf: ApplicationRule<AnyOfOptions> = {
  scope: 'application',
  how: 'automatic',
  options: AnyOfOptions,
  reads: ({ of, clause }) => rowsOn(clause, of).flatMap((each) => ruleOf(each).reads(each)),
  codes: { ...present.codes, ...choice.codes, ...document.codes, ...rows.codes, ...yearly.codes, ...codes },
  explain: ({ of, clause }, context) =>
    `以下有一项符合即可。${rowsOn(clause, of)
      .map((each) => ruleOf(each).explain(each, context))
      .join('')}`,
  check: (facts, { of }) => {
    const judged = rowsOn(facts.clause, of).map((each) => ({ field: each.field, ...ruleOf(each).check(facts, each) }));
    const good = judged.find(({ verdict }) => verdict === 'met');
    if (good !== undefined) return met(good.says, good.findings);
    const waiting = judged.find(({ verdict }) => verdict === 'pending');
    if (waiting !== undefined) return pending(waiting.findings, waiting.says);
    const fields = listed(
      of.map(({ field }) => `“${facts.category.category.label(field)}”`),
      '和',
    );
    const at = of.slice(0, 1).map(({ field }) => field);
    const none = report('any-of-none', { fields }, { at, clause: facts.clause });
    const started = judged.filter(({ field }) => countOf(facts.application.value.fields[field]) > 0);
    return unmet([none, ...started.flatMap(({ findings }) => findings)], `${none.message}。`);
  },
};
