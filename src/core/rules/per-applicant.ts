import { z } from 'zod/mini';
import { type CodeTable, reporter } from '../finding.ts';
import type { ApplicationRecord } from '../records.ts';
import { nameOn } from '../schema/organization.ts';
import { id } from '../schema/values.ts';
import { isMetBy, Part, readsOfPart, sayParts } from './part.ts';
import { inTurn, isWithdrawn } from './in-turn.ts';
import { met, unmet } from './outcome.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

const max = z.number().check(z.int(), z.minimum(0), z.maximum(1000));

export const PerApplicantOptions = z.extend(row, {
  rule: z.literal('per-applicant'),
  /** How many an applicant may have. */
  max,
  /** Another number for a kind of organisation. */
  kinds: z.optional(z.array(z.strictObject({ kind: id, max })).check(z.minLength(1))),
  /** Categories that share the number; this one alone, unless said. */
  categories: z.optional(z.array(id).check(z.minLength(1))),
  /** One that meets any of these is not counted, and needs no place. */
  except: z.optional(z.array(Part).check(z.minLength(1))),
});
export type PerApplicantOptions = z.infer<typeof PerApplicantOptions>;

const codes = {
  'per-applicant': {
    level: 'error',
    title: '申报单位超出了规定的个数',
    message: '“{organization}”限报{n}个，先受理和尚未受理的共{m}个',
    help: '书面撤回多报的，或者删去还没有受理的',
    en: '{organization} may have {n} applications; {m} come before this one or with it',
    meaning: '这个单位在本奖项的申报，超过了条款规定的个数。',
    why: '条款规定了每个单位最多申报几个。先受理的有效；多出来的撤回以后，其余的自动重新判定。',
    wrong: '限报2个，申报了3个',
    right: '只保留2个',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const limitOf = ({ organization }: ApplicationFacts, { max: usual, kinds = [] }: PerApplicantOptions): number =>
  kinds.find(({ kind }) => kind === organization.kind)?.max ?? usual;

/** Those of this applicant that take a place. */
const counted = (facts: ApplicationFacts, { categories, except = [] }: PerApplicantOptions): ApplicationRecord[] => {
  const shared = categories ?? [facts.category.id];
  return facts.own
    .filter(({ category }) => shared.includes(category) || category === facts.category.id)
    .filter((each) => !isWithdrawn(facts.year, each) && !isMetBy(facts, each, except));
};

/** At most so many applications of one applicant; those that came first stay. */
export const perApplicant: ApplicationRule<PerApplicantOptions> = {
  scope: 'organization',
  how: 'automatic',
  options: PerApplicantOptions,
  reads: ({ categories = [], kinds = [], except = [], clause }) => [
    ...categories.map((name) => ({ thing: 'category' as const, id: name })),
    ...kinds.map(({ kind }) => ({ thing: 'kind' as const, id: kind })),
    ...except.flatMap((each) => readsOfPart(each, clause)),
  ],
  codes,
  explain: ({ max: usual, kinds = [], except = [], clause }, context) => {
    const others = kinds.map(({ kind, max: number }) => `${context.kindName(kind)}${number}个`);
    const also = others.length === 0 ? '' : `，其中${others.join('、')}`;
    const free = except.length === 0 ? '' : `；${sayParts(except, clause, context)}的不占名额`;
    return `每个单位最多申报${usual}个${also}，以先受理的为准${free}。`;
  },
  check: (facts, options) => {
    const { application, clause, organization, year, closing } = facts;
    const limit = limitOf(facts, options);
    const name = nameOn(organization, closing);
    if (isMetBy(facts, application, options.except ?? [])) return met(`不占“${name}”的名额。`);
    const own = counted(facts, options);
    const mine = own.filter(
      (each) =>
        (each.category === application.category && each.id === application.id) ||
        inTurn(year, application, each) !== 'before',
    );
    const m = Math.max(mine.length, 1);
    if (m <= limit) return met(`“${name}”限报${limit}个，现有${Math.max(own.length, 1)}个。`);
    return unmet([report('per-applicant', { organization: name, n: limit, m }, { at: ['organization'], clause })]);
  },
};
