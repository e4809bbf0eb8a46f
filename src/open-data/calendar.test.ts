import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { shellOf } from '../view/shell.ts';
import { calendarText } from './calendar-text.ts';
import { calendarEvents } from './calendar.ts';
import { demonstration } from '../view/demonstration.fixture.ts';

const { site } = demonstration();
const text = calendarText(shellOf(site), calendarEvents(site));
const component = new ICAL.Component(ICAL.parse(text));
const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const event = (uid: string) => events.find((one) => one.uid === `${uid}@gongshi.example.org`);

/** One event of that name. */
const longNamed = (name: string): string => {
  const day = { from: '2017-12-18', to: '2017-12-22', recorded: '2017-12-15', href: '/notices/a/' };
  return calendarText(shellOf(site), [{ uid: 'a', title: name, about: name, ...day }]);
};

describe('the calendar', () => {
  it('is read by another program, with version, product and a stamp for every event', () => {
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    expect(component.getFirstPropertyValue('prodid')).toBe('gongshi');
    expect(events.length).toBe(calendarEvents(site).length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ component: one }) => one.getFirstPropertyValue('dtstamp') !== null)).toBe(true);
  });

  it('has a publicity as whole days, the end being the day after the last', () => {
    const publicity = event('2017-12-15-publicity');
    expect(publicity?.startDate.isDate).toBe(true);
    expect(publicity?.startDate.toString()).toBe('2017-12-18');
    expect(publicity?.endDate.toString()).toBe('2017-12-23');
    expect(publicity?.summary).toBe('公示期：2017年度拟表彰承接职能示范工程名单（演示数据）');
  });

  it('has the last day of each award', () => {
    expect(event('2017-service-station-closes')?.startDate.toString()).toBe('2017-05-31');
    expect(event('2017-function-pilot-closes')?.startDate.toString()).toBe('2017-11-30');
  });

  it.each([
    ['as it is', text],
    ['with a long name in it', longNamed('示例'.repeat(60))],
    ['with characters of four octets', longNamed('𫰡'.repeat(80))],
    ['with commas, semicolons and line ends to escape', longNamed('甲,乙;丙\n'.repeat(20))],
  ])('has no line over 75 octets, and folds between characters with a space: %s', (_, lines) => {
    expect(lines.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(lines.replaceAll('\r\n', '')).not.toMatch(/[\r\n\t]/);
    for (const line of lines.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines).not.toContain('\uFFFD');
  });

  it('is read back as it was written, folds and all', () => {
    const name = `${'示例𫰡,;'.repeat(30)}完`;
    const read = new ICAL.Component(ICAL.parse(longNamed(name))).getFirstSubcomponent('vevent');
    expect(read?.getFirstPropertyValue('description')).toBe(name);
    expect([...String(read?.getFirstPropertyValue('summary'))].length).toBeLessThanOrEqual(46);
  });

  it.each([
    [1, '-PT15H'],
    [3, '-P2DT15H'],
    [7, '-P6DT15H'],
  ])('reminds %s days before at nine in the morning', (reminds, trigger) => {
    const day = { from: '2017-05-31', to: '2017-05-31', recorded: '2017-05-20', href: '/a/' };
    const lines = calendarText(shellOf(site), [{ uid: 'a', title: '申报截止', reminds, ...day }]);
    const alarm = new ICAL.Component(ICAL.parse(lines)).getFirstSubcomponent('vevent')?.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe(trigger);
    expect(alarm?.getFirstPropertyValue('description')).toBe('申报截止');
  });

  it('is stamped by the records, not by the clock', () => {
    expect(event('2017-12-15-publicity')?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe(
      '2017-12-14T16:00:00Z',
    );
  });
});
