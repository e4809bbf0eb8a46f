import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { noticeLead } from './notice-state.ts';
import { noticeOf } from './notice.ts';
import { viewSite } from './site.ts';
import { plain } from './words-with-links.ts';

const { records } = load(directorySource(ledger2017));
if (records === undefined) throw new Error('the ledger cannot be read');

const on = (today: string, id = '2017-12-15-publicity') => {
  const lead = noticeLead(noticeOf(viewSite(records, today, '/'), id), today);
  return lead === null ? null : { word: lead.status.word, deadline: lead.deadline, says: plain(lead.says) };
};

describe('the state of a notice, before its text', () => {
  it.each([
    ['2017-12-15', '12月22日24时截止', '公示从2017年12月18日起算，还剩5个工作日，今天至12月22日。'],
    ['2017-12-18', '12月22日24时截止', '还剩5个工作日，今天至周五。'],
    ['2017-12-20', '12月22日24时截止', '还剩3个工作日，今天至周五。'],
    ['2017-12-22', '今天24时截止', '今天是最后一天。'],
  ])('on %s says until when and how long still', (today, deadline, says) => {
    expect(on(today)).toEqual({ word: '公示中', deadline, says: `${says}截止前可以书面提出异议。` });
  });

  it('the day after says that it is over, and that there is no result yet', () => {
    expect(on('2017-12-23')).toMatchObject({ word: '公示已结束', says: expect.stringContaining('结果尚未公布') });
  });

  it('leads to the announcement once there is one', () => {
    const id = '2017-06-30-publicity';
    expect(on('2017-07-11', id)?.says).toContain('结果尚未公布');
    expect(on('2017-07-12', id)?.says).toContain('结果见关于公布2017年度');
  });

  it('is not told of an announcement, which has no period', () => {
    expect(on('2017-12-20', '2017-07-12-announcement')).toBeNull();
  });
});
