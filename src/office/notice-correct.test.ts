/** Corrected twice: what an entry is called follows the newest correction, each from its own day. */
import { describe, expect, it } from 'vitest';
import { applicationTitleOn } from '../core/names.ts';
import { noticeCorrect } from './notice-correct.ts';
import { after, ledgerOf2017 } from './office.fixture.ts';

const ledger = ledgerOf2017();
const key = 'function-pilot/demo-tech-appraisal';
const written = '化工领域科技成果第三方评价';
const corrected = (of: typeof ledger, published: string, old: string, now: string) =>
  noticeCorrect.plan(
    of,
    { notice: '2017-12-15-publicity', published, reason: '文字有误。', changes: [`${key}：${old} → ${now}`] },
    published,
  );
const calledOn = ({ records }: typeof ledger, day: string) => {
  const category = records.years.get(2017)?.categories.get('function-pilot');
  const record = category?.applications.get('demo-tech-appraisal');
  return category && record && applicationTitleOn(records, category, record, day);
};

describe('a second correction of one notice', () => {
  it.each([
    ['goes on', '化工科技成果第三方评价', '化工类科技成果第三方评价'],
    ['takes back what the first added', '化工领域科技成果第三方评价服务', written],
    ['leaves away the end of what the first wrote', '化工科技成果第三方评价和推广', '化工科技成果第三方评价'],
    ['leaves away the beginning', '连云港化工科技成果评价', '化工科技成果评价'],
    ['adds to it', '化工科技成果评价', '化工科技成果评价服务'],
  ])('%s, and the newest holds', (_, first, second) => {
    const once = after(ledger, corrected(ledger, '2017-12-19', written, first));
    const twice = after(once, corrected(once, '2017-12-20', first, second));
    expect(['2017-12-18', '2017-12-19', '2017-12-20', '2018-01-05'].map((day) => calledOn(twice, day))).toEqual([
      written,
      first,
      second,
      second,
    ]);
    const third = corrected(twice, '2017-12-21', first, '甲');
    // The wording of the first stands nowhere any more, unless the second kept it whole.
    expect(third.ok).toBe(second.includes(first));
  });
});
