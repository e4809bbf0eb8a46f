import { describe, expect, it } from 'vitest';
import { blankPolicy, blankProgramme } from './blank-programme.ts';
import { likely, saying, type Thing, withLikelyClauses } from './likely-clause.ts';
import { readPolicy } from './policy.ts';

const policy = (...texts: readonly string[]) => new Map(texts.map((text, at) => [String(at + 1), text]));

const works = policy(
  '推介的作品包括图书、影视',
  '作品由主创团队申报，主创人员三至八名',
  '申报时间为三月一日至四月二十日',
  '推荐单位在本单位公示不少于五个工作日',
  '申报材料由秘书处受理',
  '初评由专家按百分制打分',
  '终评由评选委员会投票',
  '入选作品分三级，一级不超过百分之二十',
  '一级每项资助三万元',
  '结果由常务理事会审定',
  '审定的结果公示七天',
);

const bases = policy(
  '为加强阵地建设，制定本办法',
  '申报的单位是本县的学校',
  '四月一日至五月三十一日申报',
  '科普部收齐材料，进行形式审查',
  '按设施、活动打分',
  '党组从建议名单中研究确定，认定不超过六个',
  '拟认定名单公示五个工作日',
  '每个乡镇不超过两个',
);

describe('the clause that says a thing', () => {
  it.each<[string, ReadonlyMap<string, string>, readonly (readonly [Thing, string | undefined])[]]>([
    [
      'of works',
      works,
      [
        ['purpose', undefined],
        ['whom', '2'],
        ['when', '3'],
        ['received', '5'],
        ['scored', '6'],
        ['voted', '7'],
        ['places', '8'],
        ['money', '9'],
        ['approved', '10'],
        ['publicised', '11'],
      ],
    ],
    [
      'of bases',
      bases,
      [
        ['purpose', '1'],
        ['whom', '2'],
        ['when', '3'],
        ['received', '4'],
        ['scored', '5'],
        ['chosen', '6'],
        ['places', '6'],
        ['money', undefined],
        ['approved', '6'],
        ['publicised', '7'],
      ],
    ],
  ])('is found in a policy %s', (_, clauses, wanted) => {
    const found = wanted.map(([thing]) => [thing, saying(clauses, thing)]);
    expect(found).toEqual(wanted);
  });

  it('is that of the blank policy as long as it is blank, and some clause where none says it', () => {
    const blank = readPolicy(blankPolicy({ year: 2027, issuer: '协会', office: 'office', approving: [] }), 0).clauses;
    expect([saying(blank, 'when'), saying(blank, 'publicised'), saying(blank, 'money')]).toEqual(['4', '9', '7']);
    expect(likely(policy('甲', '乙'), 'whom')).toBe('2');
    expect(likely(policy('甲'), 'money')).toBe('1');
  });
});

describe('the table of a year', () => {
  const text = blankProgramme({ year: 2027, issuer: '协会', office: 'office', approving: ['council'] });
  const cited = (programme: string) =>
    [...programme.matchAll(/clause: "(\d+)", rule: ([a-z-]+)/g)].map(([, clause, rule]) => `${rule} ${clause}`);

  it('cites the policy as it is written now, and still says that nobody looked', () => {
    expect(cited(withLikelyClauses(text, works))).toEqual([
      'within-window 3',
      'received-by-office 5',
      'approved 10',
      'publicised 11',
      'budget 9',
    ]);
    expect(withLikelyClauses(text, works).match(/# TODO：核对条款/g)).toHaveLength(5);
  });
  it('keeps what somebody has looked at', () => {
    const seen = text.replaceAll(/ # TODO：核对条款/g, '');
    expect(withLikelyClauses(seen, works)).toBe(seen);
  });
  it('has no row of a purpose that no clause states', () =>
    expect(cited(withLikelyClauses(text, new Map([['2', '三月一日至四月一日申报']])))).toEqual([
      'within-window 2',
      'received-by-office 5',
      'approved 8',
      'publicised 9',
      'budget 7',
    ]));
});
