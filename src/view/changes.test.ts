import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { siteChanges } from './changes.ts';
import { viewSite } from './site.ts';

const written = directorySource(ledger2017);
const revoked = 'content/2017/chief-expert/receipts/demo-boiler-water-expert.yaml';
const line =
  'revoked: { date: 2017-11-06, body: presidium, document: 撤销决定, reason: 服务协议已提前终止, money: due }\n';
const { records } = load(withText(written, revoked, `${new TextDecoder().decode(written.read(revoked))}${line}`));
if (records === undefined) throw new Error('the ledger cannot be read');
const on = (today: string) => siteChanges(viewSite(records, today, '/'));

describe('the log of changes', () => {
  const all = on('2017-12-20');

  it('stands newest first', () => {
    const days = all.map(({ date }) => date);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('has every notice, settled objection and revocation once', () => {
    expect(all.filter(({ kind }) => ['公示', '更正', '公告'].includes(kind)).length).toBe(4);
    expect(all.filter(({ text }) => text.includes('异议不成立') || text.endsWith('不成立')).length).toBe(1);
    expect(all.filter(({ kind }) => kind === '撤销')).toMatchObject([
      { date: '2017-11-06', detail: '服务协议已提前终止', href: '/2017/chief-expert/demo-boiler-water-expert/' },
    ]);
  });

  it('tells what a correction changed, in the words of both', () => {
    expect(all.find(({ kind }) => kind === '更正')?.detail).toMatch(/^原文“.+”，应为“.+”。$/);
  });

  it('tells nothing of a day to come', () => {
    expect(on('2017-07-04').some(({ date }) => date > '2017-07-04')).toBe(false);
    expect(on('2017-01-01')).toEqual([]);
  });

  it.each([
    ['papers', ledgerOfPapers, '2026-07-20'],
    ['persons', ledgerOfPersons, '2026-12-01'],
  ])('makes up no day for a round that scores alone decided: %s', (_, ledger, today) => {
    const other = load(directorySource(ledger)).records;
    if (other === undefined) throw new Error('the ledger cannot be read');
    const told = siteChanges(viewSite(other, today, '/'));
    const first = told.find(({ text }) => text.endsWith('初评评审结果'));
    const last = told.find(({ text }) => text.endsWith('终评评审结果'));
    expect(first).toMatchObject({ isDated: false, kind: '评审', date: last?.date });
    expect(last?.isDated).toBeUndefined();
    expect(told.indexOf(first ?? told[0] ?? { date: '', kind: '', text: '', href: '', detail: null })).toBeGreaterThan(
      told.findIndex((one) => one === last),
    );
  });
});
