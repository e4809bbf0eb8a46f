import { describe, expect, it } from 'vitest';
import { field, isRefused } from './field.fixture.ts';

const options = [
  { id: 'enterprise', label: '企业' },
  { id: 'rural', label: '农村' },
];

describe('choice', () => {
  const kind = field({ type: 'choice', options });

  it.each([
    ['enterprise', []],
    ['企业', ['not-listed']],
    ['Enterprise', ['not-listed']],
    [{ other: '学校' }, ['not-listed']],
    [['enterprise'], ['not-listed']],
    ['', ['是空的']],
    [3, ['number-for-text']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(kind.wrong(value)).toEqual(wrong);
  });

  it('reads as its label', () => {
    expect(kind.reads('rural')).toBe('农村');
  });
});

describe('open choice', () => {
  const kind = field({ type: 'choice', options, open: true });

  it.each([
    ['rural', []],
    [{ other: '学校' }, []],
    ['学校', ['not-listed']],
    [{ other: '' }, ['other: 是空的']],
    [{ other: '学'.repeat(60) }, []],
    [{ other: '学'.repeat(61) }, ['other: 最多60字，现有61字']],
    [{ other: 3 }, ['other: number-for-text']],
    [{}, ['other: missing']],
    [{ other: '学校', note: '一' }, ['note: unknown']],
    [3, ['number-for-text']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(kind.wrong(value)).toEqual(wrong);
  });

  it('reads as 其他 with the words', () => {
    expect(kind.reads({ other: '学校' })).toBe('其他：学校');
  });
});

describe('choice, many', () => {
  const disciplines = field({ type: 'choice', codelist: 'disciplines', many: { min: 1, max: 3 } });

  it.each([
    [['240'], []],
    [['240', '550', '210'], []],
    [['240', '240'], ['有重复的']],
    [[], ['至少填1个']],
    [['240', '550', '210', '110'], ['最多填3个']],
    [[240], ['0: number-for-text']],
    [['240', '999'], ['1: not-listed']],
    ['240', ['应为列表，一行一个，每行以“- ”开头']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(disciplines.wrong(value)).toEqual(wrong);
  });

  it('takes an open choice in the applicant’s words once only', () => {
    const kinds = field({ type: 'choice', options, open: true, many: { min: 1, max: 3 } });
    expect(kinds.wrong(['rural', { other: '学校' }, { other: '医院' }])).toEqual([]);
    expect(kinds.wrong(['rural', { other: '学校' }, { other: '学校' }])).toEqual(['有重复的']);
    expect(kinds.reads(['rural', { other: '学校' }])).toBe('农村、其他：学校');
  });

  it('reads as labels of the code list', () => {
    expect(disciplines.reads(['240', '550'])).toBe('水产学、食品科学技术');
  });
});

describe('the entry of a choice', () => {
  it.each([
    ['neither options nor a code list', {}, true],
    ['both', { options, codelist: 'disciplines' }, true],
    ['options', { options }, false],
    ['a code list', { codelist: 'disciplines' }, false],
    ['an unknown code list', { codelist: 'subjects' }, true],
    ['one id twice', { options: [...options, { id: 'rural', label: '乡村' }] }, true],
  ])('with %s', (_, entry, refused) => {
    expect(isRefused({ type: 'choice', ...entry })).toBe(refused);
  });
});
