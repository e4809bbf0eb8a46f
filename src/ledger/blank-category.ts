/**
 * An award to begin with, from a few answers: what it is called, what is given, to whom, by whom and how it is decided and in
 * which places. The table has a row for every clause of the policy that no other row cites yet, each to be filled in.
 */
import { money as yuan } from '../core/schema/values.ts';
import type { YearRecords } from '../core/records.ts';
import { programmeRows } from '../core/compile.ts';
import type { Method } from '../core/rounds.ts';
import type { Category } from '../core/schema/category.ts';

export interface TierAnswer {
  readonly name: string;
  readonly quota: number;
  readonly award: number;
}

export interface CategoryAnswers {
  readonly name: string | undefined;
  readonly subject: Category['subject'];
  readonly applicants: readonly string[];
  readonly prefix: string | undefined;
  readonly tiers: readonly TierAnswer[];
  readonly method: Method;
  /** Who approves, in order; undefined where it is as the year says. */
  readonly approve: readonly string[] | undefined;
  readonly opens: string;
  readonly closes: string;
}

/** `一等奖:2:3000,二等奖:5:2000`; undefined where it cannot be read so. */
export const tiersIn = (text: string): readonly TierAnswer[] | undefined => {
  const tiers = text.split(/[,，]/).map((part) => {
    const [name = '', quota = '', award = '0'] = part.split(/[:：]/).map((word) => word.trim());
    return { name, quota: Number(quota), award: Number(award) };
  });
  const good = ({ name, quota, award }: TierAnswer) =>
    name !== '' && Number.isInteger(quota) && quota > 0 && yuan.safeParse(award).success;
  return tiers.every(good) ? tiers : undefined;
};

/** The clause of the row of a rule, one of that id, or any: a place to begin with. */
const clauseFor = (year: YearRecords, ...wanted: readonly string[]): string =>
  wanted.find((id) => year.clauses.has(id)) ?? [...year.clauses.keys()][0] ?? '1';

const quoted = (clause: string): string => JSON.stringify(clause);

const titles: Readonly<Record<Category['subject'], string>> = {
  organization: '申报理由',
  project: '项目',
  person: '人选',
  work: '作品',
  group: '团队',
};

const tierId = (index: number): string => `tier-${index + 1}`;

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

const roundOf = ({ method, approve, tiers }: CategoryAnswers, clause: string): string => {
  const given = [
    'id: award',
    ...(method === 'scores' ? [] : [`method: ${method}`]),
    `tiers: [${tiers.map((_, index) => tierId(index)).join(', ')}]`,
    ...(approve === undefined ? [] : [`approve: [${approve.join(', ')}]`]),
  ];
  if (method !== 'votes') return `  - { ${given.join(', ')} }`;
  return `  - ${given.join('\n    ')}
    votes:
      members: 9 # TODO：应到几人
      secret: true # TODO：无记名的写 true，记名的写 false
      quorum: { share: 2/3 } # TODO：应到的多少到会才能表决
      pass: { share: 2/3, of: attending } # TODO：多少同意才通过；of 是 members（应到）、attending（到会）或者 voting（有效票）
      tie: body
      clause: ${quoted(clause)}`;
};

const howRows: Readonly<Record<Method, string>> = {
  scores: 'rule: judged, id: content, criterion: content } # TODO：核对条款',
  votes: 'rule: voted, id: decided, round: award } # TODO：核对条款',
  body: 'rule: stated, id: decided, why: 由审定的机构研究确定，名单和理由公开 } # TODO：核对条款',
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

export const blankCategory = (year: YearRecords, answers: CategoryAnswers): string => {
  const { subject, tiers } = answers;
  const whom = clauseFor(year, '2');
  const when = clauseFor(year, '4');
  const how = clauseFor(year, '6');
  const places = clauseFor(year, '7');
  const common = new Set(year.programme.common.conditions.map(({ rule }) => rule));
  const used = new Set([whom, when, how, places]);
  const hasConsent = namesPeople(answers);
  const consentClause = year.programme.sources.some(({ id }) => id === 'pipl') ? 'pipl#25' : whom;
  return `# 还要填写的地方都有标记，填好以后连同后面的说明删去；npx gongshi check 逐处列出。规则和项目怎样写，看网站的 /reference/。
name: ${JSON.stringify(answers.name ?? 'TODO：奖项的名称')}
prefix: ${answers.prefix ?? 'TBD # TODO：登记号的字头，2至8个大写字母'}
subject: ${subject}
${hasConsent ? 'consent: consent\n' : ''}${peopleLabels[subject] === undefined ? '' : 'people: { field: people, name: name, unit: unit }\n'}${subject === 'organization' ? '' : 'title: title\n'}applicants: [${answers.applicants.join(', ')}]
window: { opens: ${answers.opens}, closes: ${answers.closes}, roll: next-working-day, clause: ${quoted(when)} } # TODO：申报时间和条款
rounds:
${roundOf(answers, how)}
tiers:
${tiers
  .map(
    ({ name, quota, award }, index) =>
      `  - { id: ${tierId(index)}, name: ${JSON.stringify(name)}, quota: ${quota}, award: ${award}, clause: ${quoted(places)} }`,
  )
  .join('\n')}
sections:
  - title: ${titles[subject]}
    fields:
${ownFields(answers)}      - { id: summary, label: 主要内容, type: prose, min: 60, max: 800, help: "TODO：写清楚哪几点" }
${hasConsent ? consentField : ''}conditions:
  - { clause: ${quoted(whom)}, rule: applicant-kind, id: applicants } # TODO：核对条款
${subject === 'organization' ? '' : `  - { clause: ${quoted(whom)}, rule: distinct-project, id: distinct, title: title, documents: [], advisory: true }\n`}${
    common.has('within-window') ? '' : `  - { clause: ${quoted(when)}, rule: within-window, id: window }\n`
  }  - { clause: ${quoted(how)}, ${howRows[answers.method]}
${tiers.map((_, index) => `  - { clause: ${quoted(places)}, rule: quota, id: ${tierId(index)}, tier: ${tierId(index)} }`).join('\n')}
${hasConsent ? `  - { clause: ${quoted(consentClause)}, rule: document, id: consent, field: consent-paper, min: 1, covers: [name, unit, result], dated: before-submission }\n` : ''}${uncited(
    year,
    used,
  )
    .map(
      (clause) =>
        `  - { clause: ${quoted(clause)}, rule: stated, why: "TODO：改成核对这一条的规则，或者写明为什么不作判定" }\n`,
    )
    .join('')}${
    answers.method === 'scores'
      ? `criteria:
  - { id: content, label: 主要内容, weight: 100, clause: ${quoted(how)}, reads: [summary] } # TODO：评审标准，满分合计100
ties: []
`
      : ''
  }`;
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
