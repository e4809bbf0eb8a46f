import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../core/evidence.ts';
import { receivedDigest } from '../core/schema/receipt.ts';
import { confirmation } from './confirmation.ts';
import { added, after, changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { supplementAnswer } from './supplement-answer.ts';
import { supplementAsk } from './supplement-ask.ts';

const place = 'content/2017/service-station';
const address = '2017/service-station/demo-tea-station';
const open = (text: string) =>
  text.replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n').replace(/^selection:\n(?: .*\n?)*/m, 'selection: {}\n');
/** Before the award was settled and made public. */
const ledger = changed(
  { ...ledgerOf2017() },
  { [`${place}/decisions/cultivation.yaml`]: open, [`${place}/decisions/excellence.yaml`]: open },
);
const asking = {
  application: address,
  asked: '2017-06-05',
  conditions: ['4.2.2'],
  days: 5,
  document: '补正〔2017〕1号',
};
const ask = (change: object = {}, of = ledger) => supplementAsk.plan(of, { ...asking, ...change }, '2017-06-06');

describe('asking for a supplement', () => {
  it('counts the last day in working days from the day after', () => {
    expect(added(ask()).split('\n')).toContain(
      '  - { asked: 2017-06-05, due: 2017-06-12, conditions: [ 4.2.2 ], document: 补正〔2017〕1号 }',
    );
    expect(planOf(ask()).letters).toEqual([{ paper: 'supplement', about: address }]);
  });

  it('counts over a holiday', () => {
    const told = ask({ asked: '2017-05-26', days: 2 });
    expect(planOf(told).sentence).toContain('2017年5月31日（含当日）到期');
  });

  it.each([
    ['two terms', { due: '2017-06-12' }, '只写一样'],
    ['no term', { days: undefined }, '只写一样'],
    ['a condition of another award', { conditions: ['4.4.2'] }, '没有“4.4.2”这项条件'],
    ['nothing', { conditions: [] }, '要补正的条件'],
    ['a last day before it was asked', { days: undefined, due: '2017-06-01' }, '早于告知的日期'],
  ])('refuses %s', (_, change, why) => {
    expect(ask(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('refuses while another is open, and after the award was settled', () => {
    expect(ask({}, after(ledger, ask()))).toMatchObject({ ok: false, why: expect.stringContaining('一次告知') });
    const settled = supplementAsk.plan(
      ledgerOf2017(),
      { ...asking, application: '2017/chief-expert/demo-crane-expert' },
      '2017-12-20',
    );
    expect(settled).toMatchObject({ ok: false, why: expect.stringContaining('已于2017年6月27日审定') });
  });
});

describe('answering it', () => {
  const asked = after(ledger, ask());
  const records = asked.records.years.get(2017)?.categories.get('service-station');
  const application = records?.applications.get('demo-tea-station');
  if (records === undefined || application === undefined) throw new Error('no application');
  const before = new TextDecoder().decode(asked.source.read(application.file));
  const text = before.replace(/\n$/, '补充一句。\n');
  const sent = {
    format: 'gongshi-package',
    year: 2017,
    category: 'service-station',
    name: 'demo-tea-station',
    text,
    evidence: evidenceOf(application.value.fields),
  };
  const answer = (change: object = {}, today = '2017-06-13') =>
    supplementAnswer.plan(asked, { application: address, answered: '2017-06-12', package: sent, ...change }, today);

  it('replaces the application on the last day, and the receipt knows the new text', () => {
    expect(planOf(answer()).files.map(({ path }) => path)).toEqual([
      application.file,
      `${place}/receipts/demo-tea-station.yaml`,
    ]);
    const receipt = after(asked, answer())
      .records.years.get(2017)
      ?.categories.get('service-station')
      ?.receipts.get('demo-tea-station');
    expect(receipt && receivedDigest(receipt.value)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(receipt?.value.supplements).toHaveLength(1);
    expect(planOf(answer()).next.join('')).toContain('重新确认');
  });

  it('then takes the county’s new confirmation inside the term in place of the old one', () => {
    const answered = after(asked, answer());
    const renewed = confirmation.plan(
      answered,
      { application: address, confirmed: '2017-06-12', pages: 3, evidence: ['a'.repeat(64)] },
      '2017-06-13',
    );
    const [file] = planOf(renewed).files;
    expect(file?.before).toContain('confirmed: 2017-');
    expect(file?.after).toContain('confirmed: 2017-06-12');
    expect(planOf(renewed).sentence).toMatch(/重新确认$/);
    const late = confirmation.plan(
      answered,
      { application: address, confirmed: '2017-06-13', pages: 3, evidence: ['a'.repeat(64)] },
      '2017-06-13',
    );
    expect(late).toMatchObject({ ok: false, findings: [expect.objectContaining({ code: 'confirmation-late' })] });
  });

  it.each([
    ['what came a day late', { answered: '2017-06-13' }, '已经逾期，不登记'],
    ['the package of another', { package: { ...sent, name: 'demo-rice-station' } }, '不是这份申报的'],
    ['the text that it has', { package: { ...sent, text: before } }, '没有改动'],
    ['nothing', { package: undefined }, '没有新的材料'],
    ['a broken application', { package: { ...sent, text: 'x' } }, '包里的申报有误'],
    ['a confirmation', { package: { ...sent, format: 'gongshi-confirmation' } }, '不是申报包'],
  ])('refuses %s', (_, change, why) => {
    expect(answer(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
