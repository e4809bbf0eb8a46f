import { describe, expect, it } from 'vitest';
import { lastDay } from '../core/last-day.ts';
import { calendar } from './calendar.ts';
import { extension } from './extension.ts';
import { after, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const extend = (change: object = {}, today = '2017-12-21') =>
  extension.plan(ledger, { notice: '2017-12-15-publicity', reason: '张贴晚了一天。', ...change }, today);
const holidays = {
  year: 2017,
  source: '国务院办公厅关于2017年部分节假日安排的通知（国办发明电〔2016〕17号）',
  off: [
    '2017-01-01至2017-01-02 元旦',
    '2017-01-27至2017-02-02 春节',
    '2017-04-02至2017-04-04 清明节',
    '2017-05-01 劳动节',
    '2017-05-28至2017-05-30 端午节',
    '2017-10-01至2017-10-08 国庆节、中秋节',
  ],
  work: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
};
const last = (of: typeof ledger) => {
  const year = of.records.years.get(2017);
  const notice = year?.notices.get('2017-12-15-publicity');
  return year && notice && lastDay(year, notice);
};

describe('extending a publicity', () => {
  it('is a correction that moves the last day', () => {
    const told = extend({ until: '2017-12-25' });
    expect(planOf(told).sentence).toBe('延长公示：2017-12-15-publicity 由2017年12月22日延长到2017年12月25日');
    expect(last(after(ledger, told))).toBe('2017-12-25');
  });

  it.each([
    ['a day that is not later', { until: '2017-12-22' }, '2017-12-21', '不用延长'],
    ['none, where the calendar asks for none', {}, '2017-12-21', '不用延长'],
    ['one that is over', { until: '2017-12-29' }, '2017-12-23', '不能这样延长'],
    ['a notice that was closed', { notice: '2017-06-30-publicity' }, '2017-12-21', '已经办结，不能延长'],
  ])('refuses %s', (_, change, today, why) => {
    expect(extend(change, today)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});

describe('a holiday that is announced late', () => {
  it('extends the publicity that runs, in the same act', () => {
    const told = calendar.plan(ledger, { ...holidays, off: [...holidays.off, '2017-12-22 临时放假'] }, '2017-12-20');
    expect(planOf(told).files.map(({ path }) => path)).toEqual([
      'content/calendar/2017.yaml',
      'content/2017/notices/2017-12-20-correction.mdx',
    ]);
    expect(planOf(told).sentence).toBe('登记2017年放假安排，公示 2017-12-15-publicity 延长到2017年12月25日');
    expect(last(after(ledger, told))).toBe('2017-12-25');
  });

  it('is a new year’s file alone where nothing runs across it', () => {
    const told = calendar.plan(ledger, { ...holidays, year: 2018, off: ['2018-01-01 元旦'], work: [] }, '2017-12-20');
    expect(planOf(told).files.map(({ path }) => path)).toEqual(['content/calendar/2018.yaml']);
    expect(after(ledger, told).records.calendar.has(2018)).toBe(true);
  });

  it.each([
    ['the same days', {}, '没有改动'],
    ['a range the wrong way round', { off: ['2017-10-08至2017-10-01 国庆节'] }, '早于第一天'],
    ['a day without a name', { off: ['2017-10-01'] }, '应写成 2017-10-01至2017-10-08 国庆节'],
    ['a day that does not exist', { work: ['2017-02-30'] }, '日期不存在'],
  ])('refuses %s', (_, change, why) => {
    const same = after(ledger, calendar.plan(ledger, holidays, '2017-12-20'));
    expect(calendar.plan(same, { ...holidays, ...change }, '2017-12-20')).toMatchObject({
      ok: false,
      why: expect.stringContaining(why),
    });
  });
});
