import { describe, expect, it } from 'vitest';
import { isTableOfYear } from '../ledger/last-years-lines.ts';
import { after, changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { yearChecklist, yearLine } from './year-checklist.ts';

const old = ledgerOf2017();
const decoder = new TextDecoder();
/** The year of 2018 as `gongshi new year` copies it. */
const ledger = changed(
  old,
  Object.fromEntries(
    old.source
      .list()
      .filter(({ path }) => isTableOfYear(path, 2017))
      .map(({ path }) => [
        path.replace('content/2017/', 'content/2018/'),
        decoder.decode(old.source.read(path)).replace(/^year: 2017$/m, 'year: 2018'),
      ]),
  ),
);
const programme = 'content/2018/programme.yaml';
const kept = (of = ledger) => yearChecklist(of, 2018).filter(({ state }) => state === 'kept');
const budget = kept().find(({ path, text }) => path === programme && text.startsWith('budget:'));

describe('the checklist of a new year', () => {
  it('lists every copied date, year, number and sentence as kept', () => {
    expect(new Set(kept().map(({ kind }) => kind))).toEqual(new Set(['日期', '年份', '数字', '句子']));
    expect(budget?.kind).toBe('数字');
    expect(yearChecklist(old, 2017)).toEqual([]);
  });

  it('crosses out what is changed, and what is confirmed to stay', () => {
    const change = yearLine.plan(ledger, { path: programme, old: budget?.text, new: 'budget: 180000' }, '2018-01-10');
    const confirm = yearLine.plan(ledger, { path: programme, old: budget?.text }, '2018-01-10');
    expect(planOf(confirm).files[0]?.after).toContain(`${budget?.text ?? ''} # 照旧\n`);
    expect(kept(after(ledger, confirm)).map(({ text }) => text)).not.toContain(budget?.text);
    // A sum that the places do not give is refused by the law of the tables.
    expect(change).toMatchObject({ ok: false });
  });

  it.each([
    ['a file that is none of a year', { path: 'content/association.yaml', old: 'x' }, '不是一个年度的设置'],
    ['a line that is not there', { path: programme, old: 'budget: 1' }, '里没有这一行'],
  ])('refuses %s', (_, input, why) => {
    expect(yearLine.plan(ledger, input, '2018-01-10')).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
