import { describe, expect, it } from 'vitest';
import { countOf, CountOfOptions } from './count-of.ts';
import { applicationFacts, digest } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const letters = (...issuers: string[]) =>
  issuers.map((issuer) => ({ title: '推荐信', date: '2017-01-01', pages: 1, sha256: digest('a'), issuer }));

const check = (options: object, ...issuers: string[]) =>
  countOf.check(
    applicationFacts({ rating: letters(...issuers), 'host-name': '示例大学' }),
    CountOfOptions.parse({ clause: '4.2.2', rule: 'count-of', field: 'rating', min: 3, ...options }),
  );

const mine = '示例护理学会';
const before = '示例护理研究会';

describe('a count', () => {
  it.each([
    ['exactly so many', {}, ['甲院', '乙院', '丙院'], 'met'],
    ['one too few', {}, ['甲院', '乙院'], 'unmet count-few'],
    ['two of three from others', { outside: 2 }, ['甲院', '乙院', mine], 'met'],
    ['one of three from others', { outside: 2 }, ['甲院', before, mine], 'unmet count-outside'],
    ['in other widths', { outside: 2 }, ['甲院', '示例 护理学会', mine], 'unmet count-outside'],
    [
      'two of the candidate’s unit',
      { 'max-own': 1, own: ['host-name'] },
      ['示例大学', '示例大学', '甲院'],
      'unmet count-own',
    ],
    ['one of the candidate’s unit', { 'max-own': 1, own: ['host-name'] }, ['示例大学', '乙院', '甲院'], 'met'],
    ['two of another', { 'max-same': 1 }, ['甲院', '甲院', '乙院'], 'unmet count-same'],
    ['one of each', { 'max-same': 1 }, ['甲院', '乙院', '丙院'], 'met'],
  ])('%s', (_, options, issuers, expected) => {
    expect(inShort(check(options, ...issuers))).toBe(expected);
  });

  it('of rows looks at the unit of each', () => {
    const row = CountOfOptions.parse({
      clause: '4.2.2',
      rule: 'count-of',
      field: 'people',
      unit: 'unit',
      min: 2,
      outside: 1,
    });
    const of = (...units: string[]) =>
      inShort(countOf.check(applicationFacts({ people: units.map((unit) => ({ name: '甲', unit })) }), row));
    expect([of('甲院', mine), of(mine, mine), of('甲院')]).toEqual(['met', 'unmet count-outside', 'unmet count-few']);
  });

  it('says both numbers', () => {
    expect(messages(check({}, '甲院'))).toEqual(['“评估等级”只有1个，应至少3个']);
  });
});
