import { type CodeTable, reporter } from '../finding.ts';
import { textOf } from '../fields/value.ts';
import { type ApplicationRecord, placeName } from '../records.ts';
import { nameOn } from '../schema/organization.ts';
import { keepsBack } from '../disclosure/rule.ts';
import { measureWord } from '../measure.ts';
import { isMetBy, readsOfPart, sayParts } from './part.ts';
import { PerApplicantOptions } from './part-options.ts';
import { inTurn, isWithdrawn } from './in-turn.ts';
import { met, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

const codes = {
  'per-applicant': {
    level: 'error',
    title: '申报超出了规定的个数',
    message: '“{organization}”限报{n}{unit}，先受理和尚未受理的共{m}{unit}',
    help: '书面撤回多报的，或者删去还没有受理的',
    en: '{organization} may have {n} applications; {m} come before this one or with it',
    meaning: '这个单位或者这个地区在本奖项的申报，超过了条款规定的个数。',
    why: '条款规定了每个单位最多申报几个，或者每个地区最多推荐几个。先受理的有效；多出来的撤回以后，其余的自动重新判定。',
    wrong: '限报2个，申报了3个',
    right: '只保留2个',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const limitOf = ({ organization }: ApplicationFacts, { max: usual, kinds = [] }: PerApplicantOptions): number =>
  kinds.find(({ kind }) => kind === organization.kind)?.max ?? usual;

/** Those among which places are shared: this applicant's, or everything from the place that this one is from. */
const together = (
  { application, own, year }: ApplicationFacts,
  { 'by-place': field }: PerApplicantOptions,
): readonly ApplicationRecord[] => {
  if (field === undefined) return own;
  const place = textOf(application.value.fields[field]);
  // What is not filled in yet is no place that others could be from.
  if (place === '') return [application];
  return [...year.categories.values()].flatMap(({ applications }) =>
    [...applications.values()].filter(({ value }) => textOf(value.fields[field]) === place),
  );
};

/** Those that take a place. */
const counted = (facts: ApplicationFacts, options: PerApplicantOptions): ApplicationRecord[] => {
  const { categories, except = [] } = options;
  const shared = categories ?? [facts.category.id];
  return together(facts, options)
    .filter(({ category }) => shared.includes(category) || category === facts.category.id)
    .filter((each) => !isWithdrawn(facts.year, each) && !isMetBy(facts, each, except));
};

/** At most so many applications of one applicant, or from one place; those that came first stay. */
export const perApplicant: ApplicationRule<PerApplicantOptions> = {
  scope: 'organization',
  how: 'automatic',
  options: PerApplicantOptions,
  reads: ({ 'by-place': place, categories = [], kinds = [], except = [], clause }) => [
    ...(place === undefined ? [] : [fieldRead(place, { types: ['place'] })]),
    ...categories.map((name) => ({ thing: 'category' as const, id: name })),
    ...kinds.map(({ kind }) => ({ thing: 'kind' as const, id: kind })),
    ...except.flatMap((each) => readsOfPart(each, clause)),
  ],
  codes,
  explain: ({ max: usual, kinds = [], except = [], clause, 'by-place': place }, context) => {
    const { category } = context.category;
    const unit = measureWord(category);
    const free = except.length === 0 ? '' : `；${sayParts(except, clause, context)}的不占名额`;
    if (place !== undefined) {
      return `“${category.label(place)}”相同的最多${usual}${unit}，不论由哪个单位申报，以先受理的为准${free}。`;
    }
    const others = kinds.map(({ kind, max: number }) => `${context.kindName(kind)}${number}${unit}`);
    const also = others.length === 0 ? '' : `，其中${others.join('、')}`;
    return `每个单位最多申报${usual}${unit}${also}，以先受理的为准${free}。`;
  },
  check: (facts, options) => {
    const { application, clause, organization, year, closing } = facts;
    const limit = limitOf(facts, options);
    const field = options['by-place'];
    const name =
      field === undefined
        ? nameOn(organization, closing)
        : placeName(facts.records.association, textOf(application.value.fields[field]));
    const unit = measureWord(facts.category.category);
    if (isMetBy(facts, application, options.except ?? [])) return met(`不占“${name}”的名额。`);
    const own = counted(facts, options);
    const mine = own.filter(
      (each) =>
        (each.category === application.category && each.id === application.id) ||
        inTurn(year, application, each) !== 'before',
    );
    const m = Math.max(mine.length, 1);
    // A published ledger does not hold them all, and how many others there are of one applicant is nobody's to know.
    if (m <= limit && keepsBack(year, 'unsuccessful') && year.withheld !== undefined)
      return met(`“${name}”限报${limit}${unit}，没有超出。`);
    if (m <= limit) return met(`“${name}”限报${limit}${unit}，现有${Math.max(own.length, 1)}${unit}。`);
    return unmet([
      report('per-applicant', { organization: name, n: limit, m, unit }, { at: [field ?? 'organization'], clause }),
    ]);
  },
};
