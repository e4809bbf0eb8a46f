import { describe, expect, it } from 'vitest';
import { stripCells } from './strip.ts';

const day = (date: string, ordinal: number | null, makeUp = false) => ({ date, ordinal, makeUp });

describe('the strip of a publicity window', () => {
  const days = [
    day('2017-09-29', null),
    day('2017-09-30', 1, true),
    day('2017-10-01', null),
    day('2017-10-09', 2),
    day('2017-10-10', 3),
  ];
  const cells = stripCells(days, '2017-10-09');

  it('shows the day of publication and does not count it', () => {
    expect(cells[0]).toMatchObject({ word: '发布', kind: 'publish', weekday: '周五' });
  });

  it('says that a worked Saturday makes up for a holiday', () => {
    expect(cells[1]).toMatchObject({ weekday: '周六 补班', word: '第1日', kind: 'past' });
  });

  it('says that a rest day does not count', () => {
    expect(cells[2]).toMatchObject({ word: '休息', kind: 'rest' });
  });

  it('marks today in words, and leaves what is to come plain', () => {
    expect(cells[3]).toMatchObject({ weekday: '周一 今天', today: true, kind: 'today' });
    expect(cells[4]).toMatchObject({ weekday: '周二', today: false, kind: 'coming' });
  });

  it('names the month on the first day and where it changes', () => {
    expect(cells.map(({ month }) => month)).toEqual(['9月', '', '10月', '', '']);
  });
});
