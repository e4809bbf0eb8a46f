/** Windows against dates printed in real notices and against holidays counted by hand, wherever the machine stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod/mini';
import { type Calendar, publicityWindow } from './calendar.ts';
import { CalendarYear } from './schema/calendar-year.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const shipped = (year: number): CalendarYear =>
  CalendarYear.parse(load(readFileSync(join(ledger2017, 'content', 'calendar', `${year}.yaml`), 'utf8')));

const Peer = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
/** Years of other people's notices, which the ledger has no reason to hold. */
const borrowed = (year: number): CalendarYear => {
  const file = new URL(`../../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url);
  const { holidays, workdays } = Peer.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    source: 'chinese-days',
    off: Object.keys(holidays).map((day) => ({ from: day, to: day, name: '假日' })),
    work: Object.keys(workdays),
  };
};

const calendar: Calendar = new Map([
  ...[2016, 2017, 2018, 2026].map((year): [number, CalendarYear] => [year, shipped(year)]),
  ...[2013, 2021, 2022, 2023, 2025].map((year): [number, CalendarYear] => [year, borrowed(year)]),
]);

const windowOf = (published: string, days: number): readonly string[] => {
  const { from, to } = publicityWindow(calendar, published, { days, unit: 'working', rolls: true });
  return [from, to].map((end) => (end.ok ? end.date : end.finding.code));
};

/** `new Date(2017, 0, 1)` is a different instant in each. */
const zones = [
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
] as const;

describe.each(zones)('in %s', (zone, offset) => {
  afterEach(() => vi.unstubAllEnvs());
  const inZone = (check: () => void) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(2017, 0, 1).getTimezoneOffset()).toBe(offset);
    check();
  };

  // Printed: first day, last day, and the working days between them, both counted. Where the issuer
  // counts the day of posting as the first, it was posted the evening before as we count.
  it.each([
    ['中国科协科普部2021', '2021-11-29', 3, '2021-11-30', '2021-12-02'],
    ['新疆科协2023', '2023-08-27', 5, '2023-08-28', '2023-09-01'],
    ['河南省科技厅等2023', '2023-12-24', 5, '2023-12-25', '2023-12-29'],
    ['江阴市科协2025，发布次日起算', '2025-09-12', 5, '2025-09-15', '2025-09-19'],
    ['昆山市科协2023', '2023-07-30', 7, '2023-07-31', '2023-08-08'],
    ['哈尔滨市科协2023', '2023-07-12', 3, '2023-07-13', '2023-07-17'],
    ['天津市科协等2013', '2013-05-02', 5, '2013-05-03', '2013-05-09'],
    ['铜川市科协2022', '2022-08-14', 5, '2022-08-15', '2022-08-19'],
    ['南通市科技局2021，发布次日起算', '2021-05-26', 5, '2021-05-27', '2021-06-02'],
    ['重庆市科技局2021', '2021-10-27', 5, '2021-10-28', '2021-11-03'],
    ['中山市科技局2023', '2023-11-14', 5, '2023-11-15', '2023-11-21'],
  ])('%s：%s发布，%i个工作日，%s至%s', (_, published, days, from, to) =>
    inZone(() => expect(windowOf(published, days)).toEqual([from, to])),
  );

  it.each([
    ['2017-01-20', '2017-01-22', '2017-01-26', 'a make-up Sunday is the first day'],
    ['2017-01-23', '2017-01-24', '2017-02-04', 'across Spring Festival to a make-up Saturday'],
    ['2017-01-26', '2017-02-03', '2017-02-08', 'posted on the eve of Spring Festival'],
    ['2017-03-30', '2017-03-31', '2017-04-07', 'across Qingming with a make-up Saturday'],
    ['2017-03-31', '2017-04-01', '2017-04-10', 'a make-up Saturday is the first day'],
    ['2017-04-24', '2017-04-25', '2017-05-02', 'across Labour Day'],
    ['2017-04-28', '2017-05-02', '2017-05-08', 'posted on the eve of Labour Day'],
    ['2017-05-24', '2017-05-25', '2017-06-01', 'across Dragon Boat with a make-up Saturday'],
    ['2017-05-26', '2017-05-27', '2017-06-05', 'posted before the make-up Saturday of Dragon Boat'],
    ['2017-06-30', '2017-07-03', '2017-07-07', 'a plain week'],
    ['2017-09-25', '2017-09-26', '2017-09-30', 'ends on a make-up Saturday'],
    ['2017-09-28', '2017-09-29', '2017-10-11', 'across National Day'],
    ['2017-09-29', '2017-09-30', '2017-10-12', 'a make-up Saturday is the first day, then National Day'],
    ['2017-09-30', '2017-10-09', '2017-10-13', 'posted on the make-up Saturday itself'],
    ['2017-12-12', '2017-12-13', '2017-12-19', 'across a weekend'],
    ['2017-12-15', '2017-12-18', '2017-12-22', 'posted on a Friday'],
    ['2017-12-25', '2017-12-26', '2018-01-02', 'across New Year into the next calendar'],
    ['2017-12-29', '2018-01-02', '2018-01-08', 'posted on the last working day of the year'],
    ['2018-02-09', '2018-02-11', '2018-02-22', 'a make-up Sunday is the first day, then Spring Festival'],
    ['2018-02-14', '2018-02-22', '2018-02-27', 'after Spring Festival with a make-up Saturday'],
    ['2018-04-02', '2018-04-03', '2018-04-10', 'across Qingming with a make-up Sunday'],
    ['2018-04-26', '2018-04-27', '2018-05-04', 'across Labour Day with a make-up Saturday'],
    ['2018-06-15', '2018-06-19', '2018-06-25', 'posted on the eve of Dragon Boat'],
    ['2018-09-27', '2018-09-28', '2018-10-09', 'two make-up days, then National Day'],
    ['2026-02-12', '2026-02-13', '2026-02-26', 'across the nine days of Spring Festival 2026'],
  ])('posted %s runs from %s to %s: %s', (published, from, to) =>
    inZone(() => expect(windowOf(published, 5)).toEqual([from, to])),
  );
});
