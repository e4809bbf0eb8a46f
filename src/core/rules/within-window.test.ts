import { describe, expect, it } from 'vitest';
import { aReceipt, applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { programme } from './tables.fixture.ts';
import { withinWindow } from './within-window.ts';

const row = { clause: '5.1.a', rule: 'within-window' } as const;

const submitted = (
  at: string,
  by: 'paper' | 'pull-request' = 'paper',
  received = '2017-05-31T23:59:59+08:00',
  grace = 0,
) => {
  const receipt = aReceipt({ submitted: { at, by }, received: { at: received, office: 'society-office' } });
  const year = { ...programme, 'grace-minutes': grace };
  return withinWindow.check(applicationFacts({}, { programme: year, station: { receipts: { mine: receipt } } }), row);
};

describe('submission', () => {
  it.each([
    ['2017-03-15T23:59:59+08:00', 'unmet window-early'],
    ['2017-03-16T00:00:00+08:00', 'met'],
    ['2017-05-31T23:59:00+08:00', 'met'],
    ['2017-05-31T23:59:59+08:00', 'met'],
    ['2017-06-01T00:00:00+08:00', 'unmet window-late'],
    ['2017-06-01T00:00:01+08:00', 'unmet window-late'],
  ])('at %s → %s', (at, expected) => {
    expect(inShort(submitted(at))).toBe(expected);
  });

  it.each([
    ['pull-request', '2017-06-01T00:10:00+08:00', 'met receipt-late'],
    ['pull-request', '2017-06-01T00:10:01+08:00', 'unmet window-late'],
    ['paper', '2017-06-01T00:00:01+08:00', 'unmet window-late'],
  ] as const)('by %s at %s, with ten minutes of grace → %s', (by, at, expected) => {
    expect(inShort(submitted(at, by, '2017-06-02T09:00:00+08:00', 10))).toBe(expected);
  });

  it('is not harmed by a late stamp', () => {
    const late = submitted('2017-05-31T17:00:00+08:00', 'paper', '2017-06-01T00:00:00+08:00');
    expect(inShort(late)).toBe('met receipt-late');
    expect(messages(late)).toEqual(['截止日后才登记受理，提交时间在截止前，有效']);
  });

  it('says when it came and when it was due', () => {
    expect(submitted('2017-05-19T10:20:00+08:00').says).toBe('2017年5月19日提交，不晚于截止日2017年5月31日。');
    expect(messages(submitted('2017-06-01T00:00:01+08:00'))).toEqual([
      '2017年6月1日提交，晚于截止日2017年5月31日（含当日）',
    ]);
  });
});

describe('no receipt', () => {
  it.each([
    ['2017-05-31', 'pending window-open'],
    ['2017-06-01', 'pending window-unregistered'],
    ['2017-07-15', 'pending window-unregistered'],
    ['2018-03-01', 'pending window-unregistered'],
  ])('on %s → %s', (today, expected) => {
    expect(inShort(withinWindow.check(applicationFacts({}, { today }), row))).toBe(expected);
  });
});
