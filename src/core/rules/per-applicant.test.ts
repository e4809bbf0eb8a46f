import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../fields/value.ts';
import type { Receipt } from '../schema/receipt.ts';
import { aReceipt, applicant, applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { PerApplicantOptions } from './part-options.ts';
import { perApplicant } from './per-applicant.ts';

const at = (instant: string, change: Partial<Receipt> = {}) =>
  aReceipt({ submitted: { at: `2017-05-${instant}+08:00`, by: 'paper' }, ...change });
const withdrawn = { withdrawn: { date: '2017-05-11', document: '函' } };

interface Given {
  readonly max?: number;
  readonly others?: number;
  readonly option?: object;
  readonly kind?: string;
  readonly mine?: FieldValues;
  readonly receipts?: Readonly<Record<string, Receipt>>;
  readonly pilot?: number;
}

const many = (count: number, fields: FieldValues): Readonly<Record<string, FieldValues>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`other-${index}`, fields]));

const check = ({ max = 2, others = 1, option, kind, mine = {}, receipts = {}, pilot = 0 }: Given) => {
  const row = PerApplicantOptions.parse({ clause: '3.2.a', rule: 'per-applicant', max, ...option });
  const facts = applicationFacts(mine, {
    station: { applications: many(others, { 'host-kind': 'rural', 'host-place': '440104' }), receipts },
    pilot: { applications: many(pilot, {}) },
    applicant: { ...applicant, kind: kind ?? applicant.kind },
  });
  return perApplicant.check(facts, row);
};

const kinds = [{ kind: 'unit-association', max: 3 }];
const byPlace = { 'by-place': 'host-place' };
/** Two others stand in 440104. */
const inTown = (place: string): Given => ({ others: 2, mine: { 'host-place': place } });
const except = [{ rule: 'choice', field: 'host-kind', accept: ['rural'] }];

describe('the number that one applicant may have', () => {
  it.each<[string, Given, string]>([
    ['exactly so many', {}, 'met'],
    ['one more', { others: 2 }, 'unmet per-applicant'],
    ['none beside it', { others: 0, max: 1 }, 'met'],
    ['none is allowed', { others: 0, max: 0 }, 'unmet per-applicant'],
    ['another kind may have one more', { others: 2, option: { kinds }, kind: 'unit-association' }, 'met'],
    ['and no more than that', { others: 3, option: { kinds }, kind: 'unit-association' }, 'unmet per-applicant'],
    ['this kind may not', { others: 2, option: { kinds } }, 'unmet per-applicant'],
    ['those excepted take no place', { others: 5, option: { except } }, 'met'],
    ['and itself excepted needs none', { max: 0, mine: { 'host-kind': 'rural' }, option: { except } }, 'met'],
    ['other categories do not count', { pilot: 3 }, 'met'],
    ['unless they share the number', { pilot: 2, option: { categories: ['station', 'pilot'] } }, 'unmet per-applicant'],
    ['exactly so many together', { pilot: 2, others: 0, max: 3, option: { categories: ['pilot'] } }, 'met'],
    ['a place may have so many', { ...inTown('440103'), option: byPlace }, 'met'],
    ['and no more, whoever applies there', { ...inTown('440104'), option: byPlace }, 'unmet per-applicant'],
    ['nor where this one alone is too many', { ...inTown('440103'), max: 0, option: byPlace }, 'unmet per-applicant'],
    [
      'nobody else is from a place that is not filled in yet',
      { others: 0, pilot: 3, max: 1, option: { ...byPlace, categories: ['pilot'] } },
      'met',
    ],
    [
      'nor where it is left empty',
      { others: 0, pilot: 3, max: 1, mine: { 'host-place': '' }, option: { ...byPlace, categories: ['pilot'] } },
      'met',
    ],
    ['received first, it stays', { others: 2, receipts: { mine: at('01T09:00:00') } }, 'met'],
    [
      'received last, it goes',
      {
        others: 2,
        receipts: { mine: at('03T09:00:00'), 'other-0': at('01T09:00:00'), 'other-1': at('02T09:00:00') },
      },
      'unmet per-applicant',
    ],
    [
      'what was withdrawn leaves its place',
      {
        others: 2,
        receipts: { mine: at('03T09:00:00'), 'other-0': at('01T09:00:00', withdrawn), 'other-1': at('02T09:00:00') },
      },
      'met',
    ],
  ])('%s', (_, given, expected) => {
    expect(inShort(check(given))).toBe(expected);
  });

  it('is told with the name of the applicant and both numbers', () => {
    expect(messages(check({ others: 2 }))).toEqual(['“示例护理学会”限报2个，先受理和尚未受理的共3个']);
  });
});
