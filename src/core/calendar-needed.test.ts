import { describe, expect, it } from 'vitest';
import { calendarNeeded } from './calendar-needed.ts';
import { yearOf } from './decide/year.fixture.ts';
import type { Records } from './records.ts';
import { Association } from './schema/association.ts';

const association = Association.parse({
  name: '示例市科学技术协会',
  short: '市科协',
  bodies: [{ id: 'society-office', name: '学会部' }],
  places: [{ code: '320707', name: '赣榆区', confirmer: 'demo-ganyu-ast' }],
  contact: {},
  site: { url: 'https://example.org/', identifiers: {} },
});
const year = yearOf();
const stations = year.categories.get('service-station');

/** A ledger whose one award closes on a day, with calendars of these years. */
const told = (closes: string, today: string, years: readonly number[]) => {
  if (stations === undefined) throw new Error('the fixture lost an award');
  const category = { ...stations.category, window: { ...stations.category.window, closes } };
  const records: Records = {
    association,
    calendar: new Map(years.map((each) => [each, { source: '通知', off: [], work: [] }])),
    organizations: new Map(),
    years: new Map([[2017, { ...year, categories: new Map([['service-station', { ...stations, category }]]) }]]),
  };
  return calendarNeeded(records, today).map(({ file }) => file);
};

describe('a calendar that will be needed', () => {
  it.each([
    ['of a window in the middle of a year', '2018-05-31', '2018-04-01', [2018], []],
    ['of a window in a year that is missing', '2019-05-31', '2018-12-01', [2018], ['content/calendar/2019.yaml']],
    [
      'of the year after, which may move the last days',
      '2018-12-31',
      '2018-10-01',
      [2018],
      ['content/calendar/2019.yaml'],
    ],
    ['not for the nineteenth of December', '2018-12-19', '2018-10-01', [2018], []],
    ['not for a window that is over', '2018-12-31', '2019-01-05', [2018, 2019], []],
    ['of today’s own year', '2017-11-30', '2019-01-05', [2017, 2018], ['content/calendar/2019.yaml']],
  ])('is told %s', (_, closes, today, years, files) => {
    expect(told(closes, today, years)).toEqual(files);
  });
});
