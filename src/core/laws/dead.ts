/**
 * Rows that can never fail or never be met, rows that contradict each other, tiers that another shadows and lines out of reach.
 * Each is proved from the tables alone: what is only unlikely is not reported.
 */
import type { Row } from '../compile.ts';
import { optionsOf } from '../fields/choice.ts';
import type { FieldSpec } from '../fields/index.ts';
import { isNumber, rangeOf } from '../fields/numbers.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { assignedIn, criteriaIn, methodOf, nameOfRound, scoringIn } from '../rounds.ts';
import type { Condition } from '../rules/condition.ts';
import type { Round, Tier } from '../schema/category.ts';
import { shareOf } from '../share.ts';
import { trimmingOf, trimSentence } from '../trimmed.ts';
import { deadCodes } from './dead-codes.ts';
import { categoriesOf, type Law, placedRows, tableOwner, type Year } from './tables.ts';

const report = reporter(deadCodes satisfies CodeTable);

type Options = Condition | Extract<Condition, { rule: 'any-of' }>['of'][number];
type Choice = Extract<Condition, { rule: 'choice' }>;
type Amount = Extract<Options, { rule: 'amount' }>;
type Share = Extract<Condition, { rule: 'share' }>;
type Yearly = Extract<Options, { rule: 'yearly' }>;

const isRequired = ({ required }: Pick<FieldSpec, 'required'>): boolean => required !== false;

interface Allowed {
  readonly known: ReadonlySet<string>;
  /** Something else may be written, and it passes or is looked at. */
  readonly other: boolean;
}

/** Which answers to a choice can pass. Undefined where the field is none. */
const passing = (
  spec: FieldSpec | undefined,
  { accept, not = [], other }: Pick<Choice, 'accept' | 'not' | 'other'>,
) => {
  if (spec?.type !== 'choice') return undefined;
  const all = optionsOf(spec).map(({ id }) => id);
  // A name that is not there is another law's finding.
  if ([...(accept ?? []), ...not].some((id) => !all.includes(id))) return undefined;
  const open = spec.open === true;
  const known = new Set(all.filter((id) => (accept === undefined ? !not.includes(id) : accept.includes(id))));
  return {
    all,
    open,
    allowed: { known, other: open && (accept === undefined || other !== 'refuse') } satisfies Allowed,
  };
};

/** The least and the most that a field takes of a number. */
const numbersOf = (spec: FieldSpec | undefined): readonly [number, number] | undefined => {
  if (spec === undefined || !isNumber(spec)) return undefined;
  const { least, most } = rangeOf(spec);
  return [least, most];
};

/** How many papers or rows a field takes. */
const countsOf = (spec: FieldSpec | undefined): readonly [number, number] | undefined => {
  const least = (spec?.required === false ? 0 : undefined) ?? 1;
  if (spec?.type === 'table') return [spec.min ?? least, spec.max];
  if (spec?.type !== 'document') return undefined;
  const min = spec.min ?? least;
  return [min, spec.max ?? Math.max(min, 1)];
};

/** The field or the column whose number is asked. */
const amountSpec = (category: CategoryRecords['category'], { field, column }: Amount) => {
  const spec = category.field(field);
  if (column === undefined) return spec;
  return spec?.type === 'table' ? spec.columns.find(({ id }) => id === column) : undefined;
};

/** Why nobody can fail it; undefined where somebody can, or where it is not known. */
const alwaysMet = (category: CategoryRecords['category'], options: Options): string | undefined => {
  if (options.rule === 'choice') {
    const spec = category.field(options.field);
    const judged = passing(spec, options);
    if (judged === undefined || spec === undefined || !isRequired(spec)) return undefined;
    // What is written in one's own words is noted or ruled on: then the row is there for that.
    return judged.all.every((id) => judged.allowed.known.has(id)) && !judged.open
      ? `“${spec.label}”的每一个选项都符合`
      : undefined;
  }
  if (options.rule === 'amount') {
    const spec = amountSpec(category, options);
    const numbers = numbersOf(spec);
    if (numbers === undefined || spec === undefined || !isRequired(spec) || options.of === 'sum') return undefined;
    const [least, most] = numbers;
    const within = (options.min ?? least) <= least && (options.max ?? most) >= most;
    return within ? `“${spec.label}”只能填这个范围内的数` : undefined;
  }
  if (options.rule === 'count-of') {
    const spec = category.field(options.field);
    const counts = countsOf(spec);
    if (counts === undefined || spec === undefined) return undefined;
    const [least, most] = counts;
    const { min, outside = 0, 'max-own': own = most, 'max-same': same = most } = options;
    return min <= least && outside === 0 && own >= most && same >= most
      ? `“${spec.label}”至少要填${least}件`
      : undefined;
  }
  if (options.rule === 'present' && options.max !== undefined) {
    const spec = category.field(options.field);
    const counts = countsOf(spec);
    if (counts === undefined || spec === undefined || !isRequired(spec)) return undefined;
    const [least, most] = counts;
    return (options.min ?? least) <= least && options.max >= most
      ? `“${spec.label}”只能填${least}到${most}项`
      : undefined;
  }
  if (options.rule === 'any-of' || options.rule === 'all-of') {
    const parts = options.of.map((part) => alwaysMet(category, part));
    return options.rule === 'any-of' || parts.every((part) => part !== undefined)
      ? parts.find((part) => part !== undefined)
      : undefined;
  }
  return undefined;
};

/** Years that are asked for and that their column does not take. */
const yearsWithout = (spec: FieldSpec | undefined, { year: name, years, need }: Yearly, year: number) => {
  const column = spec?.type === 'table' ? spec.columns.find(({ id }) => id === name) : undefined;
  const numbers = numbersOf(column);
  if (column === undefined || numbers === undefined) return undefined;
  const [least, most] = numbers;
  const asked = years.map((offset) => year + offset);
  const missing = asked.filter((one) => one < least || one > most);
  return missing.length > 0 && (need === 'all' || missing.length === asked.length)
    ? `“${column.label}”只能填${least}到${most}，要求${missing.join('、')}`
    : undefined;
};

/** Why nobody can meet it; undefined where somebody can, or where it is not known. */
const neverMet = (category: CategoryRecords['category'], options: Options, year: number): string | undefined => {
  if (options.rule === 'any-of' || options.rule === 'all-of') {
    const parts = options.of.map((part) => neverMet(category, part, year));
    const dead = parts.filter((part) => part !== undefined);
    return dead.length === (options.rule === 'any-of' ? parts.length : dead.length) ? dead[0] : undefined;
  }
  if (options.rule === 'choice') {
    const spec = category.field(options.field);
    const judged = passing(spec, options);
    if (judged === undefined || spec === undefined || (options.not !== undefined && !isRequired(spec)))
      return undefined;
    return judged.allowed.known.size === 0 && !judged.allowed.other ? `“${spec.label}”没有一个选项符合` : undefined;
  }
  if (options.rule === 'amount') {
    const spec = amountSpec(category, options);
    const numbers = numbersOf(spec);
    if (numbers === undefined || spec === undefined || options.of === 'sum') return undefined;
    const [least, most] = numbers;
    return (options.min ?? least) > most || (options.max ?? most) < least
      ? `“${spec.label}”只能填${least}到${most}`
      : undefined;
  }
  if (!('field' in options)) return undefined;
  const spec = category.field(options.field);
  const most = countsOf(spec)?.[1];
  const unwritable = options.rule === 'yearly' ? yearsWithout(spec, options, year) : undefined;
  if (unwritable !== undefined) return unwritable;
  if (spec === undefined || most === undefined) return undefined;
  const wanted = neededIn(options);
  return wanted > most ? `“${spec.label}”最多填${most}件，要求${wanted}件` : undefined;
};

/** How many papers or rows it asks for. */
const neededIn = (options: Options): number => {
  if (options.rule === 'document' || options.rule === 'rows' || options.rule === 'present') return options.min ?? 0;
  if (options.rule === 'count-of') return Math.max(options.min, options.outside ?? 0);
  return options.rule === 'yearly' && options.need === 'all' ? options.years.length : 0;
};

const overlaps = (one: readonly [number | string, number | string], other: typeof one): boolean =>
  one[0] <= other[1] && other[0] <= one[1];

const canonicalBy = (value: unknown): string => JSON.stringify(value) ?? '';

/** Of the same tiers: two kinds that nobody is at once, and more than everybody; or at least more than at most. */
const sharesAgainst = (category: CategoryRecords['category'], one: Share, other: Share): string | undefined => {
  const spec = category.field(one.field);
  const isSame = (first: readonly string[] = [], second: readonly string[] = []) =>
    first.length === second.length && first.every((id) => second.includes(id));
  if (spec?.type !== 'choice' || spec.many !== undefined || !isSame(one.tiers, other.tiers)) return undefined;
  const [least, most] = [
    (one['min-percent'] ?? 0) + (other['min-percent'] ?? 0),
    Math.min(one['max-percent'] ?? 100, other['max-percent'] ?? 100),
  ];
  if (one.options.every((id) => !other.options.includes(id)))
    return least > 100 ? `“${spec.label}”的两类合计至少${least}%` : undefined;
  return isSame(one.options, other.options) && Math.max(one['min-percent'] ?? 0, other['min-percent'] ?? 0) > most
    ? `“${spec.label}”的同一类，至少的比至多的${most}%还多`
    : undefined;
};

/** Why two rows cannot be met together. */
const against = (category: CategoryRecords['category'], one: Row, other: Row): string | undefined => {
  if (one.rule === 'choice' && other.rule === 'choice' && one.field === other.field) {
    const spec = category.field(one.field);
    const [first, second] = [passing(spec, one), passing(spec, other)];
    if (first === undefined || second === undefined || (spec?.type === 'choice' && spec.many !== undefined))
      return undefined;
    const shared = [...first.allowed.known].some((id) => second.allowed.known.has(id));
    return shared || (first.allowed.other && second.allowed.other) ? undefined : `“${spec?.label}”没有一个选项同时符合`;
  }
  if (one.rule === 'amount' && other.rule === 'amount' && one.field === other.field && one.column === other.column) {
    if ((one.of ?? 'each') !== (other.of ?? 'each') || one.of === 'any') return undefined;
    const span = ({ min = -Infinity, max = Infinity }: Amount) => [min, max] as const;
    return overlaps(span(one), span(other)) ? undefined : `“${category.label(one.field)}”没有一个数同时符合`;
  }
  if (one.rule === 'period' && other.rule === 'period' && one.field === other.field && one.column === other.column) {
    if (one.need !== 'all' || other.need !== 'all') return undefined;
    const isSpan = ({ from, to }: typeof one) => from !== undefined || to !== undefined;
    const span = ({ from = '', to = '9999' }: typeof one) => [from, to] as const;
    if (!isSpan(one) || !isSpan(other) || overlaps(span(one), span(other))) return undefined;
    return `“${category.label(one.field)}”没有一个日期同时符合`;
  }
  if (one.rule === 'document' && other.rule === 'document' && one.field === other.field) {
    if (countsOf(category.field(one.field))?.[1] !== 1 || one.kinds === undefined || other.kinds === undefined)
      return undefined;
    const kinds = ({ kinds = [], review = [] }: typeof one) => [...kinds, ...review];
    return kinds(one).some((kind) => kinds(other).includes(kind))
      ? undefined
      : `“${category.label(one.field)}”只能登记一件，没有一种同时符合`;
  }
  if (one.rule === 'share' && other.rule === 'share' && one.field === other.field)
    return sharesAgainst(category, one, other);
  if (one.rule === 'earlier-winner' && other.rule === 'earlier-winner' && one.must !== other.must) {
    const known = ({ by, awards, tiers, outcome, within, times, running }: typeof one) =>
      canonicalBy({ by, awards, tiers, outcome, within, times, running });
    return known(one) === known(other) ? '一条要求获过奖，另一条要求没有获过奖' : undefined;
  }
  return undefined;
};

const blocksAlways = ({ advisory, soft }: Row, later: ReadonlySet<string>, id: string): boolean =>
  advisory !== true && soft === undefined && !later.has(id);

const rowFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category } = records;
  const placed = placedRows(tables, records);
  const later = new Set([...category.rounds, ...category.tiers].flatMap(({ conditions = [] }) => conditions));
  const hard = placed.filter(({ row }) => blocksAlways(row, later, row.id));
  const alone = placed.flatMap(({ row, user, file, at }) => {
    const words = { owner: tableOwner(records), office: tables.office, user };
    const where = { file, at, clause: row.clause };
    const idle = alwaysMet(category, row);
    const dead = neverMet(category, row, tables.year.year);
    return [
      ...(idle === undefined ? [] : [report('law-row-never-fails', { ...words, why: idle }, where)]),
      ...(dead === undefined ? [] : [report('law-row-never-met', { ...words, why: dead }, where)]),
    ];
  });
  const pairs = hard.flatMap(({ row: one }, index) =>
    hard.slice(index + 1).flatMap(({ row, user, file, at }) => {
      const why = against(category, one, row);
      const words = { owner: tableOwner(records), office: tables.office, user, other: one.id, why: why ?? '' };
      return why === undefined ? [] : [report('law-rows-contradict', words, { file, at, clause: row.clause })];
    }),
  );
  return [...alone, ...pairs];
};

/** A tier above that takes whoever reaches this one, however many they are. */
const shadowing = (round: Round, tiers: readonly Tier[], index: number, threshold: number): Tier | undefined => {
  const tier = tiers[index];
  if (tier === undefined || assignedIn(round, tier) !== 'by-rank') return undefined;
  return tiers
    .slice(0, index)
    .find(
      (upper) =>
        upper.quota === undefined &&
        upper.from === tier.from &&
        upper.conditions === undefined &&
        assignedIn(round, upper) === 'by-rank' &&
        (upper.threshold ?? threshold) <= (tier.threshold ?? threshold),
    );
};

const lineFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category, file } = records;
  const words = { owner: tableOwner(records), office: tables.office };
  const capped = new Set((category.caps ?? []).flatMap(({ of }) => of));
  return category.rounds.flatMap((round, place): Finding[] => {
    const tiers = category.tiers.filter(({ id }) => round.tiers.includes(id));
    const at = ['rounds', place];
    if (round.votes !== undefined) {
      const { members, pass, quorum } = round.votes;
      const strictAll = (one: { readonly share: string; readonly strict?: boolean | undefined } | undefined) => {
        const share = one === undefined ? undefined : shareOf(one.share);
        return one?.strict === true && share !== undefined && share.n === share.d;
      };
      const asked = [
        ...(strictAll(pass) ? ['通过的票数'] : []),
        ...(strictAll(quorum) ? ['到会的人数'] : []),
        ...tiers.filter((tier) => strictAll(tier.pass)).map(({ name }) => `${name}的票数`),
      ];
      return asked.map((line) =>
        report('law-line-unreachable', { ...words, line, wanted: '超过全部', most: `${members}人` }, { file, at }),
      );
    }
    if (methodOf(round) !== 'scores') return [];
    const scoring = scoringIn(tables.year.programme.scoring, round);
    const criteria = criteriaIn(category, round);
    const full = scoring.full ?? 100;
    // Totals that are made comparable may go beyond the full mark.
    const fixed = scoring.groups === undefined;
    const trimming = trimmingOf(scoring);
    const { high, low, from } = trimming;
    const floors = criteria.reduce((sum, { floor = 0 }) => sum + floor, 0);
    const over = (line: string, wanted: number) =>
      fixed && wanted > full
        ? [report('law-line-unreachable', { ...words, line, wanted: `${wanted}分`, most: `${full}分` }, { file, at })]
        : [];
    return [
      ...(high + low > 0 && from <= high + low
        ? [
            report(
              'law-trim-leaves-none',
              { ...words, round: nameOfRound(category, round), from, trim: trimSentence(trimming) },
              { file, at },
            ),
          ]
        : []),
      ...over(`${nameOfRound(category, round)}的分数线`, scoring.threshold),
      ...tiers.flatMap(({ name, threshold }) => (threshold === undefined ? [] : over(`${name}的分数线`, threshold))),
      ...(fixed && scoring.threshold > 0 && floors >= scoring.threshold
        ? [report('law-line-never-bites', { ...words, threshold: scoring.threshold, floors }, { file, at })]
        : []),
      ...tiers.flatMap((tier, index) => {
        const upper = shadowing(round, tiers, index, scoring.threshold);
        if (upper === undefined || capped.has(upper.id)) return [];
        const why = `够得上它的都先进了不限名额的“${upper.name}”`;
        return [
          report(
            'law-tier-shadowed',
            { ...words, tier: tier.name, why },
            { file, at: ['tiers', category.tiers.indexOf(tier)], clause: tier.clause },
          ),
        ];
      }),
    ];
  });
};

/** How many there are to choose a tier from; undefined where nobody counts them. */
const thereFor = ({ rounds, tiers }: CategoryRecords['category'], tier: Tier): number | undefined => {
  const round = rounds.find((one) => one.tiers.includes(tier.id));
  const before = rounds.find(({ id }) => id === round?.from)?.tiers ?? [];
  const sources = tier.from === undefined ? before : [tier.from];
  const quotas = tiers.filter(({ id }) => sources.includes(id)).map(({ quota }) => quota);
  return quotas.length === 0 ? undefined : sumOf(quotas);
};

const sumOf = (quotas: readonly (number | undefined)[]): number | undefined =>
  quotas.includes(undefined) ? undefined : quotas.reduce<number>((sum, quota = 0) => sum + quota, 0);

/** Places that nobody can be given, and ceilings above all that they hold together. */
const placeFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category, file } = records;
  const words = { owner: tableOwner(records), office: tables.office };
  return [
    ...category.tiers.flatMap((tier, index) => {
      const most = thereFor(category, tier);
      if (most === undefined || tier.quota === undefined || tier.quota <= most) return [];
      const place = { file, at: ['tiers', index], clause: tier.clause };
      return [report('law-places-empty', { ...words, tier: tier.name, quota: tier.quota, most }, place)];
    }),
    ...(category.caps ?? []).flatMap(({ of, max, share, clause }, index) => {
      const idle = (limit: string, why: string) => [
        report('law-cap-never-bites', { ...words, limit, why }, { file, at: ['caps', index], clause }),
      ];
      const part = share === undefined ? undefined : shareOf(share);
      if (part !== undefined && part.n === part.d) return idle('全部', '全部入选也不超过');
      const sum = sumOf(of.map((id) => category.tiers.find((tier) => tier.id === id)?.quota));
      if (typeof max !== 'number' || sum === undefined || max <= sum) return [];
      return idle(`${max}个`, `这几个等次的名额合计只有${sum}个`);
    }),
  ];
};

export const nothingDead: Law = (year) =>
  categoriesOf(year).flatMap((records) => [
    ...rowFindings(year, records),
    ...lineFindings(year, records),
    ...placeFindings(year, records),
  ]);
