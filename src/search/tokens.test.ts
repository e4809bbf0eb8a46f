import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseOf, queryRuns, runsOf, tokensOf, windowsOf } from './tokens.ts';

const texts = (query: string) => queryRuns(query).map(({ text }) => text);

describe('runs', () => {
  it.each([
    ['计算机学会', ['计算机学会']],
    ['灌云 卒中急救', ['灌云', '卒中急救']],
    ['gb/t 9704', ['gbt9704']],
    ['2017-b-003', ['2017b003']],
    ['连科协〔2017〕15号', ['连科协', '201715']],
    ['a类', ['a']],
    ['号', ['号']],
    ['茶 连云', ['茶', '连云']],
    ['3，5', ['3', '5']],
    ['', []],
    ['。，', []],
  ])('finds in %s the runs %j', (query, runs) => {
    expect(texts(query)).toEqual(runs);
  });
});

describe('tokens', () => {
  it('are each character and each window of two of a Han run, and never span two runs', () => {
    expect(tokensOf('学会，年')).toEqual(['学', '学会', '会', '年']);
  });

  it('are each Latin run, and neighbours joined up to four', () => {
    expect(tokensOf('gb/t 9704')).toEqual(['gb', 'gbt', 'gbt9704', 't', 't9704', '9704']);
    expect(tokensOf('1.2.3.4.5')).not.toContain('12345');
    expect(tokensOf('1.2.3.4.5')).toContain('1234');
  });

  it('do not join across a line', () => {
    expect(tokensOf('2017\n15')).toEqual(['2017', '15']);
  });

  const text = fc.string({ unit: fc.constantFrom(...'学会计算机ab12-/ 。\n𠮷') });

  it('of a text hold the windows of every run in it', () => {
    fc.assert(
      fc.property(text, (one) => {
        const tokens = new Set(tokensOf(one));
        for (const run of runsOf(one)) for (const window of windowsOf(run)) expect(tokens).toContain(window);
      }),
    );
  });

  it('of a text hold the windows of every stretch of a Han run', () => {
    const run = fc.string({ unit: fc.constantFrom(...'学会计算机𠮷'), minLength: 1 });
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (whole, a, b) => {
        const characters = [...whole];
        const [from, to] = [a % characters.length, b % characters.length].toSorted((one, other) => one - other);
        const stretch = characters.slice(from, (to ?? 0) + 1).join('');
        const tokens = new Set(tokensOf(whole));
        for (const { parts, script, text } of runsOf(stretch)) {
          for (const window of windowsOf({ parts, script, text })) expect(tokens).toContain(window);
        }
      }),
    );
  });
});

describe('a clause in a query', () => {
  it.each([
    ['4.2.4', '4.2.4'],
    ['〔4.2.4〕', '4.2.4'],
    ['[4.1.1.d]', '4.1.1.d'],
    ['第4.2.4条', '4.2.4'],
    ['pipl#25', 'pipl#25'],
  ])('%s is %s', (query, clause) => {
    expect(clauseOf(query)).toBe(clause);
  });

  it.each(['2017', '4.2.4 盖章', '盖章', '', '第四条'])('%s is none', (query) => {
    expect(clauseOf(query)).toBeNull();
  });
});
