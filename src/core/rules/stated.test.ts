import { expect, it } from 'vitest';
import { categoryFacts } from './facts.fixture.ts';
import { stated } from './stated.ts';

it('is met by being said', () => {
  const row = { clause: '6.1.a', rule: 'stated', why: '倡导性要求，不作判定' } as const;
  expect(stated.check(categoryFacts(), row)).toEqual({ verdict: 'met', says: '倡导性要求，不作判定', findings: [] });
});
