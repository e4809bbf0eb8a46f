import { describe, expect, it } from 'vitest';
import { after, ledgerOf2017, planOf } from './office.fixture.ts';
import { noticeAnnounce } from './notice-announce.ts';
import { noticeClose } from './notice-close.ts';

const ledger = ledgerOf2017();
const closed = after(ledger, noticeClose.plan(ledger, { notice: '2017-12-15-publicity' }, '2017-12-26'));
const announce = (number: string, published: string) =>
  noticeAnnounce.plan(closed, { notice: '2017-12-15-publicity', number, published }, published);

describe('the number of a decision', () => {
  it.each([
    ['示例协〔2017〕15号', '2017-12-26'],
    ['示例协〔2017〕15号', '2018-01-04'],
    ['示例协〔2018〕1号', '2018-01-04'],
    ['令第12号', '2017-12-26'],
    ['无', '2017-12-26'],
  ])('is taken as it is: %s on %s', (number, day) => {
    expect(planOf(announce(number, day)).sentence).toContain('公布结果');
  });

  it.each([
    ['示例协〔2016〕15号', '2017-12-26', '发文字号写的是2016年'],
    ['示例协〔2018〕15号', '2017-12-26', '发文字号写的是2018年'],
    ['示例协〔2019〕1号', '2018-01-04', '发文字号写的是2019年'],
    ['示例协〔2017〕8号', '2017-12-26', '2017-07-12-announcement）的发文字号'],
    ['示例协[2017]15号', '2017-12-26', '六角括号'],
  ])('is refused where it is of another time, given already or written otherwise: %s on %s', (number, day, says) => {
    expect(() => planOf(announce(number, day))).toThrow(says);
  });
});
