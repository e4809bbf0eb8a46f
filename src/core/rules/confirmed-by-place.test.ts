import { describe, expect, it } from 'vitest';
import { confirmedByPlace } from './confirmed-by-place.ts';
import { aReceipt, applicationFacts, digest } from './facts.fixture.ts';
import { inShort } from './outcome.fixture.ts';

const sheet = { title: '盖章确认页', date: '2017-05-16', pages: 1, sha256: digest('c') };
const confirmation = { organization: 'ganyu-ast', confirmed: '2017-05-16', application: digest('a'), sheet };

const check = (change: Partial<typeof confirmation> | 'none', today: string) => {
  const confirmations = change === 'none' ? {} : { mine: { ...confirmation, ...change } };
  const facts = applicationFacts({ 'host-place': '320707' }, { today, station: { confirmations } });
  return confirmedByPlace.check(facts, { clause: '4.2.4', rule: 'confirmed-by-place', place: 'host-place' });
};

describe('a confirmation by the county of the place', () => {
  it.each([
    ['as it should be', {}, '2017-06-01', 'met'],
    ['on the last day', { confirmed: '2017-05-31' }, '2017-06-01', 'met'],
    ['a day late', { confirmed: '2017-06-01' }, '2017-06-01', 'unmet confirmation-late'],
    ['not there on the last day', 'none', '2017-05-31', 'pending confirmation-awaited'],
    ['not there the day after', 'none', '2017-06-01', 'unmet confirmation-missing'],
    ['of another county', { organization: 'haizhou-ast' }, '2017-05-20', 'unmet confirmation-wrong-place'],
    [
      'of another county and another text',
      { organization: 'haizhou-ast', application: digest('b') },
      '2017-05-20',
      'pending confirmation-stale',
    ],
    [
      'of another county and another text, the day after',
      { organization: 'haizhou-ast', application: digest('b') },
      '2017-06-01',
      'unmet confirmation-wrong-place',
    ],
    ['of another text, on the last day', { application: digest('b') }, '2017-05-31', 'pending confirmation-stale'],
    ['of another text, the day after', { application: digest('b') }, '2017-06-01', 'unmet confirmation-stale'],
  ] as const)('%s', (_, change, today, expected) => {
    expect(inShort(check(change, today))).toBe(expected);
  });

  it('is an error only when it can no longer be mended', () => {
    const level = (today: string) => check({ application: digest('b') }, today).findings[0]?.level;
    expect([level('2017-05-31'), level('2017-06-01')]).toEqual(['info', 'error']);
  });

  it('names the place, who confirmed, and who should', () => {
    expect(check({ organization: 'haizhou-ast' }, '2017-05-20').findings[0]).toMatchObject({
      message: '项目在赣榆区，确认的却是海州区科协',
      help: '由赣榆区科协确认；所在地填错的，更正后重新确认',
      file: 'confirmations/mine',
    });
  });

  it('says who confirmed, when, and that the text is the same', () => {
    expect(check({}, '2017-06-01').says).toBe(
      '赣榆区科协2017年5月16日确认，不晚于截止日2017年5月31日，与现在的申报内容一致。',
    );
  });

  const asked = { asked: '2017-06-02', due: '2017-06-09', conditions: ['4.2.2'] };
  const answered = { ...asked, answered: '2017-06-05' };
  it.each([
    ['inside its term', { ...answered, application: digest('a') }, '2017-06-09', 'met'],
    ['a day after its term', { ...answered, application: digest('a') }, '2017-06-10', 'unmet confirmation-late'],
    ['before the office registered it', asked, '2017-06-09', 'met'],
    ['a day after its term, not registered', asked, '2017-06-10', 'unmet confirmation-late'],
    ['though papers alone came', answered, '2017-06-09', 'unmet confirmation-late'],
    ['for another text', { ...answered, application: digest('b') }, '2017-06-09', 'unmet confirmation-late'],
    ['that ended with the window', { ...asked, due: '2017-05-31' }, '2017-06-01', 'unmet confirmation-late'],
  ] as const)('renewed for a supplement %s', (_, supplement, confirmed, expected) => {
    const station = {
      confirmations: { mine: { ...confirmation, confirmed } },
      receipts: { mine: aReceipt({ supplements: [{ ...supplement, conditions: [...supplement.conditions] }] }) },
    };
    const facts = applicationFacts({ 'host-place': '320707' }, { today: '2017-06-30', station });
    const options = { clause: '4.2.4', rule: 'confirmed-by-place', place: 'host-place' } as const;
    expect(inShort(confirmedByPlace.check(facts, options))).toBe(expected);
  });
});
