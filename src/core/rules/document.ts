import { z } from 'zod/mini';
import type { DocumentAsk } from '../fields/document.ts';
import { documentsOf } from '../fields/value.ts';
import { id } from '../schema/values.ts';
import { documentCodes, reportDocument } from './document-codes.ts';
import { coverLabel, kindLabel } from './labels.ts';
import { listedNames, officeNameIn } from './names.ts';
import { needsRuling, needsRulingCodes } from './needs-ruling.ts';
import { met, pending, unmet } from './outcome.ts';
import { daysInWords, examine, needsReview, type JudgedPaper, type Tested } from './paper.ts';
import { Period, periodInWords } from './period.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule, Explain } from './rule.ts';
import { sorted } from '../sorted.ts';

export const DocumentOptions = z.extend(row, {
  rule: z.literal('document'),
  field: id,
  min: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  /** Kinds that pass. */
  kinds: z.optional(z.array(id).check(z.minLength(1))),
  /** Kinds that pass if the office rules so. */
  review: z.optional(z.array(id).check(z.minLength(1))),
  'in-force-on': z.optional(z.enum(['closing', 'submission'])),
  dated: z.optional(Period),
  /** Who must have signed: the applicant, whom a field names, or a role by its word (首席专家; never a person's name). */
  parties: z.optional(
    z
      .array(
        z
          .string()
          .check(z.regex(/^(?:applicant|field:[a-z0-9-]+|word:\S+)$/, '签约方应写成 applicant、field:… 或 word:…')),
      )
      .check(z.minLength(1)),
  ),
  covers: z.optional(z.array(id).check(z.minLength(1))),
  /** The least term, in months. */
  months: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(600))),
  /** The least term, in days: natural, or worked by the calendars of the ledger. First and last day count. */
  lasts: z.optional(
    z.strictObject({
      days: z.number().check(z.int(), z.minimum(1), z.maximum(3660)),
      unit: z.enum(['natural', 'working']),
    }),
  ),
});
export type DocumentOptions = z.infer<typeof DocumentOptions>;

/** What a row can only test where the form asks it. */
const asksOf = (options: DocumentOptions): DocumentAsk[] => [
  ...([options['in-force-on'], options.months, options.lasts].every((each) => each === undefined)
    ? []
    : (['term'] as const)),
  ...(options.parties === undefined ? [] : (['parties'] as const)),
  ...(options.covers === undefined ? [] : (['covers'] as const)),
];

const partyFields = ({ parties = [] }: DocumentOptions): string[] =>
  parties.flatMap((party) => (party.startsWith('field:') ? [party.slice('field:'.length)] : []));

const papersOf = (facts: ApplicationFacts, options: DocumentOptions): JudgedPaper[] => {
  const label = facts.category.category.label(options.field);
  const documents = documentsOf(facts.application.value.fields[options.field]);
  return documents.map((document, index) => {
    const name = documents.length === 1 ? label : `${label}（第${index + 1}件）`;
    return { facts, options, document, index, name };
  });
};

const demands = (options: DocumentOptions, { category: { category }, year, bodyName }: Explain): string[] => {
  const kinds = options.kinds?.map((kind) => kindLabel(category, options.field, kind));
  const covers = options.covers?.map((aspect) => coverLabel(category, options.field, aspect));
  const parties = options.parties?.map((party) => {
    if (party === 'applicant') return '申报单位';
    return party.startsWith('field:') ? `“${category.label(party.slice(6))}”填写的单位` : party.slice(5);
  });
  const on = options['in-force-on'];
  return [
    ...(kinds === undefined ? [] : [`为${listedNames(kinds, '或')}`]),
    ...(parties === undefined ? [] : [`由${listedNames(parties, '和')}签订`]),
    ...(covers === undefined ? [] : [`写明${listedNames(covers, '和')}`]),
    ...(options.dated === undefined ? [] : [`日期${periodInWords[options.dated]}`]),
    ...(on === undefined ? [] : [on === 'closing' ? '到申报截止日仍有效' : '到提交申报之日仍有效']),
    ...(options.months === undefined ? [] : [`期限满${options.months}个月`]),
    ...(options.lasts === undefined ? [] : [`起止日期不少于${daysInWords(options.lasts)}`]),
    ...(options.review === undefined ? [] : [`其他种类由${bodyName(year.programme.office)}核定`]),
  ];
};

/** What the passing papers have, in the words of the first. */
const saysOf = (options: DocumentOptions, label: string, passing: readonly Tested[]): string => {
  const count = passing.length === 1 ? [] : [`“${label}”有${passing.length}件符合`];
  const named = passing.length === 1 && options.kinds === undefined ? [`已登记“${label}”`] : count;
  return `${[...named, ...(passing[0]?.says ?? [])].join('，')}。`;
};

/** At least `min` papers pass every test given. Papers under review wait for a ruling; else the best paper's faults count. */
export const document: ApplicationRule<DocumentOptions> = {
  scope: 'application',
  how: 'papers',
  options: DocumentOptions,
  reads: (options) => [
    fieldRead(options.field, {
      types: ['document'],
      asks: asksOf(options),
      kinds: [...(options.kinds ?? []), ...(options.review ?? [])],
      covers: options.covers ?? [],
    }),
    ...partyFields(options).map((id) => fieldRead(id)),
  ],
  codes: { ...documentCodes, ...needsRulingCodes },
  explain: (options, context) => {
    const count = options.min === 1 ? '' : `至少${options.min}件`;
    const wanted = demands(options, context).join('；');
    const label = context.category.category.label(options.field);
    return wanted === '' ? `应登记“${label}”${count}。` : `应登记“${label}”${count}：${wanted}。`;
  },
  check: (facts, options) => {
    const { clause } = facts;
    const label = facts.category.category.label(options.field);
    const examined = papersOf(facts, options).map((paper) => ({ paper, ...examine(paper) }));
    const faultless = examined.filter(({ findings }) => findings.length === 0);
    const review = faultless.filter(({ paper }) => needsReview(paper));
    const passing = faultless.filter(({ paper }) => !needsReview(paper));
    if (passing.length >= options.min) return met(saysOf(options, label, passing));
    if (faultless.length >= options.min) {
      const at = (index: number) => ({ at: [options.field, index, 'kind'], clause });
      return pending(review.map(({ paper }) => needsRuling(facts, paper.name, at(paper.index))));
    }
    const faulty = examined.filter(({ findings }) => findings.length > 0);
    const [best] = sorted(faulty, (one, other) => one.findings.length - other.findings.length);
    // Days that no calendar counts are the office's to mend, and no fault of the paper.
    const uncounted = best?.findings.filter(({ code }) => code === 'calendar-missing') ?? [];
    if (best !== undefined && uncounted.length === best.findings.length) return pending(uncounted);
    if (best !== undefined) return unmet(best.findings);
    const words = { field: label, office: officeNameIn(facts) };
    return unmet([reportDocument('document-missing', words, { at: [options.field], clause })]);
  },
};
