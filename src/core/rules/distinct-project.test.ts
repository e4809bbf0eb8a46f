import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../fields/value.ts';
import { DistinctProjectOptions } from './ledger-options.ts';
import { distinctProject } from './distinct-project.ts';
import { applicationFacts, digest } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const row = DistinctProjectOptions.parse({
  clause: '3.2.a',
  rule: 'distinct-project',
  title: 'project-title',
  documents: ['agreement'],
});
const paper = (letter: string) => [{ title: '材料', date: '2017-04-10', pages: 1, sha256: digest(letter) }];
const mine = { 'project-title': '伤口护理服务', agreement: paper('b'), resolution: paper('d') };
const check = (other: FieldValues) =>
  distinctProject.check(applicationFacts(mine, { pilot: { applications: { other } } }), row);

describe('one project in two categories', () => {
  it.each([
    ['another title and paper', { 'project-title': '技能评价', mandate: paper('c') }, 'met'],
    ['the same title', { 'project-title': '伤口护理服务', mandate: paper('c') }, 'unmet same-project'],
    [
      'the same title in other marks',
      { 'project-title': '“伤口 护理”服务', mandate: paper('c') },
      'unmet same-project',
    ],
    ['the same paper', { 'project-title': '技能评价', mandate: paper('b') }, 'unmet same-project'],
    [
      'only the same council resolution',
      { 'project-title': '技能评价', mandate: paper('c'), resolution: paper('d') },
      'met',
    ],
  ])('%s', (_, other, expected) => {
    expect(inShort(check(other))).toBe(expected);
  });

  it('is not seen where neither has a title, or where another applicant has the same', () => {
    const untitled = applicationFacts(
      { agreement: paper('b') },
      { pilot: { applications: { other: { mandate: paper('c') } } } },
    );
    const another = applicationFacts(mine, { pilot: { applications: { other: mine }, organization: 'aquaculture' } });
    expect(inShort(distinctProject.check(untitled, row))).toBe('met');
    expect(inShort(distinctProject.check(another, row))).toBe('met');
  });

  it('names the other award', () => {
    expect(messages(check(mine))).toEqual(['与本单位申报的承接职能示范工程看来是同一个项目']);
  });
});
