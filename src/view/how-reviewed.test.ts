import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { ledger2017, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { guidePage } from './guide.ts';
import { reviewersPage } from './reviewers.ts';
import { viewSite } from './site.ts';

const siteOf = (folder: string) => {
  const { records } = load(directorySource(folder));
  if (records === undefined) throw new Error('the ledger cannot be read');
  return viewSite(records, records.association.asOf ?? '', '/');
};

const waysOf = (folder: string, id: string) => {
  const site = siteOf(folder);
  const [year] = site.years;
  const category = year?.records.categories.get(id);
  if (year === undefined || category === undefined) throw new Error(`no ${id}`);
  return guidePage(site, year, category).ways;
};

describe('how a category is reviewed', () => {
  it('is said once for rounds that decide in the same way', () => {
    const ways = waysOf(ledger2017, 'service-station');
    expect(ways).toHaveLength(1);
    expect(ways[0]?.name).toBe('科技服务站、优秀科技服务站');
    expect(ways[0]?.sentences[0]).toBe('总分满分100分，平均分不低于70分才能入选。');
  });

  it('is said of scores and of votes apart, and a stage lets nobody win', () => {
    const [first, final] = waysOf(ledgerOfPersons, 'young-scientist');
    expect(first?.sentences[0]).toContain('才能进入下一轮');
    expect(final).toMatchObject({ name: '终评', method: 'votes', criteria: [] });
    expect(final?.sentences.slice(0, 3)).toEqual([
      '应到9人，无记名表决，只公开票数，到会达到应到人数的2/3（至少6人）方可表决。',
      '同意票达到到会人数的2/3（含）的通过。',
      '提名奖要同意票超过到会人数的1/2。',
    ]);
  });
});

describe('the page for reviewers', () => {
  it('speaks of votes only where somebody votes', () => {
    expect(reviewersPage(siteOf(ledger2017))).toMatchObject({ votes: false, decimals: 1 });
    expect(reviewersPage(siteOf(ledgerOfPersons))).toMatchObject({ votes: true, secret: true });
  });
});
