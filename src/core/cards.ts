/**
 * `decision.scores` → the cards that count. A card is one reviewer × one application with every criterion, each from 0 to
 * its weight with no more decimals than declared. What is no whole card is reported and not counted; a recused reviewer's
 * card is absent, never zero (docs/design.md, A round).
 */
import { cardCodes } from './decide/card-codes.ts';
import { type Finding, reporter } from './finding.ts';
import { compare, fromDecimal, hasDecimals, type Rational, sum } from './rational.ts';
import { decimalWords } from './words.ts';
import type { Criterion } from './schema/category.ts';
import type { Decision } from './schema/decision.ts';
import { byText, sorted } from './sorted.ts';

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
  /** Points may have at most this many decimals. */
  readonly decimals: number;
}

const entriesInOrder = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  sorted(Object.entries(record), ([a], [b]) => byText(a, b));

type Points = Readonly<Record<string, number>>;

interface Named {
  readonly reviewer: string;
  readonly application: string;
}

const pointFindings = ({ criteria, decimals }: CardRules, names: Named, points: Points): Finding[] =>
  entriesInOrder(points).flatMap(([id, value]) => {
    const at = ['scores', names.reviewer, names.application, id];
    const criterion = criteria.find((one) => one.id === id);
    if (criterion === undefined) {
      const listed = criteria.map((one) => one.id).join('、');
      return [report('card-unknown-criterion', { ...names, criterion: id, criteria: listed }, { at })];
    }
    const { label, weight, clause, grades } = criterion;
    const words = { ...names, criterion: label, points: value };
    const exact = fromDecimal(value);
    if (compare(exact, fromDecimal(0)) < 0 || compare(exact, fromDecimal(weight)) > 0) {
      return [report('card-out-of-range', { ...words, weight }, { at, clause })];
    }
    if (grades !== undefined && !grades.some((grade) => grade.points === value)) {
      const kinds = grades.map((grade) => `${grade.word}${grade.points}分`).join('、');
      return [report('card-grade', { ...words, grades: kinds }, { at, clause })];
    }
    return hasDecimals(exact, decimals)
      ? []
      : [report('card-decimals', { ...words, most: decimalWords(decimals) }, { at, clause })];
  });

const cardFindings = (rules: CardRules, names: Named, points: Points, recused: boolean): Finding[] => {
  const at = ['scores', names.reviewer, names.application];
  if (recused) return [report('card-recused', { ...names }, { at })];
  const missing = rules.criteria.some(({ id }) => points[id] === undefined);
  return [
    ...pointFindings(rules, names, points),
    ...(missing ? [report('card-incomplete', { ...names }, { at })] : []),
  ];
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
  for (const [reviewer, row] of entriesInOrder(scores)) {
    for (const [application, points] of entriesInOrder(row)) {
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
