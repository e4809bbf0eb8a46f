import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../core/calendar.ts';
import { calendarText } from '../../../open-data/calendar-text.ts';
import { confirmBy, type Deadlines, deadlineEvents } from './deadlines.ts';

const calendar: Calendar = new Map([
  [
    2017,
    {
      year: 2017,
      source: '示例',
      off: [{ name: '端午节', from: '2017-05-28', to: '2017-05-30' }],
      work: ['2017-05-27'],
    },
  ],
]);

const known: Deadlines = {
  today: '2017-05-20',
  closing: '2017-05-31',
  asking: '2017-05-25',
  confirmer: '示例县科学技术协会',
  uid: '2017-service-station-demo',
  award: '科技服务站',
  title: '示例石英砂提纯科技服务站',
  steps: ['打印，盖章', '请示例县科学技术协会确认', '发申报包', '交原件'],
  office: '学会部',
  phone: '0518-00000001',
  href: '/2017/service-station/apply/',
};

describe('by when a confirmation is best asked for', () => {
  it.each([
    ['over a holiday and a Saturday that is worked', '2017-05-31', '2017-05-25'],
    ['over a weekend', '2017-06-06', '2017-06-01'],
    ['within a week', '2017-06-09', '2017-06-06'],
    ['before a last day that is a rest day', '2017-06-11', '2017-06-06'],
  ])('%s', (_, closing, day) => {
    expect(confirmBy(calendar, closing)).toBe(day);
  });

  it('is not said where the calendar does not reach', () => {
    expect(confirmBy(calendar, '2018-06-01')).toBeUndefined();
    expect(confirmBy(calendar, '2017-01-02')).toBeUndefined();
  });
});

describe('the deadlines as a calendar', () => {
  const parsed = (more: Partial<Deadlines> = {}) => {
    const publisher = {
      siteName: '示例公示',
      domain: 'gongshi.example.org',
      origin: 'https://gongshi.example.org',
      demonstration: true,
    };
    const text = calendarText(publisher, deadlineEvents({ ...known, ...more }));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      const alarm = one.getFirstSubcomponent('valarm');
      return {
        uid: event.uid,
        day: event.startDate.toString(),
        until: event.endDate.toString(),
        summary: event.summary,
        about: event.description,
        reminds: alarm?.getFirstPropertyValue('trigger')?.toString(),
      };
    });
  };

  it('has the day to ask for the confirmation and the last day, with every step and whom to call', () => {
    const about = [
      '科技服务站：示例石英砂提纯科技服务站',
      '1. 打印，盖章',
      '2. 请示例县科学技术协会确认',
      '3. 发申报包',
      '4. 交原件',
      '学会部　0518-00000001',
    ].join('\n');
    expect(parsed()).toEqual([
      {
        uid: '2017-service-station-demo-confirm@gongshi.example.org',
        day: '2017-05-25',
        until: '2017-05-26',
        summary: '送示例县科学技术协会确认：科技服务站（演示数据）',
        about,
        reminds: '-PT15H',
      },
      {
        uid: '2017-service-station-demo-closes@gongshi.example.org',
        day: '2017-05-31',
        until: '2017-06-01',
        summary: '科技服务站申报截止（当日24时）（演示数据）',
        about,
        reminds: '-P2DT15H',
      },
    ]);
  });

  it.each([
    ['nobody confirms', { confirmer: undefined }, ['2017-05-31']],
    ['the day to ask has gone by', { today: '2017-05-27' }, ['2017-05-31']],
    ['it is the day to ask', { today: '2017-05-25' }, ['2017-05-25', '2017-05-31']],
    ['the calendar does not say', { asking: undefined }, ['2017-05-31']],
  ])('has no day to ask for a confirmation where there is none: %s', (_, more, days) => {
    expect(parsed(more).map(({ day }) => day)).toEqual(days);
  });

  it('never reminds on a day that has gone by', () => {
    expect(parsed({ today: '2017-05-31', asking: undefined })[0]?.reminds).toBeUndefined();
    expect(parsed({ today: '2017-05-30', asking: undefined })[0]?.reminds).toBeUndefined();
    expect(parsed({ today: '2017-05-29', asking: undefined })[0]?.reminds).toBe('-PT15H');
  });
});
