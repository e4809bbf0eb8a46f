import { describe, expect, it } from 'vitest';
import { latestLine } from '../core/checkpoint/checkpoint.ts';
import { readLine, shortDigestOf, writeLine } from '../core/checkpoint/line.ts';
import { checkpoint } from './checkpoint.ts';
import { ofCheckpoint } from './due/publishing.ts';
import { after, changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { witness } from './witness.ts';

const ledger = ledgerOf2017();
const decision = 'content/2017/function-pilot/decisions/award.yaml';
/** A round approved two days after the last line. */
const later = changed(ledger, {
  [decision]: (text) => text.replaceAll(/date: 2017-12-1\d/g, 'date: 2017-12-22'),
});

describe('生成核对行', () => {
  it('writes what came since the last line, as the line that stands for everything', () => {
    const without = changed(ledger, {});
    const records = { ...without.records, checkpoints: new Map() };
    const plan = planOf(checkpoint.plan({ ...without, records, publishedCommit: 'abcdef0123' }, {}, '2017-12-31'));
    const line = /核对行是 (\S+)，/.exec(plan.next[0] ?? '')?.[1] ?? '';
    expect(readLine(line)).toMatchObject({ day: '2017-12-31', commit: 'abcdef0123' });
    expect(plan.files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^content\/checkpoints\/2017-12-31-[0-9a-z]{8}\.yaml$/),
    ]);
    expect(plan.files[0]?.after).toContain(line);
  });

  it('refuses where nothing came, and names the line that still holds', () => {
    const line = latestLine(ledger.records.checkpoints ?? new Map()) ?? 'none';
    expect(checkpoint.plan(ledger, {}, '2017-12-20')).toMatchObject({ ok: false, why: expect.stringContaining(line) });
  });

  it('refuses in a whole ledger, since it names every record', () => {
    const whole = { id: 'whole', file: 'content/whole.yaml', digest: '', value: { secret: 'a'.repeat(64) } };
    const plan = checkpoint.plan({ ...ledger, records: { ...ledger.records, whole } }, {}, '2017-12-31');
    expect(plan).toMatchObject({ ok: false, why: expect.stringContaining('公开台账') });
  });

  it('refuses over a past that was changed', () => {
    const path = 'content/2017/service-station/decisions/cultivation.yaml';
    const planned = checkpoint.plan(
      changed(ledger, { [path]: (text) => text.replace(/date: 2017-06-27/, 'date: 2017-06-26') }),
      {},
      '2017-12-20',
    );
    expect(planned).toMatchObject({ ok: false, why: expect.stringContaining('改动过') });
  });
});

describe('what is due of lines', () => {
  it.each([
    ['the day of the line', '2017-12-20', ''],
    ['the day before the approval', '2017-12-21', ''],
    ['the day of the approval', '2017-12-22', '2017年12月20日的核对行以后，审定了1轮，还没有新的核对行。'],
  ])('%s', (_, today, says) => {
    expect(
      ofCheckpoint(later.records, today)
        .map((one) => one.says)
        .join(''),
    ).toBe(says);
  });

  it('is nothing where no line was ever given out', () => {
    expect(ofCheckpoint({ ...later.records, checkpoints: new Map() }, '2017-12-31')).toEqual([]);
  });
});

describe('记下别人的核对行', () => {
  const lineOf = (what: string, day = '2017-12-20') => writeLine({ day, count: 37, digest: shortDigestOf(what) });
  const line = lineOf('a neighbour');
  const own = latestLine(ledger.records.checkpoints ?? new Map()) ?? '';
  const input = { url: 'https://kexie.example.org/', name: '邻市科学技术协会', line, on: '2017-12-25' };
  const plan = (change: object = {}, of = ledger) => witness.plan(of, { ...input, ...change }, '2017-12-26');

  it('writes a file of that site, which the ledger reads', () => {
    const planned = plan();
    expect(planOf(planned).files[0]?.path).toBe('content/witnesses/kexie-example-org.yaml');
    const [kept] = [...(after(ledger, planned).records.witnesses?.values() ?? [])];
    expect(kept?.value).toMatchObject({ name: input.name, seen: [{ on: '2017-12-25', line }] });
  });

  it('adds to a site that is known, and asks for no name again', () => {
    const { name: _, ...unnamed } = input;
    const known = after(ledger, plan());
    expect(witness.plan(known, unnamed, '2017-12-26')).toMatchObject({ ok: false, why: '这一行已经记过了。' });
    expect(witness.plan(ledger, unnamed, '2017-12-26')).toMatchObject({ ok: false, problems: [{ field: 'name' }] });
  });

  it('writes a line as it is printed, however it was typed, and once', () => {
    const known = after(ledger, plan({ line: line.toLowerCase().replaceAll('-', ' ') }));
    expect([...(known.records.witnesses?.values() ?? [])][0]?.value.seen).toEqual([{ on: '2017-12-25', line }]);
    for (const typed of [line, line.toLowerCase(), ` ${line} `])
      expect(plan({ line: typed }, known)).toMatchObject({ ok: false, why: '这一行已经记过了。' });
  });

  it('keeps two lines of one day, and says that both must hold', () => {
    const known = after(ledger, plan());
    const other = planOf(plan({ line: lineOf('the same day, otherwise') }, known));
    expect(other.next.join()).toContain(`对方同一天还有另一行（${line}）`);
    expect(planOf(plan({ line: lineOf('another day', '2017-12-21') }, known)).next).toHaveLength(1);
  });

  it.each([
    ['its own line under another address', { line: own }, '本站自己的核对行'],
    ['its own address', { url: ledger.records.association.site.url }, '本站自己的核对行'],
    ['an address that is none', { url: 'kexie.example.org' }, '网址不完整。'],
    ['a script as an address', { url: 'javascript:alert(1)' }, '网址不完整。'],
    [
      'a line with a slip of the pen',
      { line: line.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
      '抄错了一个字',
    ],
    ['a day before the line was made', { on: '2017-12-19' }, '早于'],
    ['a day that has not come', { on: '2017-12-27' }, '还没有到'],
  ])('refuses %s', (_, change, why) => {
    expect(plan(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
