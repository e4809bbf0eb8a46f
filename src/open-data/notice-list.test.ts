import { describe, expect, it } from 'vitest';
import { demonstration } from '../view/demonstration.fixture.ts';
import { noticeOf } from '../view/notice.ts';
import { listedNotices } from '../view/notices.ts';
import { objectsOf } from './table.ts';
import { noticeList } from './notice-list.ts';
import { workbook } from './workbook.ts';

const { site, year } = demonstration();

describe('the list of a notice', () => {
  it.each(listedNotices(site).map(({ id }) => id))('of %s has a row for each entry, and no name of a person', (id) => {
    const list = noticeList(noticeOf(site, id));
    const notice = year.records.notices.get(id)?.value;
    const names = (notice?.entries ?? []).flatMap(({ person }) => person?.name ?? []);
    expect(list.rows.length).toBe(notice?.entries.length);
    expect(names.filter((name) => JSON.stringify(list.rows).includes(name))).toEqual([]);
  });

  it('has corrected names beside the former ones, and the money of each', () => {
    const rows = objectsOf(noticeList(noticeOf(site, '2017-06-30-publicity')));
    expect(rows.find(({ number }) => number === 'KJFWZ-2017-008')).toMatchObject({
      title: '示例中医药协会示例街道社区康复科技服务站',
      former: '示例中医药协会社区康复科技服务站',
      award: 0,
    });
    expect(rows.find(({ number }) => number === 'SXZJ-2017-001')?.['award']).toBe(2000);
  });

  it('says of an entry under an objection that it is held', () => {
    const rows = objectsOf(noticeList(noticeOf(site, '2017-12-15-publicity')));
    expect(rows.filter(({ state }) => state !== null).map(({ state }) => state)).toEqual(['异议处理中']);
  });

  it('is the same spreadsheet whenever it is written', async () => {
    const list = [noticeList(noticeOf(site, '2017-12-15-publicity'))];
    const first = await workbook(list);
    // A zip counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await workbook(list))).toBe(0);
  });
});
