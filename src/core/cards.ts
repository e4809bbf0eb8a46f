/**
 * `decision.scores` → the cards that count. A card is one reviewer × one application with every criterion, each from 0 to
 * its weight with no more decimals than declared. What is no whole card is reported and not counted; a recused reviewer's
 * card is absent, never zero (model.md 5).
 */
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { compare, fromDecimal, hasDecimals, type Rational, sum } from './rational.ts';
import type { Criterion } from './schema/category.ts';
import type { Decision } from './schema/decision.ts';

export const cardCodes = {
  'card-incomplete': {
    level: 'warning',
    message: '{reviewer}对“{application}”的评分不完整，不计入',
    help: '请该评委补齐',
    en: 'The card of {reviewer} for {application} is incomplete and does not count',
    meaning: '一张评分要每项都打了分才算数。这一张缺了项，整张不计入平均分。',
    why: '缺项按零分算会压低总分，跳过缺项会让不同评委的总分不能相比，所以整张不计。',
    wrong: 'R01:\n  demo-nursing-skills: { duties: 42 }',
    right: 'R01:\n  demo-nursing-skills: { duties: 42, progress: 40 }',
  },
  'card-out-of-range': {
    level: 'error',
    message: '{reviewer}对“{application}”的“{criterion}”打了{points}分，应在0至{weight}分之间',
    help: '对照评分表原件更正',
    en: '{reviewer} gave {application} {points} points for {criterion}, which are not from 0 to {weight}',
    meaning: '某一项的分数超出了这一项的满分，多半是录入时打错了。',
    why: '一项超出满分，等于改变了各项的权重，对别的申报不公平。更正以前不产生入选名单。',
    wrong: 'duties: 52   # 满分50',
    right: 'duties: 50',
  },
  'card-decimals': {
    level: 'error',
    message: '{reviewer}对“{application}”的“{criterion}”打了{points}分，最多保留{places}位小数',
    help: '对照评分表原件更正',
    en: '{reviewer} gave {application} {points} points for {criterion}, with more than {places} decimals',
    meaning: '分数的小数位数超过了本年度评分规则的规定。',
    why: '规定小数位数，各位评委打分的粗细才一样，并列也才不会被零头打破。更正以前不产生入选名单。',
    wrong: 'duties: 42.25   # 规定最多1位小数',
    right: 'duties: 42.5',
  },
  'card-recused': {
    level: 'error',
    message: '{reviewer}已对“{application}”回避，却有评分',
    help: '删去这张评分；没有回避的，更正回避记录',
    en: '{reviewer} is recused from {application} but scored it',
    meaning: '回避记录写明这位评委不参加这个申报的评审，评分里却有他的一张。',
    why: '回避的评分不能计入，也不能当作零分。更正以前不产生入选名单。',
    wrong: 'recusals:\n  - { reviewer: R02, application: demo-nursing-skills, reason: 与申报单位有合作 }\nscores:\n  R02:\n    demo-nursing-skills: { duties: 41, progress: 43 }',
    right: 'scores 中没有 R02 对 demo-nursing-skills 的评分',
  },
  'card-unknown-application': {
    level: 'error',
    message: '{reviewer}的评分或回避记录写了“{application}”，这个奖项没有这份申报',
    help: '检查申报编号的拼写',
    en: '{reviewer} scored or is recused from {application}, which is no application of this category',
    meaning: '评分或者回避记录里的申报编号，在这个奖项的申报里找不到。',
    why: '编号写错，分数就记不到该记的申报上。',
    wrong: 'R01:\n  demo-nursing-skill: { duties: 42, progress: 40 }',
    right: 'R01:\n  demo-nursing-skills: { duties: 42, progress: 40 }',
  },
  'card-unknown-criterion': {
    level: 'error',
    message: '{reviewer}对“{application}”的评分写了“{criterion}”，评分标准里没有这一项',
    help: '只用评分标准里的项目：{criteria}',
    en: '{reviewer} scored {application} on {criterion}, which is no criterion of this category',
    meaning: '评分里有一个项目不在这个奖项的评分标准里，多半是拼写有误。',
    why: '不在标准里的项目没有满分，不能计入总分。',
    wrong: 'duty: 42',
    right: 'duties: 42',
  },
} as const satisfies CodeTable;

const report = reporter(cardCodes);

/** Points by criterion, and their sum. */
export interface Marks {
  readonly criteria: ReadonlyMap<string, Rational>;
  readonly total: Rational;
}

/** One reviewer's marks of one application, whole and in range. */
export interface Card extends Marks {
  readonly reviewer: string;
}

export interface CardRules {
  readonly criteria: readonly Criterion[];
  /** At most this many decimals. */
  readonly decimals: number;
}

/** Text in the order of its code points, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record).toSorted(([a], [b]) => byText(a, b));

type Points = Readonly<Record<string, number>>;

interface Named {
  readonly reviewer: string;
  readonly application: string;
}

const pointFindings = ({ criteria, decimals }: CardRules, names: Named, points: Points): Finding[] =>
  sorted(points).flatMap(([id, value]) => {
    const at = ['scores', names.reviewer, names.application, id];
    const criterion = criteria.find((one) => one.id === id);
    if (criterion === undefined) {
      const listed = criteria.map((one) => one.id).join('、');
      return [report('card-unknown-criterion', { ...names, criterion: id, criteria: listed }, { at })];
    }
    const { label, weight, clause } = criterion;
    const words = { ...names, criterion: label, points: value };
    const exact = fromDecimal(value);
    if (compare(exact, fromDecimal(0)) < 0 || compare(exact, fromDecimal(weight)) > 0) {
      return [report('card-out-of-range', { ...words, weight }, { at, clause })];
    }
    return hasDecimals(exact, decimals) ? [] : [report('card-decimals', { ...words, places: decimals }, { at, clause })];
  });

const cardFindings = (rules: CardRules, names: Named, points: Points, recused: boolean): Finding[] => {
  const at = ['scores', names.reviewer, names.application];
  if (recused) return [report('card-recused', { ...names }, { at })];
  const missing = rules.criteria.some(({ id }) => points[id] === undefined);
  return [...pointFindings(rules, names, points), ...(missing ? [report('card-incomplete', { ...names }, { at })] : [])];
};

const readCard = (rules: CardRules, reviewer: string, points: Points): Card => {
  const marks = rules.criteria.map(({ id }): [string, Rational] => [id, fromDecimal(points[id] ?? 0)]);
  return { reviewer, criteria: new Map(marks), total: sum(marks.map(([, value]) => value)) };
};

export interface Cards {
  /** The cards that count, by application, each list in the order of reviewers. */
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  readonly findings: readonly Finding[];
}

/** Reads every card. `applications` are all of the category; the order of the file does not matter. */
export const readCards = (
  { scores, recusals }: Pick<Decision, 'scores' | 'recusals'>,
  rules: CardRules,
  applications: ReadonlySet<string>,
): Cards => {
  const recused = new Set(recusals.map(({ reviewer, application }) => `${reviewer}/${application}`));
  const cards = new Map<string, Card[]>();
  const findings: Finding[] = [];
  for (const [reviewer, row] of sorted(scores)) {
    for (const [application, points] of sorted(row)) {
      const names = { reviewer, application };
      const found = applications.has(application)
        ? cardFindings(rules, names, points, recused.has(`${reviewer}/${application}`))
        : [report('card-unknown-application', names, { at: ['scores', reviewer, application] })];
      findings.push(...found);
      if (found.length > 0) continue;
      cards.set(application, [...(cards.get(application) ?? []), readCard(rules, reviewer, points)]);
    }
  }
  const strays = recusals.flatMap(({ reviewer, application }, index) =>
    applications.has(application)
      ? []
      : [report('card-unknown-application', { reviewer, application }, { at: ['recusals', index] })],
  );
  return { cards, findings: [...findings, ...strays] };
};
