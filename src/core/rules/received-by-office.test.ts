import { describe, expect, it } from 'vitest';
import type { Receipt } from '../schema/receipt.ts';
import { aReceipt, applicationFacts, digest } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { receivedByOffice } from './received-by-office.ts';

const row = { clause: '5.1.c', rule: 'received-by-office' } as const;
const paper = (letter: string) => [{ title: '材料', date: '2017-04-10', pages: 1, sha256: digest(letter) }];
/** Two papers, one of them in a cell, one registered twice. */
const fields = {
  agreement: paper('b'),
  resolution: paper('b'),
  inspections: [{ year: 2015, result: 'pass', proof: paper('c') }],
};
const line = (letter: string, seen: boolean, matches: boolean) => ({ sha256: digest(letter), seen, matches });
const good = [line('b', true, true), line('c', true, true)];

const check = (change: Partial<Receipt>) => {
  const receipts = { mine: aReceipt({ evidence: good, ...change }) };
  return receivedByOffice.check(applicationFacts(fields, { station: { receipts } }), row);
};

describe('a receipt', () => {
  it.each([
    ['with every paper seen', {}, 'met'],
    ['of another body', { received: { at: '2017-05-19T15:00:00+08:00', office: 'presidium' } }, 'unmet receipt-office'],
    ['of another text', { application: digest('d') }, 'unmet receipt-stale'],
    [
      'that the applicant took back',
      { withdrawn: { date: '2017-05-24', document: '撤回申报的函' } },
      'unmet application-withdrawn',
    ],
    [
      'with a paper not seen',
      { evidence: [line('b', true, true), line('c', false, false)] },
      'pending evidence-unseen',
    ],
    [
      'with a paper that differs',
      { evidence: [line('b', true, false), line('c', true, true)] },
      'pending evidence-unseen',
    ],
    ['with a paper not listed', { evidence: [line('b', true, true)] }, 'pending evidence-unlisted'],
    ['with a later line that settles it', { evidence: [line('c', false, false), ...good] }, 'met'],
  ])('%s', (_, change, expected) => {
    expect(inShort(check(change))).toBe(expected);
  });

  it('is awaited while there is none', () => {
    const awaited = receivedByOffice.check(applicationFacts(fields), row);
    expect(inShort(awaited)).toBe('pending receipt-awaited');
    expect(messages(awaited)).toEqual(['学会部还没有登记受理']);
  });

  it('counts what is open', () => {
    expect(messages(check({ evidence: [] }))).toEqual(['有2件登记的材料没有核对记录']);
  });
});
