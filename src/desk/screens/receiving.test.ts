import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { readingOf } from '../server/reading.ts';
import { receivingScreen } from './receiving.ts';

const screenOn = (day: string) => {
  const ledger = readingOf(ledger2017, () => day)();
  const year = ledger?.site.years.find(({ records }) => records.year === 2017);
  if (ledger === undefined || year === undefined) throw new Error('the demonstration ledger cannot be read');
  return receivingScreen(ledger, year);
};

describe('what a received application does not meet', () => {
  const rowOf = (id: string) => screenOn('2017-12-20').rows.find(({ application }) => application.endsWith(`/${id}`));

  it('is told in sentences while it may be asked for', () => {
    expect(rowOf('demo-chemical-society')?.lacks).toEqual(['“社会组织评估等级”是“2A”，不符合要求。']);
    expect(rowOf('demo-hydraulic-society')?.lacks.length).toBe(2);
  });

  it.each([
    ['the award is approved', 'demo-tablet-press-expert'],
    ['nobody received it', 'demo-orchard-station'],
    ['it lacks nothing', 'demo-tea-station'],
  ])('is not told where %s', (_, id) => {
    expect(rowOf(id)?.lacks).toEqual([]);
  });
});
