import { describe, expect, it } from 'vitest';
import { ruled } from '../rulings.ts';
import type { Ruling } from '../schema/receipt.ts';
import { attested, AttestedOptions } from './attested.ts';
import { aReceipt, applicationFacts, digest } from './facts.fixture.ts';
import { inShort } from './outcome.fixture.ts';

const what = '截至2017年1月1日不超过45周岁';
const paper = [{ title: '身份证明', date: '2017-05-01', pages: 1, sha256: digest('a'), kind: 'other' }];

const check = (given: { readonly paper?: boolean; readonly body?: string; readonly rulings?: readonly Ruling[] }) => {
  const row = AttestedOptions.parse({
    clause: '3.2.a',
    rule: 'attested',
    field: 'rating',
    what,
    ...(given.body && { body: given.body }),
  });
  const facts = applicationFacts(
    { rating: given.paper === false ? [] : paper },
    { station: { receipts: { mine: aReceipt({ rulings: [...(given.rulings ?? [])] }) } } },
  );
  return ruled(facts, { ...row, id: 'age' }, attested.check(facts, row));
};

const ruling = (verdict: Ruling['verdict'], body = 'society-office'): Ruling => ({
  condition: 'age',
  verdict,
  body,
  date: '2017-06-01',
  reason: '看过身份证明原件',
});

describe('what the office looks at', () => {
  it.each([
    ['no paper', { paper: false }, 'unmet attested-missing'],
    ['a paper that nobody looked at', {}, 'pending needs-ruling'],
    ['met', { rulings: [ruling('met')] }, 'met'],
    ['unmet', { rulings: [ruling('unmet')] }, 'unmet ruled-unmet'],
    ['looked at by another', { rulings: [ruling('met', 'presidium')] }, 'pending needs-ruling ruling-wrong-body'],
    ['looked at by the body that the row names', { body: 'presidium', rulings: [ruling('met', 'presidium')] }, 'met'],
    ['the later look holds', { rulings: [ruling('unmet'), ruling('met')] }, 'met'],
  ])('%s', (_, given, expected) => {
    const { verdict, says, findings } = check(given);
    expect(
      inShort({ verdict: verdict === 'met' ? 'met' : verdict === 'pending' ? 'pending' : 'unmet', says, findings }),
    ).toBe(expected);
  });

  it('says what it waits for', () => {
    expect(check({}).says).toBe('截至2017年1月1日不超过45周岁：等待学会部看“评估等级”的原件核对。');
  });
});
