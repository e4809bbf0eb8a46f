import { describe, expect, it } from 'vitest';
import { readCards } from './cards.ts';
import { category, scoresOf } from './decide/round.fixture.ts';
import { toFraction } from './rational.ts';
import type { Decision } from './schema/decision.ts';

const rules = { criteria: category.criteria, decimals: 1 };
const applications = new Set(['a', 'b']);
const read = (scores: Decision['scores'], recusals: Decision['recusals'] = []) =>
  readCards({ scores, recusals }, rules, applications);

describe('readCards', () => {
  it('reads whole cards exactly, in the order of reviewers', () => {
    const { cards, findings } = read({
      R02: { a: { duties: 40, progress: 41 } },
      R01: { a: { progress: 42.5, duties: 43 } },
    });
    expect(findings).toEqual([]);
    expect(cards.get('a')?.map(({ reviewer, total }) => [reviewer, toFraction(total)])).toEqual([
      ['R01', '171/2'],
      ['R02', '81'],
    ]);
    expect(cards.get('b')).toBeUndefined();
  });

  it.each([
    ['no points', { duties: 0, progress: 0 }],
    ['the full marks', { duties: 50, progress: 50 }],
    ['one decimal', { duties: 49.9, progress: 0.1 }],
  ])('counts %s', (_, card) => expect(read({ R01: { a: card } }).findings).toEqual([]));

  it.each([
    [
      'a criterion short',
      { duties: 43 },
      'card-incomplete',
      'warning',
      'R01对“a”的评分不完整，不计入',
      ['scores', 'R01', 'a'],
    ],
    [
      'a tenth over the weight',
      { duties: 50.1, progress: 40 },
      'card-out-of-range',
      'error',
      'R01对“a”的“承担职能任务”打了50.1分，应在0至50分之间',
      ['scores', 'R01', 'a', 'duties'],
    ],
    [
      'a tenth under nothing',
      { duties: 40, progress: -0.1 },
      'card-out-of-range',
      'error',
      'R01对“a”的“进展”打了-0.1分，应在0至50分之间',
      ['scores', 'R01', 'a', 'progress'],
    ],
    [
      'two decimals',
      { duties: 42.25, progress: 40 },
      'card-decimals',
      'error',
      'R01对“a”的“承担职能任务”打了42.25分，按规定最多1位小数',
      ['scores', 'R01', 'a', 'duties'],
    ],
    [
      'a criterion of another name',
      { duties: 40, progress: 40, duty: 4 },
      'card-unknown-criterion',
      'error',
      'R01对“a”的评分写了“duty”，评分标准里没有这一项',
      ['scores', 'R01', 'a', 'duty'],
    ],
  ])('does not count a card that is %s', (_, card, code, level, message, at) => {
    const { cards, findings } = read({ R01: { a: card } });
    expect(findings).toMatchObject([{ code, level, message, at }]);
    expect(cards.size).toBe(0);
  });

  it('takes a recused card as absent, and a card beside a recusal as an error', () => {
    const recusals = [{ reviewer: 'R01', application: 'a', reason: '与申报单位有合作' }];
    const absent = read({ R02: { a: { duties: 40, progress: 40 } } }, recusals);
    expect(absent.findings).toEqual([]);
    expect(absent.cards.get('a')?.length).toBe(1);
    const present = read(scoresOf({ a: ['40+40', '41+41'], b: ['40+40'] }), recusals);
    expect(present.findings).toMatchObject([
      { code: 'card-recused', level: 'error', message: 'R01已对“a”回避，却有评分', at: ['scores', 'R01', 'a'] },
    ]);
    expect(present.cards.get('a')?.map(({ reviewer }) => reviewer)).toEqual(['R02']);
    expect(present.cards.get('b')?.length).toBe(1);
  });

  it('names an application that is not there, in scores and in recusals', () => {
    const { findings } = read(scoresOf({ z: ['40+40'] }), [{ reviewer: 'R09', application: 'y', reason: '亲属' }]);
    expect(findings).toMatchObject([
      { code: 'card-unknown-application', at: ['scores', 'R01', 'z'] },
      { code: 'card-unknown-application', at: ['recusals', 0] },
    ]);
  });

  it('says how many decimals are allowed', () => {
    const whole = readCards(
      { scores: scoresOf({ a: ['42.5+40'] }), recusals: [] },
      { ...rules, decimals: 0 },
      applications,
    );
    expect(whole.findings[0]?.message).toBe('R01对“a”的“承担职能任务”打了42.5分，按规定只打整数');
  });
});
