import { expect, it } from 'vitest';
import { applicantKind } from './applicant-kind.ts';
import { applicant, applicationFacts } from './facts.fixture.ts';
import { inShort } from './outcome.fixture.ts';

const row = { clause: '3.1.a', rule: 'applicant-kind' } as const;

it.each([
  ['city-society', 'station', 'met'],
  ['unit-association', 'station', 'met'],
  ['county-association', 'station', 'unmet applicant-kind'],
  ['city-society', 'society', 'met'],
  ['unit-association', 'society', 'unmet applicant-kind'],
] as const)('%s applies for %s → %s', (kind, category, expected) => {
  const given = { applicant: { ...applicant, kind } };
  const facts = applicationFacts({}, category === 'society' ? { ...given, in: category } : given);
  expect(inShort(applicantKind.check(facts, row))).toBe(expected);
});

it('names the applicant, its kind and who may apply', () => {
  const facts = applicationFacts({}, { applicant: { ...applicant, kind: 'county-association' } });
  const [finding] = applicantKind.check(facts, row).findings;
  expect(finding?.message).toBe('“示例护理学会”是县区科协，本奖项只限市级学会和企事业科协申报');
});
