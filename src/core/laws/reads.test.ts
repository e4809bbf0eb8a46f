import { assert, constantFrom, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laws } from '../laws.ts';
import { yearRecords } from '../rules/facts.fixture.ts';
import { Condition, type RuleId } from '../rules/condition.ts';
import { association, programme, station } from '../rules/tables.fixture.ts';
import { Category } from '../schema/category.ts';

/** Rows that name only what the tables of the tests have; between them they use every option of every rule. */
const samples: { readonly [Id in RuleId]: readonly object[] } = {
  stated: [{ why: '不作判定', asks: 'nothing' }],
  judged: [{ criterion: 'goals' }],
  present: [{ field: 'website', min: 1, max: 2, soft: { reason: 'website', body: 'presidium' } }],
  choice: [
    { field: 'host-kind', accept: ['rural', 'school'], other: 'note' },
    { field: 'host-kind', not: ['enterprise'] },
  ],
  document: [
    {
      field: 'agreement',
      min: 1,
      'in-force-on': 'closing',
      dated: 'year',
      parties: ['applicant', 'field:host-name', 'word:首席专家'],
      covers: ['content', 'duties'],
      months: 12,
      lasts: { days: 7, unit: 'working' },
    },
    { field: 'rating', kinds: ['4a', '3a'], review: ['other'] },
  ],
  rows: [
    { field: 'proposals', min: 1, date: 'date', within: 'year', column: 'level', accept: ['city'], review: ['county'] },
  ],
  yearly: [{ field: 'inspections', year: 'year', years: [-1], column: 'result', accept: ['pass'], need: 'any' }],
  'any-of': [
    {
      of: [
        { rule: 'present', field: 'website' },
        { rule: 'choice', field: 'host-kind', accept: ['rural'] },
        { rule: 'yearly', field: 'inspections', year: 'year', years: [-1], column: 'result', accept: ['pass'] },
      ],
    },
  ],
  period: [
    { field: 'agreement', from: '2016-01-01', to: '2017-05-31' },
    { field: 'proposals', column: 'date', years: 2, before: '2017-05-31', need: 'any' },
    { field: 'proposals', column: 'proof', 'at-least-years': 1 },
  ],
  amount: [{ field: 'inspections', column: 'year', of: 'any', min: 2015, max: 2017 }],
  'count-of': [
    { field: 'rating', min: 1, outside: 1, 'max-own': 0, 'max-same': 1, own: ['host-name'] },
    { field: 'people', unit: 'unit', min: 1 },
  ],
  attested: [{ field: 'rating', what: '不超过四十五周岁', body: 'presidium' }],
  'earlier-winner': [
    { by: ['applicant', 'project-title'], awards: ['station'], tiers: ['cultivated'], outcome: 'won', must: 'be' },
    { by: [{ people: 'people', name: 'name', unit: 'unit', first: true }], within: 2, times: 2, running: true },
  ],
  once: [
    { by: ['project-title', 'agreement', { people: 'people', name: 'name', unit: 'unit' }], categories: ['pilot'] },
    { by: ['project-title'], years: 2 },
  ],
  'per-applicant': [
    {
      max: 2,
      kinds: [{ kind: 'city-society', max: 3 }],
      categories: ['pilot'],
      except: [{ rule: 'choice', field: 'host-kind', accept: ['rural'] }],
    },
    { max: 10, 'by-place': 'host-place' },
  ],
  share: [
    {
      field: 'host-kind',
      options: ['rural'],
      tiers: ['excellent'],
      'max-percent': 15,
      'min-percent': 0,
      max: 2,
      min: 0,
    },
  ],
  'applicant-kind': [{}],
  'supervised-by': [{ body: 'city-ast' }],
  'confirmed-by-place': [{ place: 'host-place' }],
  recognised: [{ categories: ['pilot'], tiers: ['award'], min: 1 }],
  'distinct-project': [{ title: 'project-title', documents: ['agreement'] }],
  'within-window': [{}],
  'received-by-office': [{}],
  approved: [{ bodies: ['leading-group', 'presidium'] }],
  publicised: [{}],
  quota: [{ tier: 'excellent' }],
  voted: [{ round: 'vote' }],
  budget: [{}],
};

/** What a row may say in words of its own, and what no table holds. */
const free: ReadonlySet<string> = new Set(['rule', 'clause', 'id', 'why', 'what']);
const ownWords = /^word:/;

type Path = readonly (string | number)[];

const namesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return ownWords.test(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (free.has(key) ? [] : namesIn(each, [...path, key])));
};

/** The row with another name at one place; `field:` before a name stays. */
const renamed = (value: unknown, [key, ...rest]: Path, name: string): unknown => {
  if (key === undefined) return String(value).startsWith('field:') ? `field:${name}` : name;
  if (Array.isArray(value))
    return value.map((each, index) => (index === Number(key) ? renamed(each, rest, name) : each));
  if (typeof value !== 'object' || value === null) throw new Error('the path leads nowhere');
  return Object.fromEntries(
    Object.entries(value).map(([k, each]) => [k, k === key ? renamed(each, rest, name) : each]),
  );
};

const rowsOf = (rule: string, options: readonly object[]) =>
  options.map((each) => ({ clause: '4.2.1', id: 'extra', rule, ...each }));

const votes = { members: 9, secret: true, clause: '3.2.c' };

const breaches = (row: unknown) => {
  const category = Category.parse({
    ...station,
    conditions: [...station.conditions, row],
    // A round of votes, for the rows that name one.
    rounds: [...station.rounds, { id: 'vote', tiers: ['voted'], method: 'votes', votes }],
    tiers: [...station.tiers, { id: 'voted', name: '表决奖', quota: 1, clause: '3.2.c' }],
  });
  return laws(yearRecords({ programme, station: { category } }), association).filter(
    ({ code, message }) => message.includes('extra') && code !== 'law-clause-unknown',
  );
};

describe.each(Object.entries(samples))('a row of %s', (rule, options) => {
  const rows = rowsOf(rule, options);

  it('is lawful where everything that it names is there', () => {
    for (const row of rows) expect(breaches(row)).toEqual([]);
  });

  it('is shown here with every option that its schema has', () => {
    const schema = Condition.def.options.find(({ def }) => def.shape.rule.def.values.some((value) => value === rule));
    const own = Object.keys(schema?.def.shape ?? {}).filter((key) => !['soft', 'advisory'].includes(key));
    expect(new Set(rows.flatMap((row) => Object.keys(row)).filter((key) => key !== 'soft'))).toEqual(
      new Set([...own, 'clause', 'id', 'rule']),
    );
  });

  const places = rows.flatMap((row) => namesIn(row).map((path) => ({ row, path })));
  // A row that names nothing has nothing that could be missing.
  it.each(places.length > 0 ? [places] : [])(
    'is refused as the office’s error wherever it names what is not there',
    () => {
      assert(
        property(constantFrom(...places), stringMatching(/^no-[a-z0-9]{1,12}$/), ({ row, path }, name) => {
          const wrong = renamed(row, path, name);
          // What is no name is one of a few words, and the schema refuses any other.
          if (!Condition.safeParse(wrong).success) return;
          const [first] = breaches(wrong);
          expect(first).toMatchObject({ code: 'law-unknown-name', level: 'error', clause: '4.2.1' });
          expect(first?.message).toContain(`“${name}”`);
        }),
        { numRuns: 40 },
      );
    },
  );
});
