import { describe, expect, it } from 'vitest';
import { ledger2017, ledgerOfPapers, ledgerOfPersons, publishedOf } from '../programmes/folders.ts';
import { unseen } from './every-line.ts';
import { filesIn } from './ledger.fixture.ts';

/** One application never came to be received. One round of stations and the award of societies are still open, and so is the notice of December. */
const isOver = (path: string): boolean =>
  !/\/(?:service-station|demonstration-society)\/(?:applications|confirmations)\/|excellence|demo-solar-dryer|2017-12-15-publicity/.test(
    path,
  );

describe.each<[string, string, string, (path: string) => boolean]>([
  ['the demonstration', ledger2017, '2017-12-20', isOver],
  ['an award to papers', publishedOf(ledgerOfPapers), '2026-08-20', () => true],
  ['a prize to persons', publishedOf(ledgerOfPersons), '2026-08-20', () => true],
])('%s', (_, folder, day, is) => {
  it('has no line in a settled record that is changed unseen', { timeout: 600_000 }, () => {
    const { tried, unseen: found } = unseen(filesIn(folder), day, is);
    expect(tried).toBeGreaterThan(50);
    // A paper that does not fit, or that nobody has seen, is told of when it does.
    expect(found.filter((line) => !/(?:seen|matches): false/.test(line))).toEqual([]);
  });
});
