/** A category decided in full by invention, and one thing about it changed: pairs for rows that judge a year and no application. */
import { publicityWindow } from '../calendar.ts';
import type { Row } from '../compile.ts';
import { addDays } from '../dates.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import { approvingBodies } from '../rounds.ts';
import { ruleOf } from '../rules/index.ts';
import type { Outcome } from '../rules/outcome.ts';
import { isApplicationRule } from '../rules/rule.ts';
import { optionsOf } from '../fields/choice.ts';
import type { Decision } from '../schema/decision.ts';
import type { Notice } from '../schema/notice.ts';
import { termOfRound } from '../publicity-term.ts';
import { sha256Of } from '../sha256.ts';

interface Decided {
  /** How many more than its number of places a tier has. */
  readonly over: Readonly<Record<string, number>>;
  /** Are the approvals in the order of the policy? */
  readonly ordered: boolean;
  /** Are all of them there? */
  readonly whole: boolean;
  /** How many days the publicity is too short. */
  readonly short: number;
  /** The answer of every winner to a choice. */
  readonly answer: Readonly<Record<string, string>>;
}

const good: Decided = { over: {}, ordered: true, whole: true, short: 0, answer: {} };

const filed = <Value>(id: string, file: string, value: Value): Filed<Value> => ({
  id,
  file,
  digest: sha256Of(id),
  value,
});

/** Of a tier without a number of places two are chosen. */
const chosenIn = (category: CategoryRecords['category'], tier: string, { over }: Decided): readonly string[] => {
  const quota = category.tiers.find(({ id }) => id === tier)?.quota ?? 2;
  return Array.from({ length: quota + (over[tier] ?? 0) }, (_, index) => `trial-${index + 1}`);
};

const decisions = (category: CategoryRecords, decided: Decided, day: string) =>
  new Map(
    category.category.rounds.map((round) => {
      const bodies = approvingBodies(category, round.id).slice(0, decided.whole ? undefined : -1);
      const value: Decision = {
        scores: {},
        recusals: [],
        approvals: bodies.map((body, index) => ({
          body,
          date: decided.ordered ? day : addDays(day, -index),
          document: '试填',
        })),
        overrides: [],
        selection: Object.fromEntries(
          round.tiers.map((tier) => [tier, [...chosenIn(category.category, tier, decided)]]),
        ),
      };
      return [round.id, filed(round.id, `content/trial/${category.id}/decisions/${round.id}.yaml`, value)] as const;
    }),
  );

/** Published on the day of approval, for as long as the term asks. */
const noticeOf = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  { short }: Decided,
  day: string,
): Notice | undefined => {
  const round = category.category.rounds[category.category.rounds.length - 1];
  const { from, to } = publicityWindow(records.calendar, day, termOfRound(year, round));
  if (round === undefined || !from.ok || !to.ok) return undefined;
  return {
    kind: 'publicity',
    title: '试填的公示',
    published: day,
    from: from.date,
    to: addDays(to.date, -short),
    order: '试填',
    decisions: [{ path: `${year.year}/${category.id}/decisions/${round.id}.yaml`, sha256: sha256Of(round.id) }],
    entries: [],
  };
};

const worldOf = (records: Records, year: YearRecords, category: CategoryRecords, decided: Decided, day: string) => {
  const names = new Set(category.category.tiers.flatMap(({ id }) => chosenIn(category.category, id, decided)));
  const applications = [...names].map(
    (id) =>
      [
        id,
        {
          ...filed(id, `content/trial/${id}.md`, {
            organization: 'trial',
            demonstration: true,
            fields: decided.answer,
          }),
          category: category.id,
        },
      ] as const,
  );
  const own: CategoryRecords = {
    ...category,
    applications: new Map(applications),
    confirmations: new Map(),
    receipts: new Map(),
    decisions: decisions(category, decided, day),
  };
  const categories = new Map(
    [...year.categories].map(([id, each]) => [
      id,
      id === category.id
        ? own
        : {
            ...each,
            applications: new Map(),
            confirmations: new Map(),
            receipts: new Map(),
            decisions: decisions(each, good, day),
          },
    ]),
  );
  const notice = noticeOf(records, year, category, decided, day);
  const trialYear: YearRecords = {
    ...year,
    categories,
    objections: new Map(),
    notices: new Map(notice === undefined ? [] : [['trial', filed('trial', 'content/trial/notice.mdx', notice)]]),
  };
  return { records: { ...records, years: new Map([[year.year, trialYear]]) }, year: trialYear, category: own };
};

const outcomeOf = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  row: Row,
  decided: Decided,
  day: string,
): Outcome | undefined => {
  const rule = ruleOf(row);
  if (isApplicationRule(rule)) return undefined;
  const world = worldOf(records, year, category, decided, day);
  return rule.check({ ...world, calendar: records.calendar, today: addDays(day, 200), clause: row.clause }, row);
};

/** What may break the row, the smallest first. */
const breaking = (category: CategoryRecords['category'], row: Row): readonly Decided[] => {
  if (row.rule === 'quota') return [{ ...good, over: { [row.tier]: 1 } }];
  if (row.rule === 'approved')
    return [
      { ...good, ordered: false },
      { ...good, whole: false },
    ];
  if (row.rule === 'publicised') return [{ ...good, short: 1 }];
  if (row.rule === 'budget') {
    return category.tiers.flatMap(({ id, award }) =>
      award > 0
        ? [
            { ...good, over: { [id]: 1 } },
            { ...good, over: { [id]: 1000 } },
          ]
        : [],
    );
  }
  return row.rule === 'share' ? answers(category, row).map((answer) => ({ ...good, answer })) : [];
};

const answers = (category: CategoryRecords['category'], { field }: Extract<Row, { rule: 'share' }>) => {
  const spec = category.field(field);
  return spec?.type === 'choice' ? optionsOf(spec).map(({ id }) => ({ [field]: id })) : [];
};

/** What is said of a year that is well, and of one that fails the row by one thing; undefined where it cannot be tried. */
export const decidedPair = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  row: Row,
  day: string,
): { readonly passes: string; readonly fails: string } | undefined => {
  const tries = [
    good,
    ...(row.rule === 'share' ? answers(category.category, row).map((answer) => ({ ...good, answer })) : []),
  ];
  const outcomes = tries.map((decided) => outcomeOf(records, year, category, row, decided, day));
  const well = outcomes.find((outcome) => outcome?.verdict === 'met');
  const bad = breaking(category.category, row)
    .map((decided) => outcomeOf(records, year, category, row, decided, day))
    .find((outcome) => outcome?.verdict === 'unmet' || outcome?.verdict === 'pending');
  return well === undefined || bad === undefined ? undefined : { passes: well.says, fails: bad.says };
};
