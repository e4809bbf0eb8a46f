/**
 * An award to begin with, from a few answers: what it is called, what is given, to whom, by whom and how it is decided and in
 * which places. The table has a row for every clause of the policy that no other row cites yet, each to be filled in.
 */
import type { YearRecords } from '../core/records.ts';
import { programmeRows } from '../core/compile.ts';
import type { Method } from '../core/rounds.ts';
import type { Category } from '../core/schema/category.ts';
import {
  type CategoryAnswers,
  capLines,
  quoted,
  roundOf,
  shortlistTiers,
  type Step,
  stepsOf,
  tierId,
  tierLines,
  toCheck,
} from './blank-rounds.ts';
import { likely, type Thing } from './likely-clause.ts';

const titles: Readonly<Record<Category['subject'], string>> = {
  organization: '申报理由',
  project: '项目',
  person: '人选',
  work: '作品',
  group: '团队',
};

const titleLabels: Readonly<Record<Exclude<Category['subject'], 'organization'>, string>> = {
  project: '项目名称',
  person: '推荐的事由',
  work: '作品名称',
  group: '团队名称',
};

const peopleLabels: Readonly<Partial<Record<Category['subject'], string>>> = { work: '作者', group: '成员' };

const ownFields = ({ subject }: CategoryAnswers): string => {
  if (subject === 'organization') return '';
  const people = peopleLabels[subject];
  const how = subject === 'person' ? '，不写姓名' : '';
  return `      - { id: title, label: ${titleLabels[subject]}, type: text, min: 4, max: 60, help: "TODO：怎样写${how}" }
${
  people === undefined
    ? ''
    : `      - id: people
        label: ${people}
        type: table
        min: 1
        max: 10 # TODO：最多几人
        help: 按先后次序填写，一人一行；都要书面同意公开姓名。
        columns:
          - { id: name, label: 姓名, type: text, max: 20 }
          - { id: unit, label: 单位, type: text, max: 60 }
`
}`;
};

/** Who names people asks for their consent. */
const namesPeople = ({ subject }: CategoryAnswers): boolean =>
  subject === 'person' || peopleLabels[subject] !== undefined;

const sayingHow = { scores: 'scored', votes: 'voted', body: 'chosen' } as const satisfies Record<Method, Thing>;

const howClause = ({ clauses }: YearRecords, method: Method): string => likely(clauses, sayingHow[method]);

/** What holds the clause on how it is decided, round by round. */
const howRow = (year: YearRecords, { id, method }: Step): string => {
  const row = {
    scores: 'rule: judged, id: content, criterion: content }',
    votes: `rule: voted, id: ${id}-votes, round: ${id} }`,
    body: `rule: stated, id: ${id}-decided, why: 由有关机构研究确定，名单和理由公开 }`,
  }[method];
  return `{ clause: ${quoted(howClause(year, method))}, ${row}${toCheck}`;
};

const consentField = `      - id: consent-paper
        label: 公开姓名同意书
        type: document
        ask: [covers]
        covers: [{ id: name, label: 公开姓名 }, { id: unit, label: 公开单位 }, { id: result, label: 公开评选结果 }]
        help: 本人签名的单独同意书，写明同意公开姓名、单位和评选结果。原件另交，这里只登记校验码，标题里也不写姓名。
`;

/** Clauses that no row would cite, each waiting for its rule. */
const uncited = (year: YearRecords, used: ReadonlySet<string>): readonly string[] => {
  const cited = new Set([
    ...used,
    ...[...year.categories.values()].flatMap(({ category }) => category.rows.map(({ clause }) => clause)),
    ...year.programme.common.conditions.map(({ clause }) => clause),
    ...programmeRows(year.programme).map(({ clause }) => clause),
  ]);
  return [...year.citations].flatMap(([clause, { judged }]) => (judged && !cited.has(clause) ? [clause] : []));
};

const conditionLines = (year: YearRecords, answers: CategoryAnswers): readonly string[] => {
  const { subject, tiers } = answers;
  const whom = likely(year.clauses, 'whom');
  const when = likely(year.clauses, 'when');
  const places = likely(year.clauses, 'places');
  const common = new Set(year.programme.common.conditions.map(({ rule }) => rule));
  const consentClause = year.programme.sources.some(({ id }) => id === 'pipl') ? 'pipl#25' : whom;
  const quotas = [...shortlistTiers(answers).map(({ id }) => id), ...tiers.map((_, index) => tierId(index))];
  const hows = [...new Set(stepsOf(answers).map((step) => howRow(year, step)))];
  return [
    `{ clause: ${quoted(whom)}, rule: applicant-kind, id: applicants }${toCheck}`,
    ...(subject === 'organization'
      ? []
      : [
          `{ clause: ${quoted(whom)}, rule: distinct-project, id: distinct, title: title, documents: [], advisory: true }${toCheck}`,
        ]),
    ...(common.has('within-window') ? [] : [`{ clause: ${quoted(when)}, rule: within-window, id: window }${toCheck}`]),
    ...hows,
    ...quotas.map((id) => `{ clause: ${quoted(places)}, rule: quota, id: ${id}, tier: ${id} }${toCheck}`),
    ...(namesPeople(answers)
      ? [
          `{ clause: ${quoted(consentClause)}, rule: document, id: consent, field: consent-paper, min: 1, covers: [name, unit, result], dated: before-submission }`,
        ]
      : []),
    ...uncited(year, new Set([whom, when, places, ...answers.methods.map((method) => howClause(year, method))])).map(
      (clause) =>
        `{ clause: ${quoted(clause)}, rule: stated, why: "TODO：改成核对这一条的规则，或者写明为什么不作判定" }`,
    ),
  ];
};

const criteriaLines = ({ methods }: CategoryAnswers, clause: string): string =>
  methods.includes('scores')
    ? `criteria:
  - { id: content, label: 主要内容, weight: 100, clause: ${quoted(clause)}, reads: [summary] } # TODO：评审标准，满分合计100
ties: []
`
    : '';

export const blankCategory = (year: YearRecords, answers: CategoryAnswers): string => {
  const { subject } = answers;
  const when = likely(year.clauses, 'when');
  const places = likely(year.clauses, 'places');
  const hasConsent = namesPeople(answers);
  return `# 还要填写的地方都有标记，填好以后连同后面的说明删去；npx gongshi check 逐处列出。规则和项目怎样写，看网站的 /reference/。
name: ${JSON.stringify(answers.name ?? 'TODO：奖项的名称')}
prefix: ${answers.prefix ?? 'TBD # TODO：登记号的字头，2至8个大写字母'}
subject: ${subject}
${subject === 'work' ? 'measure: 件 # 怎样计数：件、篇、部\n' : ''}${hasConsent ? 'consent: consent\n' : ''}${peopleLabels[subject] === undefined ? '' : 'people: { field: people, name: name, unit: unit }\n'}${subject === 'organization' ? '' : 'title: title\n'}applicants: [${answers.applicants.join(', ')}]
window: { opens: ${answers.opens}, closes: ${answers.closes}, roll: next-working-day, clause: ${quoted(when)} } # TODO：申报时间和条款
rounds:
${stepsOf(answers)
  .map((step, index) => roundOf(answers, step, index, howClause(year, step.method)))
  .join('\n')}
tiers: # TODO：核对各等次的名额和条款
${tierLines(answers, places)}${capLines(answers, places)}sections:
  - title: ${titles[subject]}
    fields:
${ownFields(answers)}      - { id: summary, label: 主要内容, type: prose, min: 60, max: 800, help: "TODO：写清楚哪几点" }
${hasConsent ? consentField : ''}conditions:
${conditionLines(year, answers)
  .map((line) => `  - ${line}\n`)
  .join('')}${criteriaLines(answers, howClause(year, 'scores'))}`;
};

export const blankGuide = (name: string | undefined): string =>
  `---
title: ${JSON.stringify(name === undefined ? 'TODO：奖项的名称' : `${name}申报指南`)}
description: "TODO：一句话说明谁可以申报、什么时候截止"
---

## 谁可以申报

TODO：用自己的话写，写明条款

## 怎样申报

TODO：先准备什么，再填什么，交到哪里
`;
