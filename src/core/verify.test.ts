import { describe, expect, it } from 'vitest';
import { scoresOf, thrice } from './decide/round.fixture.ts';
import { type CategoryGiven, decisionOf, programme, yearOf } from './decide/year.fixture.ts';
import type { Filed, Records, YearRecords } from './records.ts';
import { Association } from './schema/association.ts';
import type { Confirmation } from './schema/confirmation.ts';
import type { Decision } from './schema/decision.ts';
import type { Notice, NoticeEntry } from './schema/notice.ts';
import type { Objection } from './schema/objection.ts';
import type { Organization } from './schema/organization.ts';
import { verify } from './verify.ts';

const association = Association.parse({
  name: '示例市科学技术协会',
  short: '市科协',
  bodies: [{ id: 'society-office', name: '学会部' }],
  places: [{ code: '320707', name: '赣榆区', confirmer: 'demo-ganyu-ast' }],
  contact: {},
  site: { url: 'https://example.org/', identifiers: {} },
});
const society: Organization = {
  kind: 'city-society',
  names: [{ name: '示例护理学会', from: '2000-01-01' }],
  supervision: [],
  accounts: [],
};

const digest = (character: string) => character.repeat(64);
const filed = <Value>(id: string, value: Value): Filed<Value> => ({
  id,
  file: `content/2017/${id}`,
  digest: digest('d'),
  value,
});

const records = (year: YearRecords): Records => ({
  association,
  calendar: new Map([[2017, { source: '国务院办公厅', off: [], work: [] }]]),
  organizations: new Map([['demo-nursing-society', filed('demo-nursing-society', society)]]),
  years: new Map([[2017, year]]),
});

const path = '2017/function-pilot/decisions/award.yaml';
const entry = (application: string, sha256 = digest('a')): NoticeEntry => ({
  category: 'function-pilot',
  tier: 'award',
  application,
  sha256,
});
const notice = (changes: Partial<Notice> = {}): Notice => ({
  kind: 'publicity',
  title: '公示',
  published: '2017-12-12',
  from: '2017-12-13',
  to: '2017-12-19',
  order: '按登记号',
  decisions: [{ path, sha256: digest('d') }],
  entries: [entry('a'), entry('b')],
  ...changes,
});

const objection: Objection = {
  notice: 'n',
  application: 'function-pilot/b',
  kind: 'substance',
  conditions: ['4.4.2'],
  received: '2017-12-14',
};
const removedB = {
  o: { outcome: 'upheld', settled: '2017-12-19', body: 'society-office', reason: '情况属实', effect: 'removed' },
} as const;
const substitution = [
  { application: 'b', to: 'none' },
  { application: 'c', to: 'award' },
].map((moved) => ({
  ...moved,
  body: 'presidium',
  date: '2017-12-20',
  reason: '异议成立，递补一项',
  document: '会议纪要',
}));
const substituted = {
  scores: scoresOf({ a: thrice('45+45'), b: thrice('44+44'), c: thrice('36+36') }),
  overrides: substitution,
  selection: { award: ['a', 'c'] },
};
const listsC = { published: '2017-12-20', from: '2017-12-21', to: '2017-12-27', entries: [entry('c')] };

interface Changes {
  readonly decision?: Partial<Decision>;
  readonly pilots?: Partial<CategoryGiven>;
  readonly notice?: Partial<Notice>;
  readonly correction?: Partial<Notice>;
  readonly confirmed?: string;
  readonly objections?: Readonly<Record<string, Partial<Objection>>>;
  readonly budget?: number;
}

const yearWith = (changes: Changes): YearRecords => {
  const scores = scoresOf({ a: thrice('45+45'), b: thrice('44+44'), c: thrice('30+30') });
  const decision = { ...decisionOf({ award: ['a', 'b'] }), scores, ...changes.decision };
  const pilots = { applications: ['a', 'b', 'c'], decisions: { award: decision }, ...changes.pilots };
  const plain = yearOf({ 'function-pilot': pilots });
  const confirmation = (application: string): Confirmation => ({
    organization: 'demo-ganyu-ast',
    confirmed: '2017-05-20',
    application,
    sheet: { title: '确认页', date: '2017-05-20', pages: 1, sha256: digest('e') },
  });
  const categories = [...plain.categories].map(([id, category]): [string, typeof category] => [
    id,
    {
      ...category,
      applications: new Map([...category.applications].map(([name, one]) => [name, { ...one, digest: digest('a') }])),
      decisions: new Map([...category.decisions].map(([round, one]) => [round, { ...one, digest: digest('d') }])),
      confirmations: new Map(
        changes.confirmed === undefined || id !== 'function-pilot'
          ? []
          : ['a', 'c'].map((name) => [
              name,
              filed(`confirmations/${name}.yaml`, confirmation(changes.confirmed ?? '')),
            ]),
      ),
    },
  ]);
  return {
    ...plain,
    programme: { ...programme, budget: changes.budget ?? programme.budget },
    categories: new Map(categories),
    objections: new Map(
      Object.entries(changes.objections ?? {}).map(([id, one]) => [id, filed(id, { ...objection, ...one })]),
    ),
    notices: new Map([
      ['n', filed('n', notice(changes.notice))],
      ...(changes.correction === undefined
        ? []
        : [
            [
              'k',
              filed(
                'k',
                notice({ kind: 'correction', corrects: 'n', entries: [], decisions: [], ...changes.correction }),
              ),
            ] as const,
          ]),
    ]),
  };
};

const verified = (changes: Changes = {}) => {
  const year = yearWith(changes);
  return verify(records(year), year, '2017-12-20');
};
const said = (changes: Changes) =>
  verified(changes).findings.map(
    ({ file, at, message }) => `${file}#${Array.isArray(at) ? at.join('.') : ''} ${message}`,
  );

describe('verify', () => {
  it('finds nothing where nothing was touched, and says how much it recomputed', () => {
    expect(verified()).toEqual({
      counts: { selections: 1, entries: 1, windows: 1, digests: 3, sums: 1 },
      findings: [],
    });
  });

  it.each<[string, Changes, string[]]>([
    [
      'a selection that was changed by hand',
      { decision: { selection: { award: ['a', 'c'] } } },
      [
        'content/2017/function-pilot/decisions/award.yaml#selection.award “承接职能示范工程”的入选名单与重新计算的不一致：多了c，少了b',
        'content/2017/n#entries.1 名单列出了“function-pilot/award/b”，决定文件里却没有入选',
        'content/2017/n#entries 决定文件中入选的“function-pilot/award/c”没有列入公示',
      ],
    ],
    [
      'a score that was changed afterwards',
      { decision: { scores: scoresOf({ a: thrice('45+45'), b: thrice('44+20') }) } },
      [
        'content/2017/function-pilot/decisions/award.yaml#selection.award “承接职能示范工程”的入选名单与重新计算的不一致：多了b',
      ],
    ],
    [
      'a card that stands in the way',
      { decision: { recusals: [{ reviewer: 'R01', application: 'c', reason: '同一单位' }] } },
      [
        'content/2017/function-pilot/decisions/award.yaml#scores.R01.c R01已对“c”回避，却有评分',
        'content/2017/function-pilot/decisions/award.yaml#selection.award “承接职能示范工程”的入选名单与重新计算的不一致：多了a、b',
      ],
    ],
    [
      'a window a day short',
      { notice: { to: '2017-12-18' } },
      ['content/2017/n#to 公示期最后一天写的是2017年12月18日，重新计算应为2017年12月19日'],
    ],
    [
      'a window that starts a day late',
      { notice: { from: '2017-12-14' } },
      ['content/2017/n#from 公示期第一天写的是2017年12月14日，重新计算应为2017年12月13日'],
    ],
    ['a window longer than it must be', { notice: { to: '2017-12-20' } }, []],
    [
      'a short window that a correction made longer',
      { notice: { to: '2017-12-18' }, correction: { to: '2017-12-19' } },
      [],
    ],
    [
      'an application that changed under the notice',
      { notice: { entries: [entry('a', digest('0')), entry('b')] } },
      ['content/2017/n#entries.0.sha256 公示记下的“function-pilot/a”校验码，与现在的文件不一致'],
    ],
    [
      'an application that changed, and a correction that says so',
      {
        notice: { entries: [entry('a', digest('0')), entry('b')] },
        correction: { entries: [entry('a')] },
      },
      [],
    ],
    [
      'a decision that changed under the notice',
      { notice: { decisions: [{ path, sha256: digest('0') }] } },
      [`content/2017/n#decisions.0.sha256 公示记下的“${path}”校验码，与现在的文件不一致`],
    ],
    [
      'one closed on its last day',
      { notice: { closed: { date: '2017-12-19', objections: 0 } } },
      ['content/2017/n#closed.date 公示期到2017年12月19日才届满，2017年12月19日就结束了'],
    ],
    ['one closed the day after', { notice: { closed: { date: '2017-12-20', objections: 0 } } }, []],
    [
      'an objection that is missing from the ledger',
      { notice: { closed: { date: '2017-12-20', objections: 1 } } },
      ['content/2017/n#closed.objections 公示写收到异议1件，台账里登记的是0件'],
    ],
    [
      'an objection that the notice is silent about',
      { notice: { closed: { date: '2017-12-20', objections: 0 } }, objections: { o: {} } },
      ['content/2017/n#closed.objections 公示写收到异议0件，台账里登记的是1件'],
    ],
    [
      'a name without a consent',
      { notice: { entries: [{ ...entry('a'), person: { name: '演示专家甲', unit: '示例大学' } }, entry('b')] } },
      ['content/2017/n#entries.0.person “function-pilot/a”写了姓名，但没有有效的同意书'],
    ],
    [
      'nothing about a substitute that a correction publicises',
      { decision: substituted, objections: removedB, correction: listsC },
      [],
    ],
    [
      'a substitute that nobody publicised',
      { decision: substituted, objections: removedB },
      ['content/2017/n#entries 决定文件中入选的“function-pilot/award/c”没有列入公示'],
    ],
    [
      'a substitute whose window is a day short',
      { decision: substituted, objections: removedB, correction: { ...listsC, to: '2017-12-26' } },
      ['content/2017/k#to 公示期最后一天写的是2017年12月26日，重新计算应为2017年12月27日'],
    ],
    [
      'one who was taken off the list without an upheld objection',
      { decision: substituted, correction: listsC },
      ['content/2017/n#entries.1 名单列出了“function-pilot/award/b”，决定文件里却没有入选'],
    ],
    [
      'money that does not add up',
      { budget: 170_001 },
      ['content/2017/programme.yaml#budget 各奖项名额乘以金额合计170000元，与预算170001元不一致'],
    ],
  ])('names %s', (_, changes, lines) => expect(said(changes)).toEqual(lines));

  it('names a decision file that is not there', () => {
    const findings = said({
      notice: { decisions: [{ path: '2017/function-pilot/decisions/second.yaml', sha256: digest('d') }], entries: [] },
    });
    expect(findings).toEqual([
      'content/2017/n#decisions.0.sha256 公示记下了“2017/function-pilot/decisions/second.yaml”的校验码，台账里却没有这个文件',
    ]);
  });

  it('takes a stale confirmation as an error where the application is selected, else as a warning', () => {
    expect(verified({ confirmed: digest('a') }).findings).toEqual([]);
    expect(verified({ confirmed: digest('0') }).findings.map(({ level, file, at }) => [level, file, at])).toEqual([
      ['error', 'content/2017/confirmations/a.yaml', ['application']],
      ['warning', 'content/2017/confirmations/c.yaml', ['application']],
    ]);
  });

  it('does not look at a round that nobody decided yet', () => {
    const undecided = verified({ decision: { selection: {}, approvals: [] }, notice: { entries: [], decisions: [] } });
    expect([undecided.counts.selections, undecided.findings]).toEqual([0, []]);
  });

  it('lets an announcement leave someone out, but not bring someone in', () => {
    expect(said({ notice: { kind: 'announcement', entries: [entry('a')] } })).toEqual([]);
    expect(said({ notice: { kind: 'announcement', entries: [entry('c')] } })).toEqual([
      'content/2017/n#entries.0 名单列出了“function-pilot/award/c”，决定文件里却没有入选',
    ]);
  });

  it('says when a year has no calendar', () => {
    const messages = said({ notice: { published: '2017-12-29', from: '2018-01-01', to: '2018-01-08' } });
    expect(messages).toEqual(['content/2017/n# 没有2018年的工作日安排']);
  });
});
