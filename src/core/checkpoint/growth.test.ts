import { describe, expect, it } from 'vitest';
import { digestsOf, type Fact } from './facts.ts';
import { growthSince } from './growth.ts';

const decision = 'content/2017/pilot/decisions/award.yaml';
const override = (application: string, to: string, replaces?: string): Fact['value'] => ({
  application,
  to,
  body: 'presidium',
  date: '2017-12-20',
  reason: '递补',
  document: '会议纪要',
  replaces,
});
const decided = (selection: Readonly<Record<string, readonly string[]>>, ...overrides: readonly Fact['value'][]) => [
  { file: decision, part: 'scores', value: { R01: { a: { goals: 40 } } } },
  ...overrides.map((value, index) => ({ file: decision, part: `overrides.${index + 1}`, value })),
  { file: decision, part: `selection.${overrides.length}`, value: selection },
];
const receipt = (id: string, number: string): Fact => ({
  file: `content/2017/pilot/receipts/${id}.yaml`,
  part: 'registered',
  value: { number },
});
const notice = (id: string, published: string, more = {}): Fact => ({
  file: `content/2017/notices/${id}.mdx`,
  part: 'text',
  value: { kind: 'publicity', published, ...more },
});

const since = (before: readonly Fact[], now: readonly Fact[]) =>
  growthSince(digestsOf(before), now, '2017-12-20').map(
    ({ kind, file, part, correction }) => `${kind} ${file}#${part}${correction === undefined ? '' : ` ${correction}`}`,
  );

describe('growth', () => {
  it.each<[string, readonly Fact[], readonly Fact[]]>([
    ['nothing that came', decided({ award: ['a', 'b'] }), decided({ award: ['a', 'b'] })],
    [
      'a receipt with the next number',
      [receipt('a', 'KJ-2017-001')],
      [receipt('a', 'KJ-2017-001'), receipt('b', 'KJ-2017-002')],
    ],
    [
      'a receipt of another series',
      [receipt('a', 'KJ-2017-009')],
      [receipt('a', 'KJ-2017-009'), receipt('b', 'SX-2017-001')],
    ],
    ['a notice of the same day', [notice('a', '2017-12-19')], [notice('a', '2017-12-19'), notice('b', '2017-12-20')]],
    [
      'a substitute by an override',
      decided({ award: ['a', 'b'] }),
      decided({ award: ['a', 'c'] }, override('c', 'award', 'b')),
    ],
    [
      'two moved between tiers',
      decided({ first: ['a'], second: ['b', 'c'] }),
      decided({ first: ['b'], second: ['c', 'a'] }, override('a', 'second'), override('b', 'first')),
    ],
    [
      'one moved out, after another was before',
      decided({ award: ['a', 'b'] }, override('b', 'award')),
      decided({ award: ['b'] }, override('b', 'award'), override('a', 'none')),
    ],
  ])('does not report %s', (_, before, now) => expect(since(before, now)).toEqual([]));

  it.each<[string, readonly Fact[], readonly Fact[], readonly string[]]>([
    [
      'somebody who was selected without an override',
      decided({ award: ['a', 'b'] }),
      decided({ award: ['a', 'c'] }),
      [`changed ${decision}#selection.0`],
    ],
    [
      'somebody who came in beside an override of another',
      decided({ award: ['a', 'b'] }),
      decided({ award: ['a', 'c', 'd'] }, override('c', 'award', 'b')),
      [`removed ${decision}#selection.0`],
    ],
    [
      'an override that was there before and is another now',
      decided({ award: ['a'] }, override('a', 'award')),
      decided({ award: ['a'] }, override('b', 'none')),
      [`changed ${decision}#overrides.1`],
    ],
    [
      'a number between two that were given',
      [receipt('a', 'KJ-2017-001'), receipt('c', 'KJ-2017-003')],
      [receipt('a', 'KJ-2017-001'), receipt('b', 'KJ-2017-002'), receipt('c', 'KJ-2017-003')],
      ['inserted content/2017/pilot/receipts/b.yaml#registered'],
    ],
    [
      'a notice with the day before',
      [notice('a', '2017-12-01')],
      [notice('a', '2017-12-01'), notice('b', '2017-12-19')],
      ['inserted content/2017/notices/b.mdx#text'],
    ],
    [
      'a correction that was there before, of what changed since',
      [
        ...decided({ award: ['a'] }),
        notice('k', '2017-12-20', { kind: 'correction', decisions: [{ path: decision.slice(8) }] }),
      ],
      [
        ...decided({ award: ['b'] }),
        notice('k', '2017-12-20', { kind: 'correction', decisions: [{ path: decision.slice(8) }] }),
      ],
      [`changed ${decision}#selection.0`],
    ],
  ])('reports %s', (_, before, now, found) => expect(since(before, now)).toEqual(found));

  it('tells which correction explains a change', () => {
    const correction = notice('k', '2017-12-21', { kind: 'correction', decisions: [{ path: decision.slice(8) }] });
    expect(since(decided({ award: ['a'] }), [...decided({ award: ['b'] }), correction])).toEqual([
      `changed ${decision}#selection.0 ${correction.file}`,
    ]);
  });
});
