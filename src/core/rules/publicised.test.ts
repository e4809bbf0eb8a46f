import { describe, expect, it } from 'vitest';
import type { Notice } from '../schema/notice.ts';
import type { Objection } from '../schema/objection.ts';
import { aDecision, categoryFacts, digest, type World } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { publicised } from './publicised.ts';

const row = { clause: '5.3.b', rule: 'publicised' } as const;
const notice: Notice = {
  kind: 'publicity',
  title: '公示',
  published: '2017-12-12',
  from: '2017-12-13',
  to: '2017-12-19',
  order: '排名不分先后',
  decisions: [{ path: '2017/pilot/decisions/award.yaml', sha256: digest('e') }],
  entries: [],
};
const objection: Objection = {
  notice: 'n1',
  application: 'pilot/skills',
  kind: 'substance',
  conditions: [],
  received: '2017-12-14',
};
const approvedOn = (date: string) => [
  { body: 'leading-group', date: '2017-12-05', document: '会议纪要' },
  { body: 'presidium', date, document: '会议纪要' },
];
const decided = { decisions: { award: aDecision({ approvals: approvedOn('2017-12-11') }) } };

const check = (world: World & { readonly today?: string }) =>
  publicised.check(categoryFacts({ pilot: decided, today: '2017-12-20', ...world }, 'pilot'), row);
const withNotice = (change: Partial<Notice>, more: World & { readonly today?: string } = {}) =>
  check({ notices: { n1: { ...notice, ...change } }, ...more });

describe('publicity', () => {
  it.each([
    ['over', {}, {}, 'met'],
    ['on its last day', {}, { today: '2017-12-19' }, 'pending notice-running'],
    ['a day short', { to: '2017-12-18' }, {}, 'unmet notice-short'],
    ['without an end', { to: undefined }, {}, 'unmet notice-short'],
    ['on the day of approval', { published: '2017-12-11' }, {}, 'met'],
    ['before approval', { published: '2017-12-10' }, {}, 'unmet notice-before-approval'],
    [
      'of another round',
      { decisions: [{ path: '2017/station/decisions/award.yaml', sha256: digest('e') }] },
      {},
      'pending notice-awaited',
    ],
    ['that is only an announcement', { kind: 'announcement' }, {}, 'pending notice-awaited'],
    ['into a year without a calendar', { published: '2017-12-27', to: '2018-01-05' }, {}, 'pending calendar-missing'],
  ] as const)('%s', (_, change, more, expected) => {
    expect(inShort(withNotice(change as Partial<Notice>, more))).toBe(expected);
  });

  it.each([
    ['on it', objection, 'pending objection-open'],
    ['on another award of the notice', { ...objection, application: 'station/wound' }, 'met'],
    ['on another notice', { ...objection, notice: 'n2' }, 'met'],
    ['that is settled', { ...objection, outcome: 'rejected' }, 'met'],
  ] as const)('with an objection %s', (_, given, expected) => {
    expect(inShort(withNotice({}, { objections: { o1: given } }))).toBe(expected);
  });

  it('waits for a decision, and for every approval of it', () => {
    expect(inShort(check({ pilot: {} }))).toBe('pending decision-awaited');
    const half = { decisions: { award: aDecision({ approvals: approvedOn('2017-12-11').slice(0, 1) }) } };
    expect(inShort(withNotice({}, { pilot: half }))).toBe('unmet notice-before-approval');
  });

  it('is long enough once a correction moves its end', () => {
    const short = { ...notice, to: '2017-12-18' };
    const correction: Notice = {
      ...notice,
      kind: 'correction',
      published: '2017-12-18',
      corrects: 'n1',
      decisions: [],
    };
    expect(inShort(check({ notices: { n1: short, n2: correction } }))).toBe('met');
  });

  it('is judged by the newest notice', () => {
    const again = { ...notice, published: '2017-12-12', to: '2017-12-19' };
    const early = { ...notice, published: '2017-12-01', to: '2017-12-08' };
    expect(inShort(check({ notices: { a: again, b: early } }))).toBe('met');
  });

  it('says from when to when, and what the day should be', () => {
    expect(withNotice({}).says).toBe('2017年12月12日公示，到2017年12月19日期满，不少于5个工作日，没有未办结的异议。');
    expect(withNotice({ to: '2017-12-18' }).findings[0]).toMatchObject({
      message: '公示到2017年12月18日，不足5个工作日，应到2017年12月19日',
      help: '改为2017年12月19日并发布更正',
      file: 'notices/n1',
    });
    expect(messages(withNotice({}, { today: '2017-12-15' }))).toEqual(['公示中，2017年12月19日结束']);
  });
});
