/** What a notice says of a level that nobody has, and of names without a unit. */
import { describe, expect, it } from 'vitest';
import { type TierCount, tierCounts } from '../../src/core/notice/rounds.ts';
import { announcementText, announcementTitle, publicityText, publicityTitle } from '../../src/core/notice/text.ts';
import type { YearRecords } from '../../src/core/records.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledgerOfPapers } from './folders.ts';

const { records } = load(directorySource(ledgerOfPapers));
const year = records?.years.get(2026);
const decision = [...(year?.categories.get('excellent-paper')?.decisions.values() ?? [])].find(
  ({ id }) => id === 'final',
);

const told = (counts: readonly TierCount[], of: YearRecords) => {
  if (records === undefined) throw new Error('the ledger cannot be read');
  return {
    titles: [publicityTitle(of, counts), announcementTitle(of, counts)],
    publicity: publicityText(records, of, [], counts, []),
    announcement: announcementText(records, of, counts, '没有收到异议。', { notes: [] }),
  };
};

describe('a level that nobody has', () => {
  const category = year?.categories.get('excellent-paper');
  if (year === undefined || category === undefined || decision === undefined) throw new Error('no award');
  const [first, second, third] = tierCounts([{ category, round: 'final', decision }], []);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no levels');
  const unlimited = { ...first, tier: { ...first.tier, quota: undefined } };

  it.each([
    [{ ...first, count: 1 }, '一等奖、二等奖', '一等奖1篇', undefined],
    [{ ...first, count: 0 }, '二等奖', '二等奖2篇', '一等奖名额1篇，空缺1篇'],
    [{ ...unlimited, count: 0 }, '二等奖', '二等奖2篇', '一等奖空缺'],
  ])('is in no title and no sentence of what is given', (top, levels, sentence, empty) => {
    const { titles, publicity, announcement } = told([top, { ...second, count: 2 }], year);
    expect(titles).toEqual([
      `关于2026年度拟表彰优秀学术论文${levels}名单的公示`,
      `关于公布2026年度优秀学术论文${levels}名单的通知`,
    ]);
    expect(publicity[0]).toMatch(new RegExp(`拟表彰优秀学术论文${sentence}`));
    expect([...publicity, ...announcement].join('')).not.toMatch(/奖0篇/);
    const places = publicity.filter((text) => text.includes('空缺'));
    expect(places.join('')).toEqual(empty === undefined ? '' : expect.stringContaining(empty));
  });

  it('leaves the others their numbers, and the award is named once', () => {
    const { publicity } = told(
      [
        { ...first, count: 1 },
        { ...second, count: 0 },
        { ...third, count: 3 },
      ],
      year,
    );
    expect(publicity[0]).toContain('，拟表彰优秀学术论文一等奖1篇、三等奖3篇。');
  });

  it('is told of where nobody has any', () => {
    const { titles } = told([first, second], year);
    expect(titles[1]).toBe('关于公布2026年度优秀学术论文一等奖、二等奖名单的通知');
  });

  it.each([
    [true, '优秀学术论文作者的姓名和单位，均经本人书面同意公开。'],
    [false, '优秀学术论文作者的姓名，均经本人书面同意公开。'],
  ])('says that names are shown, and units only where they are: %s', (withUnit, sentence) =>
    expect(told([{ ...second, count: 2, withUnit }], year).publicity).toContain(sentence),
  );

  it('says both apart where some are shown with a unit and some without', () => {
    const rows = [
      { ...second, count: 2 },
      { ...third, count: 1, withUnit: false, persons: '科普文章作者' },
    ];
    expect(told(rows, year).publicity).toContain(
      '优秀学术论文作者的姓名和单位，科普文章作者的姓名，均经本人书面同意公开。',
    );
  });
});
