import { describe, expect, it } from 'vitest';
import { citedAs, CitationForms, inNumerals } from './citation-form.ts';

describe('a number in Chinese numerals', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (number, words) => {
    expect(inNumerals(number)).toBe(words);
  });
});

describe('a clause', () => {
  const byParts = {
    forms: [
      { clause: '6.*', as: '第{1:一}部分第{2}条' },
      { clause: '*.*.*', as: '第{1:一}部分（{2:一}）第{3}条' },
      { clause: '*.*', as: '第{1:一}部分（{2:一}）' },
    ],
  };
  const byArticles = {
    forms: [
      { clause: '*', as: '第{1:一}条' },
      { clause: '*.*', as: '第{1:一}条第{2:一}款' },
    ],
  };

  it.each([
    ['4.2.2', byParts, '第四部分（二）第2条'],
    ['4.1.1.d', byParts, '第四部分（一）第1条'],
    ['5.3.b', byParts, '第五部分（三）'],
    ['6.1.b', byParts, '第六部分第1条'],
    ['12.10', byParts, '第十二部分（十）'],
    ['5', byArticles, '第五条'],
    ['5.b', byArticles, '第五条'],
    ['23.2', byArticles, '第二十三条第二款'],
    ['5.1.2', byArticles, undefined],
  ])('%s is cited as its policy says', (id, forms, words) => {
    expect(citedAs(forms, id)).toBe(words);
  });

  it('takes only forms that name numbers', () => {
    for (const form of [
      { clause: '第五条', as: '第五条' },
      { clause: '*', as: '第{0x1}条' },
      { clause: '*', as: '第{1条' },
    ])
      expect(CitationForms.safeParse({ forms: [form] }).success).toBe(false);
  });
});
