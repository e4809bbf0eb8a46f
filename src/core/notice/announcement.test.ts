/** What is announced is what was selected and made public, without who has left and who is held. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionOf, yearOf } from '../decide/year.fixture.ts';
import { applicationTitleOn, changesOf, corrected } from '../names.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import { Association } from '../schema/association.ts';
import type { Notice } from '../schema/notice.ts';
import type { Objection } from '../schema/objection.ts';
import type { Receipt } from '../schema/receipt.ts';
import { entries } from '../verify/entries.ts';
import { draftAnnouncement } from './announcement.ts';

const association = Association.parse({
  name: '示例市科学技术协会',
  short: '市科协',
  bodies: [{ id: 'society-office', name: '学会部' }],
  places: [{ code: '320707', name: '赣榆区', confirmer: 'demo-ganyu-ast' }],
  contact: {},
  site: { url: 'https://example.org/', identifiers: {} },
});
const filed = <Value>(id: string, value: Value): Filed<Value> => ({
  id,
  file: `content/2017/${id}.yaml`,
  digest: 'd'.repeat(64),
  value,
});

const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const published = '2017-12-26';

type Fate = 'stays' | 'withdrawn' | 'withdrawn-later' | 'revoked' | 'held' | 'removed' | 'rejected' | 'late';

const receiptOf = (number: string, fate: Fate): Receipt => ({
  number,
  application: 'd'.repeat(64),
  submitted: { at: '2017-11-01T09:00:00+08:00', by: 'paper' },
  received: { at: '2017-11-01T09:00:00+08:00', office: 'society-office' },
  evidence: [],
  supplements: [],
  rulings: [],
  ...(fate === 'withdrawn' ? { withdrawn: { date: '2017-12-20', document: '放弃函' } } : {}),
  ...(fate === 'withdrawn-later' ? { withdrawn: { date: '2018-01-05', document: '放弃函' } } : {}),
  ...(fate === 'revoked'
    ? { revoked: { date: '2017-12-25', body: 'presidium', document: '决定', reason: '不实', money: 'none' as const } }
    : {}),
});

const objectionOf = (application: string, fate: Fate): Objection | undefined => {
  const base = {
    notice: 'n',
    application: `function-pilot/${application}`,
    kind: 'substance' as const,
    conditions: ['4.4.2'],
  };
  const settled = { settled: '2017-12-24', body: 'presidium', reason: '核实' };
  if (fate === 'held') return { ...base, received: '2017-12-18' };
  if (fate === 'late') return { ...base, received: '2017-12-25', late: '材料在期满以后才能取得' };
  if (fate === 'removed') return { ...base, received: '2017-12-18', ...settled, outcome: 'upheld', effect: 'removed' };
  return fate === 'rejected' ? { ...base, received: '2017-12-18', ...settled, outcome: 'rejected' } : undefined;
};

const yearWith = (selected: readonly string[], fates: Readonly<Record<string, Fate>>): YearRecords => {
  const year = yearOf({
    'function-pilot': { applications: all, decisions: { award: decisionOf({ award: [...selected] }) } },
  });
  const pilots = year.categories.get('function-pilot');
  if (pilots === undefined) throw new Error('the fixture lost an award');
  const receipts = all.map((id, index): [string, Filed<Receipt>] => [
    id,
    filed(`function-pilot/receipts/${id}`, receiptOf(`CS-2017-00${index + 1}`, fates[id] ?? 'stays')),
  ]);
  const objections = all.flatMap((id): [string, Filed<Objection>][] => {
    const value = objectionOf(id, fates[id] ?? 'stays');
    return value === undefined ? [] : [[id, filed(`objections/${id}`, value)]];
  });
  const publicity: Notice = {
    kind: 'publicity',
    title: '公示',
    published: '2017-12-15',
    from: '2017-12-18',
    to: '2017-12-22',
    order: '按登记号',
    decisions: [{ path: '2017/function-pilot/decisions/award.yaml', sha256: '' }],
    entries: selected.map((application) => ({
      category: 'function-pilot',
      tier: 'award',
      application,
      sha256: 'd'.repeat(64),
    })),
    closed: { date: '2017-12-24', objections: 0 },
  };
  return {
    ...year,
    categories: new Map([...year.categories, ['function-pilot', { ...pilots, receipts: new Map(receipts) }]]),
    objections: new Map(objections),
    notices: new Map(
      [['n', filed('notices/n', publicity)]].map(([, notice]) => ['n', { ...(notice as Filed<Notice>), id: 'n' }]),
    ),
  };
};

const recordsOf = (year: YearRecords): Records => ({
  association,
  calendar: new Map([[2017, { source: '通知', off: [], work: [] }]]),
  organizations: new Map(),
  years: new Map([[2017, year]]),
});

const gone: ReadonlySet<Fate> = new Set(['withdrawn', 'revoked', 'removed', 'held', 'late']);

describe('what is announced', () => {
  it('is the selection without those who left or are held, and verifies', () => {
    const fate = fc.constantFrom<Fate>(
      'stays',
      'withdrawn',
      'withdrawn-later',
      'revoked',
      'held',
      'removed',
      'rejected',
      'late',
    );
    fc.assert(
      fc.property(
        fc.subarray([...all], { minLength: 1 }),
        fc.tuple(fate, fate, fate, fate, fate, fate, fate, fate),
        (selected, drawn) => {
          const fates: Record<string, Fate> = Object.fromEntries(all.map((id, index) => [id, drawn[index] ?? 'stays']));
          const year = yearWith(selected, fates);
          const concludes = year.notices.get('n');
          if (concludes === undefined) throw new Error('the fixture lost its notice');
          const given = { concludes, published, number: '示例协〔2017〕15号', notes: [], recommended: [] };
          const { drafted, findings } = draftAnnouncement(recordsOf(year), year, given);
          const expected = selected.filter((id) => !gone.has(fates[id] ?? 'stays'));
          expect(drafted?.notice.entries.map(({ application }) => application)).toEqual(expected);
          expect(findings.filter(({ code }) => code === 'notice-left').length).toBe(
            selected.filter((id) => ['withdrawn', 'revoked', 'removed'].includes(fates[id] ?? '')).length,
          );
          if (drafted === undefined) return;
          const after = {
            ...year,
            notices: new Map([...year.notices, ['p', { ...filed('notices/p', drafted.notice), id: 'p' }]]),
          };
          expect(entries(after).findings).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a corrected name', () => {
  const correction = (id: string, day: string, old: string, now: string): [string, Filed<Notice>] => [
    id,
    {
      ...filed<Notice>(`notices/${id}`, {
        kind: 'correction',
        title: '更正',
        published: day,
        order: '只列更正的项目',
        decisions: [],
        entries: [],
        corrects: 'n',
        changes: [{ application: 'function-pilot/a', old, new: now }],
      }),
      id,
    },
  ];
  const year = (() => {
    const base = yearWith(['a', 'b'], {});
    return {
      ...base,
      notices: new Map([
        ...base.notices,
        correction('z-first', '2017-12-19', '护理学会', '护理协会'),
        correction('a-second', '2017-12-21', '护理协会', '护理联合会'),
      ]),
    };
  })();
  const name = (application: string, day: string) =>
    corrected(changesOf(year, { category: 'function-pilot', application }, day), '示例护理学会');

  it.each([
    ['a', '2017-12-18', '示例护理学会'],
    ['a', '2017-12-19', '示例护理协会'],
    ['a', '2017-12-20', '示例护理协会'],
    ['a', '2017-12-21', '示例护理联合会'],
    ['b', '2017-12-21', '示例护理学会'],
  ])('of %s on %s is %s', (application, day, expected) => {
    expect(name(application, day)).toBe(expected);
  });

  it('that the file has as well is not corrected twice', () => {
    const [change] = changesOf(year, { category: 'function-pilot', application: 'a' }, '2017-12-19');
    expect(corrected(change === undefined ? [] : [{ ...change, old: '站', new: '站（一期）' }], '示例站（一期）')).toBe(
      '示例站（一期）',
    );
  });

  it('is what the application is called in the announcement’s own words', () => {
    const pilots = year.categories.get('function-pilot');
    const application = pilots?.applications.get('a');
    if (pilots === undefined || application === undefined) throw new Error('the fixture lost an application');
    expect(applicationTitleOn(recordsOf(year), pilots, application, '2017-12-26')).toBe('demo-nursing-society');
  });
});
