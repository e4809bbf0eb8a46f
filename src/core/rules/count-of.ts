import { z } from 'zod/mini';
import { documentsOf, rowsOf, textOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { foldedName } from '../look-alikes.ts';
import { id } from '../schema/values.ts';
import { listedNames } from './names.ts';
import { met, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(100));

export const CountOfOptions = z.extend(row, {
  rule: z.literal('count-of'),
  /** Papers, each with its issuer; or a table with a row for each. */
  field: id,
  /** The column of a table that names the unit. */
  unit: z.optional(id),
  /** At least so many. */
  min: count,
  /** At least so many of them from units that are not the applicant's own. */
  outside: z.optional(count),
  /** At most so many from the applicant's own. */
  'max-own': z.optional(count),
  /** At most so many from one unit. */
  'max-same': z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  /** Text fields that name a unit which counts as the applicant's own: where a candidate works. */
  own: z.optional(z.array(id).check(z.minLength(1))),
});
export type CountOfOptions = z.infer<typeof CountOfOptions>;

const codes = {
  'count-few': {
    level: 'error',
    title: '件数不够',
    message: '“{field}”只有{n}个，应至少{m}个',
    help: '补足{m}个',
    en: '{field} has {n}, at least {m} are required',
    meaning: '条款要求至少有这么多件，例如专家推荐信三封。',
    why: '件数不够就没有达到条款的要求。',
    wrong: 'letters：登记2封',
    right: 'letters：登记3封',
  },
  'count-outside': {
    level: 'error',
    title: '外单位的件数不够',
    message: '“{field}”中外单位的只有{n}个，应至少{m}个',
    help: '补充外单位出具的；单位名称写错的，改正',
    en: '{field} has {n} from other units, at least {m} are required',
    meaning: '条款要求其中至少有这么多件由外单位出具。',
    why: '本单位的人评价本单位的人，不足以证明同行认可。',
    wrong: '3封推荐信都由申报单位出具',
    right: '3封推荐信，2封由外单位出具',
  },
  'count-own': {
    level: 'error',
    title: '本单位的件数太多',
    message: '“{field}”中本单位的有{n}个，最多{m}个',
    help: '换成外单位出具的；单位名称写错的，改正',
    en: '{field} has {n} from its own unit, at most {m} are allowed',
    meaning: '条款规定其中由本单位出具的最多这么多件。',
    why: '例如提名的专家中，与被提名人同一单位的最多一人。',
    wrong: '3位提名专家，2位与被提名人同一单位',
    right: '3位提名专家，1位与被提名人同一单位',
  },
  'count-same': {
    level: 'error',
    title: '同一单位的件数太多',
    message: '“{field}”中同一单位的有{n}个，最多{m}个',
    help: '换成其他单位出具的',
    en: '{field} has {n} from one unit, at most {m} are allowed',
    meaning: '条款规定同一个单位出具的最多这么多件。',
    why: '同一单位的意见不能当作几个单位的意见。',
    wrong: '3封推荐信由同一个单位出具',
    right: '3封推荐信由3个单位出具',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const unitsOf = ({ application }: ApplicationFacts, { field, unit }: CountOfOptions): readonly string[] => {
  const value = application.value.fields[field];
  return unit === undefined
    ? documentsOf(value).map(({ issuer }) => foldedName(issuer ?? ''))
    : rowsOf(value).map((cells) => foldedName(String(cells[unit] ?? '')));
};

/** Every name that the applicant has or had, its host, and what the fields name. */
const ownNames = ({ application, organization }: ApplicationFacts, { own = [] }: CountOfOptions): ReadonlySet<string> =>
  new Set(
    [
      ...organization.names.map(({ name }) => name),
      organization['host-unit']?.name ?? '',
      ...own.map((field) => textOf(application.value.fields[field])),
    ]
      .map(foldedName)
      .filter((name) => name !== ''),
  );

const mostOf = (units: readonly string[]): number =>
  Math.max(0, ...units.filter((unit) => unit !== '').map((unit) => units.filter((each) => each === unit).length));

const needsUnits = (options: CountOfOptions): boolean =>
  [options.outside, options['max-own'], options['max-same']].some((each) => each !== undefined);

/** So many papers or rows, so many of them from other units. */
export const countOf: ApplicationRule<CountOfOptions> = {
  scope: 'application',
  how: 'papers',
  options: CountOfOptions,
  reads: (options) => [
    options.unit === undefined
      ? fieldRead(options.field, { types: ['document'], asks: needsUnits(options) ? ['issuer'] : [] })
      : fieldRead(options.field, { types: ['table'], columns: [{ id: options.unit, types: ['text'] }] }),
    ...(options.own ?? []).map((name) => fieldRead(name, { types: ['text'] })),
  ],
  codes,
  explain: (options, { category: { category } }) => {
    const { outside, own = [] } = options;
    const also = [
      ...(outside === undefined ? [] : [`其中外单位的至少${outside}个`]),
      ...(options['max-own'] === undefined ? [] : [`本单位的最多${options['max-own']}个`]),
      ...(options['max-same'] === undefined ? [] : [`同一单位的最多${options['max-same']}个`]),
    ];
    const others =
      own.length === 0
        ? ''
        : `和${listedNames(
            own.map((name) => `“${category.label(name)}”`),
            '和',
          )}填写的单位`;
    const which = options['max-own'] === undefined && outside === undefined ? '' : `；申报单位${others}算本单位`;
    return `“${category.label(options.field)}”至少${options.min}个${also.map((each) => `，${each}`).join('')}${which}。`;
  },
  check: (facts, options) => {
    const field = facts.category.category.label(options.field);
    const units = unitsOf(facts, options);
    const own = ownNames(facts, options);
    const ours = units.filter((unit) => own.has(unit)).length;
    const outside = units.filter((unit) => unit !== '' && !own.has(unit)).length;
    const most = mostOf(units);
    const where = { at: [options.field], clause: facts.clause };
    const over = (n: number, m: number | undefined): m is number => m !== undefined && n > m;
    const findings = [
      ...(units.length < options.min ? [report('count-few', { field, n: units.length, m: options.min }, where)] : []),
      ...(options.outside !== undefined && outside < options.outside
        ? [report('count-outside', { field, n: outside, m: options.outside }, where)]
        : []),
      ...(over(ours, options['max-own'])
        ? [report('count-own', { field, n: ours, m: options['max-own'] }, where)]
        : []),
      ...(over(most, options['max-same'])
        ? [report('count-same', { field, n: most, m: options['max-same'] }, where)]
        : []),
    ];
    if (findings.length > 0) return unmet(findings);
    const others = needsUnits(options) ? `，其中外单位的${outside}个` : '';
    return met(`“${field}”有${units.length}个${others}。`);
  },
};
