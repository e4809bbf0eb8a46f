import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../fields/value.ts';
import type { Receipt } from '../schema/receipt.ts';
import { aReceipt, applicationFacts, digest } from './facts.fixture.ts';
import { OnceOptions } from './ledger-options.ts';
import { once } from './once.ts';
import { inShort, messages } from './outcome.fixture.ts';

const people = (...names: string[]) => names.map((name) => ({ name, unit: '示例大学' }));
const paper = (letter: string) => [{ title: '论文', date: '2017-01-01', pages: 9, sha256: digest(letter) }];

const at = (instant: string, change: Partial<Receipt> = {}) =>
  aReceipt({ submitted: { at: `2017-05-${instant}+08:00`, by: 'paper' }, ...change });

interface Given {
  readonly by?: unknown[];
  readonly mine?: FieldValues;
  readonly other?: FieldValues;
  readonly receipts?: Readonly<Record<string, Receipt>>;
  readonly years?: number;
  readonly history?: number;
}

const check = ({ by = ['project-title'], mine, other, receipts = {}, years, history }: Given) => {
  const row = OnceOptions.parse({ clause: '3.2.a', rule: 'once', by, ...(years && { years }) });
  const facts = applicationFacts(mine ?? { 'project-title': '示例论文' }, {
    station: {
      applications: { other: other ?? { 'project-title': '示例论文' } },
      by: { other: 'haizhou-ast' },
      receipts,
    },
    history: {
      old: {
        source: '通报',
        entries: history === undefined ? [] : [{ year: history, award: 'station', outcome: 'lost', title: '示例论文' }],
      },
    },
  });
  return once.check(facts, row);
};

const received = { mine: at('10T09:00:01'), other: at('10T09:00:00') };

describe('what may be applied for once', () => {
  it.each<[string, Given, string]>([
    ['another title', { other: { 'project-title': '另一篇' } }, 'met'],
    [
      'the same title in other widths and spaces',
      { other: { 'project-title': ' 示例 论文。' } },
      'pending needs-ruling',
    ],
    ['no title at all', { mine: {}, other: {} }, 'met'],
    ['the other was received a second earlier', { receipts: received }, 'unmet once-again'],
    ['a second later', { receipts: { mine: received.other, other: received.mine } }, 'met'],
    ['at the same second', { receipts: { mine: received.mine, other: received.mine } }, 'pending needs-ruling'],
    ['the other is received, mine is not', { receipts: { other: received.other } }, 'unmet once-again'],
    ['mine is received, the other is not', { receipts: { mine: received.mine } }, 'met'],
    [
      'the other was withdrawn',
      { receipts: { ...received, other: at('10T09:00:00', { withdrawn: { date: '2017-05-11', document: '函' } }) } },
      'met',
    ],
    [
      'the same paper under another title',
      { by: ['agreement'], mine: { agreement: paper('a') }, other: { agreement: paper('a') }, receipts: received },
      'unmet once-again',
    ],
    [
      'another paper',
      { by: ['agreement'], mine: { agreement: paper('a') }, other: { agreement: paper('b') }, receipts: received },
      'met',
    ],
  ])('%s', (_, given, expected) => {
    expect(inShort(check(given))).toBe(expected);
  });

  const byPeople = [{ people: 'people', name: 'name', unit: 'unit' }];
  const byFirst = [{ ...byPeople[0], first: true }];

  it.each<[string, Given, string]>([
    [
      'one person in both',
      { by: byPeople, mine: { people: people('甲', '乙') }, other: { people: people('丙', '乙') } },
      'unmet once-again',
    ],
    ['nobody in both', { by: byPeople, mine: { people: people('甲') }, other: { people: people('丙') } }, 'met'],
    [
      'one name in two units',
      { by: byPeople, mine: { people: people('甲') }, other: { people: [{ name: '甲', unit: '示例医院' }] } },
      'met',
    ],
    [
      'a second author who is first elsewhere',
      { by: byFirst, mine: { people: people('甲', '乙') }, other: { people: people('乙') } },
      'met',
    ],
    [
      'the same first author',
      { by: byFirst, mine: { people: people('甲', '乙') }, other: { people: people('甲') } },
      'unmet once-again',
    ],
  ])('%s', (_, given, expected) => {
    expect(inShort(check({ ...given, receipts: received }))).toBe(expected);
  });

  it.each([
    [2015, 2, 'unmet once-earlier'],
    [2014, 2, 'met'],
    [2015, undefined, 'met'],
  ])('in %i, with %s years looked at', (history, years, expected) => {
    const given = { other: {}, history, ...(years !== undefined && { years }) };
    expect(inShort(check(given))).toBe(expected);
  });

  it('is told without a name of the other applicant', () => {
    expect(messages(check({ receipts: received }))).toEqual(['与“科技服务站”先受理的一份申报重复，“服务站名称”相同']);
  });
});
