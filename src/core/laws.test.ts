import { describe, expect, it } from 'vitest';
import { laws } from './laws.ts';
import { type World, yearRecords } from './rules/facts.fixture.ts';
import { association, pilot, programme, society, station } from './rules/tables.fixture.ts';
import { Category } from './schema/category.ts';
import { Programme } from './schema/programme.ts';

const clauses = [
  '2.1', // below section 三: not judged, so not cited
  '3.1.b',
  '3.2.a',
  '3.2.b',
  '3.2.c',
  '3.4.a',
  '3.4.b',
  '4.1.1.d',
  '4.1.3',
  '4.2.1',
  '4.2.4',
  '4.4.1',
  '5.1.a',
  '5.1.b',
  '5.1.c',
  '5.3.a',
  '5.3.b',
  '6.1.b',
];

/** The fixture cites neither 5.1.b nor 6.2.b by a row; its own year is made whole here. */
const whole = Programme.parse({
  ...programme,
  conditions: [...programme.conditions, { clause: '5.1.b', rule: 'stated', why: '由各奖项的申报时间体现' }],
});

const breaches = (world: World) => laws(yearRecords({ programme: whole, clauses, ...world }), association);
const inStation = (change: object) => breaches({ station: { category: Category.parse({ ...station, ...change }) } });
const withRow = (row: object) =>
  inStation({ conditions: [...station.conditions, { clause: '4.2.1', id: 'extra', ...row }] });
const codes = (findings: ReturnType<typeof laws>) => findings.map(({ code }) => code);
const [goals, capability] = station.criteria;
const [cultivated, excellent] = station.tiers;

describe('lawful tables', () => {
  it('break no law', () => {
    expect(breaches({})).toEqual([]);
  });
});

describe('a name that does not exist', () => {
  it.each([
    ['a field of a row', withRow({ rule: 'present', field: 'nothing' }), '条件“extra”', '填报项目“nothing”'],
    ['a criterion of a row', withRow({ rule: 'judged', criterion: 'nothing' }), '条件“extra”', '评分标准“nothing”'],
    ['a tier of a row', withRow({ rule: 'quota', tier: 'nothing' }), '条件“extra”', '等次“nothing”'],
    ['a category of a row', withRow({ rule: 'recognised', categories: ['nothing'] }), '条件“extra”', '奖项“nothing”'],
    [
      'a tier elsewhere',
      withRow({ rule: 'recognised', categories: ['pilot'], tiers: ['cultivated'] }),
      '条件“extra”',
      '等次“cultivated”',
    ],
    ['a body of a row', withRow({ rule: 'supervised-by', body: 'nothing' }), '条件“extra”', '机构“nothing”'],
    ['a place of a row', withRow({ rule: 'confirmed-by-place', place: 'nothing' }), '条件“extra”', '填报项目“nothing”'],
    [
      'a party of a paper',
      withRow({ rule: 'document', field: 'agreement', parties: ['field:nothing'] }),
      '条件“extra”',
      '填报项目“nothing”',
    ],
    [
      'a reason of a soft row',
      withRow({ rule: 'present', field: 'website', soft: { reason: 'nothing', body: 'presidium' } }),
      '条件“extra”',
      '填报项目“nothing”',
    ],
    [
      'a body of a soft row',
      withRow({ rule: 'present', field: 'website', soft: { reason: 'website', body: 'nothing' } }),
      '条件“extra”',
      '机构“nothing”',
    ],
    [
      'an alternative',
      withRow({
        rule: 'any-of',
        of: [
          { rule: 'present', field: 'website' },
          { rule: 'present', field: 'nothing' },
        ],
      }),
      '条件“extra”',
      '填报项目“nothing”',
    ],
    ['a kind of paper', withRow({ rule: 'document', field: 'rating', kinds: ['9a'] }), '条件“extra”', '种类“9a”'],
    [
      'an aspect of a paper',
      withRow({ rule: 'document', field: 'agreement', covers: ['nothing'] }),
      '条件“extra”',
      '方面“nothing”',
    ],
    ['an option', withRow({ rule: 'choice', field: 'host-kind', accept: ['nothing'] }), '条件“extra”', '选项“nothing”'],
    ['a column', withRow({ rule: 'rows', field: 'proposals', date: 'nothing' }), '条件“extra”', '列“nothing”'],
    [
      'an option of a column',
      withRow({
        rule: 'yearly',
        field: 'inspections',
        year: 'year',
        years: [-1],
        column: 'result',
        accept: ['nothing'],
      }),
      '条件“extra”',
      '选项“nothing”',
    ],
    [
      'what a criterion reads',
      inStation({ criteria: [{ ...goals, reads: ['nothing'] }, capability] }),
      '评分标准“建站目标”',
      '填报项目“nothing”',
    ],
    ['a tie breaker', inStation({ ties: ['nothing'] }), 'ties', '评分标准“nothing”'],
    [
      'a tier of a round',
      inStation({ rounds: [...station.rounds, { id: 'more', tiers: ['nothing'] }] }),
      '评审轮次“more”',
      '等次“nothing”',
    ],
    [
      'the tier that another draws from',
      inStation({ tiers: [cultivated, { ...excellent, from: 'nothing' }] }),
      '等次“优秀科技服务站”',
      '等次“nothing”',
    ],
    ['the row of consent', inStation({ consent: 'nothing' }), 'consent', '条件“nothing”'],
  ])('%s', (_, findings, user, name) => {
    const [first, ...more] = findings;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code: 'law-unknown-name', file: 'content/2017/station/category.yaml' });
    expect(first?.message).toBe(`“科技服务站”的设置有误：${user}用到了没有定义的${name}`);
  });

  it('in a common row is reported once, for the year', () => {
    const common = {
      ...programme.common,
      conditions: [...programme.common.conditions, { clause: '5.3.a', id: 'x', rule: 'approved', bodies: ['nothing'] }],
    };
    const findings = breaches({ programme: Programme.parse({ ...whole, common }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      file: 'content/2017/programme.yaml',
      at: ['common', 'conditions', 4],
      message: '2017年度的设置有误：条件“x”用到了没有定义的机构“nothing”',
    });
  });

  it('of the office itself', () => {
    expect(codes(breaches({ programme: { ...whole, office: 'nothing' } }))).toEqual(['law-unknown-name']);
  });
});

describe('options that do not fit their field', () => {
  it.each([
    ['document on a text', { rule: 'document', field: 'website' }, 'law-field-type'],
    ['choice on a text', { rule: 'choice', field: 'website', accept: ['enterprise'] }, 'law-field-type'],
    ['rows on a paper', { rule: 'rows', field: 'rating' }, 'law-field-type'],
    ['yearly on a paper', { rule: 'yearly', field: 'rating', year: 'year', years: [-1] }, 'law-field-type'],
    ['a place that is a text', { rule: 'confirmed-by-place', place: 'website' }, 'law-field-type'],
    ['a title that is a paper', { rule: 'distinct-project', title: 'rating', documents: [] }, 'law-field-type'],
    ['a date column that is none', { rule: 'rows', field: 'proposals', date: 'level' }, 'law-field-type'],
    [
      'a year column that is none',
      { rule: 'yearly', field: 'inspections', year: 'result', years: [-1] },
      'law-field-type',
    ],
    ['a term that is not asked', { rule: 'document', field: 'resolution', 'in-force-on': 'closing' }, 'law-not-asked'],
    ['months that are not asked', { rule: 'document', field: 'resolution', months: 12 }, 'law-not-asked'],
    ['parties that are not asked', { rule: 'document', field: 'rating', parties: ['applicant'] }, 'law-not-asked'],
  ])('%s', (_, row, code) => {
    expect(codes(withRow(row))).toEqual([code]);
  });

  it('say what is needed', () => {
    expect(withRow({ rule: 'document', field: 'website' })[0]).toMatchObject({
      message: '“科技服务站”的设置有误：条件“extra”用到的“网站”不是材料',
      help: '学会部改用合适的项目，或者换一条规则；申报单位不用处理',
      at: ['conditions', 6],
    });
  });
});

describe('what must be unique', () => {
  const [section] = station.sections;
  const fields = (...more: object[]) => ({ sections: [section, { title: '其他内容', fields: more }] });
  it.each([
    [
      'a row id',
      { conditions: [...station.conditions, { clause: '4.2.1', rule: 'stated', why: '不作判定' }] },
      '条件“4.2.1”',
    ],
    ['a field id', fields({ id: 'website', label: '别的网站', type: 'text', max: 10 }), '填报项目“website”'],
    ['a field label', fields({ id: 'other-site', label: '网站', type: 'text', max: 10 }), '项目名称“网站”'],
    [
      'a criterion',
      {
        criteria: [
          { ...goals, weight: 40 },
          { ...goals, weight: 60 },
        ],
      },
      '评分标准“goals”',
    ],
    [
      'a round',
      { rounds: [...station.rounds.slice(0, 1), { id: 'cultivation', tiers: ['excellent'] }] },
      '评审轮次“cultivation”',
    ],
  ])('%s', (_, change, name) => {
    const [first] = inStation(change).filter(({ code }) => code === 'law-not-unique');
    expect(first?.message).toBe(`“科技服务站”的设置有误：${name}用了不止一次`);
  });

  it('holds for the rows of the year too', () => {
    const twice = { ...whole, conditions: [...whole.conditions, ...programme.conditions] };
    expect(codes(breaches({ programme: twice }))).toEqual(['law-not-unique']);
  });
});

describe('numbers', () => {
  it.each([
    ['weights of 99', { criteria: [{ ...goals, weight: 39 }, capability] }, ['law-weights']],
    ['weights of 101', { criteria: [{ ...goals, weight: 41 }, capability] }, ['law-weights']],
    ['a floor at the weight', { criteria: [{ ...goals, floor: 40 }, capability] }, []],
    ['a floor over the weight', { criteria: [{ ...goals, floor: 40.5 }, capability] }, ['law-floor']],
    ['a place more than the budget', { tiers: [cultivated, { ...excellent, quota: 3 }] }, ['law-budget']],
    ['a tier that no round fills', { rounds: station.rounds.slice(0, 1) }, ['law-tier-round']],
    [
      'a tier that two rounds fill',
      { rounds: [...station.rounds, { id: 'again', tiers: ['excellent'] }] },
      ['law-tier-round'],
    ],
  ])('%s', (_, change, expected) => {
    expect(codes(inStation(change))).toEqual(expected);
  });
});

describe('clauses', () => {
  it('of sections 三 to 六 are all cited, and are named as people cite them', () => {
    const findings = breaches({ clauses: [...clauses, '4.2.3'] });
    expect(codes(findings)).toEqual(['law-clause-uncited']);
    expect(findings[0]?.message).toBe('2017年度的设置有误：没有条件对应第四部分（二）第3条〔4.2.3〕');
  });

  it.each([
    ['of a row', withRow({ clause: '4.2.9', rule: 'stated', why: '不作判定' })],
    ['of a text that is not listed', withRow({ clause: 'law#25', rule: 'stated', why: '不作判定' })],
    ['of a tier', inStation({ tiers: [{ ...cultivated, clause: '3.2.z' }, excellent] })],
    ['of a criterion', inStation({ criteria: [{ ...goals, clause: '4.2.9' }, capability] })],
    ['of the window', inStation({ window: { ...station.window, clause: '5.1.z' } })],
  ])('%s exist', (_, findings) => {
    expect(codes(findings)).toEqual(['law-clause-unknown']);
  });

  it('may be of a listed text', () => {
    expect(withRow({ clause: 'pipl#25', rule: 'stated', why: '不作判定' })).toEqual([]);
  });
});

describe('categories that rest on each other', () => {
  it('are an error, which names only those in the circle', () => {
    const row = { clause: '4.1.1.d', id: 'extra', rule: 'recognised', categories: ['society'] };
    const onSociety = (category: Category) => ({
      category: Category.parse({ ...category, conditions: [...category.conditions, row] }),
    });
    const leaf = { ...society, conditions: society.conditions.slice(1) };
    const onlyOnStation = { clause: '4.1.1.d', rule: 'recognised', categories: ['station'] };
    const inCircle = { category: Category.parse({ ...leaf, conditions: [onlyOnStation, ...leaf.conditions] }) };
    const findings = breaches({ station: onSociety(station), society: inCircle, pilot: onSociety(pilot) });
    expect(codes(findings)).toEqual(['law-cycle']);
    expect(findings[0]?.message).toBe('2017年度的设置有误：科技服务站和综合示范学会奖互相以对方获认定为条件');
  });
});

describe('consent', () => {
  it('is required of an award for a person', () => {
    const person = { ...society, subject: 'person', title: society.sections[0]?.fields[0]?.id };
    const check = (change: object) =>
      codes(breaches({ society: { category: Category.parse({ ...person, ...change }) } }));
    expect(check({})).toEqual(['law-consent']);
    expect(check({ consent: '4.1.3' })).toEqual([]);
  });
});

describe('what an application is called', () => {
  const of = (change: object) => codes(breaches({ society: { category: Category.parse({ ...society, ...change }) } }));
  const [field] = society.sections[0]?.fields ?? [];

  it.each([
    ['a unit, by its name', {}, []],
    ['a project, by nothing', { subject: 'project' }, ['law-untitled']],
    ['a work, by nothing', { subject: 'work' }, ['law-untitled']],
    ['a project, by a field', { subject: 'project', title: field?.id }, []],
  ])('%s', (_, change, expected) => {
    expect(of(change)).toEqual(expected);
  });
});

it('every message says that the applicant has nothing to do', () => {
  const all = [
    withRow({ rule: 'document', field: 'website' }),
    inStation({ ties: ['nothing'] }),
    breaches({ clauses: [] }),
  ].flat();
  for (const finding of all) {
    expect(finding.level).toBe('error');
    expect(finding.message).toMatch(/的设置有误：/);
    expect(finding.help).toMatch(/^学会部.*；申报单位不用处理$/);
  }
});
