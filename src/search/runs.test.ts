import { describe, expect, it } from 'vitest';
import { clauseOfRun, clauseWord, queryRuns, runsOf, windowsOf } from './runs.ts';

const texts = (query: string) => queryRuns(query).map(({ text }) => text);

describe('runs', () => {
  it.each([
    ['计算机学会', ['计算机学会']],
    ['灌云 卒中急救', ['灌云', '卒中急救']],
    ['gb/t 9704', ['gbt9704']],
    ['2017-b-003', ['2017b003']],
    ['连科协〔2017〕15号', ['连科协', '2017p15']],
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

describe('windows', () => {
  it.each([
    ['学会', ['学会']],
    ['计算机', ['计算', '算机']],
    ['学', ['学']],
    ['gb/t 9704', ['gbt9704']],
    ['1.2.3.4.5', ['1p2p3p4', '2p3p4p5']],
  ])('of %s are %j', (text, windows) => {
    expect(runsOf(text).flatMap(windowsOf)).toEqual(windows);
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
    expect(clauseOfRun(query)).toBe(clause);
  });

  it.each(['2017', '4.2.4 盖章', '盖章', '', '第四条'])('%s is none', (query) => {
    expect(clauseOfRun(query)).toBeNull();
  });
});

it('a clause is one word, and no other clause is the same word', () => {
  const words = ['4.2.4', '42.4', '4.24', '14.2.4', 'pipl#25'].map(clauseWord);
  expect(words[0]).toMatch(/^[a-z\d]+$/);
  expect(new Set(words).size).toBe(words.length);
});
