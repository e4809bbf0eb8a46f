import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { wordForm } from '../../filing/word-form.ts';
import { makePackage } from '../../package/make.ts';
import { intake } from '../../office/intake.ts';
import { textOf } from '../../office/found.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { arrivedIn, draftIn } from './arrived.ts';
import { usualLimits } from './body.ts';
import { readingOf } from './reading.ts';
import { type Waiting, waitingIn } from './waiting.ts';

const read = readingOf(ledger2017, () => '2017-05-20')();
if (read === undefined) throw new Error('the demonstration ledger cannot be read');
const ledger = read;
const year = ledger.records.years.get(2017);
const stations = year?.categories.get('service-station');
if (year === undefined || stations === undefined) throw new Error('no stations');
const category = stations;

const folder = mkdtempSync(join(tmpdir(), 'gongshi-arrived-'));
afterAll(() => rmSync(folder, { recursive: true }));

let waiting: Waiting;
let count = 0;
beforeEach(() => {
  count += 1;
  waiting = waitingIn(join(folder, String(count)), usualLimits, () => '2017-05-20T09:00:00+08:00');
});

const drop = async (name: string, bytes: Uint8Array) => {
  const taken = await waiting.take(name, new Blob([Uint8Array.from(bytes)]).stream(), undefined);
  if (!taken.ok) throw new Error(taken.why);
};

const packed = (name: string, text: string, format: 'gongshi-package' | 'gongshi-confirmation' = 'gongshi-package') => {
  const contact = { person: '示例经办人', phone: '0518-00000009' };
  return makePackage({ format, year: 2017, category, name, text, evidence: [], contact });
};

const unreceived = [...category.applications.values()].find(({ id }) => !category.receipts.has(id));
if (unreceived === undefined) throw new Error('every station was received');
const mine = unreceived;
const text = textOf(ledger, mine.file);

it.each([
  ['a new application', 'demo-brand-new', text, { kind: 'application', says: '新申报', act: 'intake' }],
  [
    'what replaces one that was not received',
    mine.id,
    text.replace(/^(.+)\n*$/s, '$1\n\n另有说明。\n'),
    { says: '替换收下、还没有受理的一份', act: 'intake', known: { replaces: true } },
  ],
  ['the same once more', mine.id, text, { says: '和已经收下的完全一样，可以移去。', act: null }],
  [
    'one that was received',
    'demo-tea-station',
    text,
    { says: '这份申报已经受理，没有要求补正，不能替换。', act: null },
  ],
  [
    'one with a fault',
    'demo-brand-new',
    text.replace(/^organization: .*$/m, 'organization: nobody-here'),
    { act: null },
  ],
] as const)('tells %s', async (_, name, content, told) => {
  await drop('申报包.zip', await packed(name, content));
  const [one, ...more] = await arrivedIn(ledger, waiting);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ name: '申报包.zip', kind: 'application', ...told });
  if (one?.act !== null) expect(one?.known['package']).toMatchObject({ file: one?.file, name: '申报包.zip' });
  else if (one.title === null) expect(one.faults.length).toBeGreaterThan(0);
});

it('tells a confirmation by the application that it is of', async () => {
  const [confirmed] = category.confirmations.values();
  await drop(
    '确认包.zip',
    await packed(confirmed?.id ?? '', textOf(ledger, confirmed?.file ?? ''), 'gongshi-confirmation'),
  );
  await drop(
    '早来的.zip',
    await packed('demo-brand-new', textOf(ledger, confirmed?.file ?? ''), 'gongshi-confirmation'),
  );
  const arrived = await arrivedIn(ledger, waiting);
  const of = (name: string) => arrived.find((one) => one.name === name);
  expect(of('确认包.zip')).toMatchObject({
    kind: 'confirmation',
    act: 'confirmation',
    known: { application: `2017/service-station/${confirmed?.id}` },
  });
  expect(of('早来的.zip')).toMatchObject({ act: null, says: expect.stringContaining('先收申报包') });
});

it('tells a Word form, and makes a draft of it', async () => {
  await drop('申报表.docx', new Uint8Array(await wordForm(2017, category, ledger.records)));
  const [one] = await arrivedIn(ledger, waiting);
  expect(one).toMatchObject({ kind: 'word', award: category.category.name, act: null });
  const draft = await draftIn(ledger, waiting, one?.file ?? '');
  expect(draft.ok && new TextDecoder().decode(draft.value.bytes)).toMatch(/^---\n/);
  expect(await draftIn(ledger, waiting, '0'.repeat(32))).toMatchObject({ ok: false, status: 404 });
});

it.each([
  ['照片.jpg', 'x'],
  ['表.docx', 'x'],
  ['表.xlsx', 'x'],
  ['包.zip', 'x'],
])('tells %s that is nothing of ours, and offers no act', async (name, content) => {
  await drop(name, new TextEncoder().encode(content));
  expect(await arrivedIn(ledger, waiting)).toMatchObject([{ kind: 'other', act: null }]);
});

it('tells a package that was opened and has a fault in it from one that cannot be opened, each with its cure', async () => {
  const contact = { person: '示例经办人', phone: '0518-00000009' };
  const bytes = new TextEncoder().encode('一段文字');
  const evidence = [{ sha256: 'a'.repeat(64), name: '协议.txt', bytes }];
  await drop(
    '有错.zip',
    await makePackage({ format: 'gongshi-package', year: 2017, category, name: mine.id, text, evidence, contact }),
  );
  await drop('坏的.zip', new TextEncoder().encode('x'));
  const arrived = await arrivedIn(ledger, waiting);
  const of = (name: string) => arrived.find((one) => one.name === name);
  expect(of('有错.zip')).toMatchObject({ says: '申报包或者确认包，内容有误，不能收。', act: null });
  expect(of('有错.zip')?.faults.join()).toContain('包里有不收的文件类型：材料请存成 PDF、OFD、JPG 或 PNG');
  expect(of('坏的.zip')?.says).toBe('打不开，不是完整的申报包或者确认包。');
});

it('is replaced only where that is asked for, and only what was not received', () => {
  const sent = {
    format: 'gongshi-package' as const,
    year: 2017,
    category: 'service-station',
    name: mine.id,
    text,
    evidence: [],
  };
  const changed = { ...sent, text: text.replace(/^(.+)\n*$/s, '$1\n\n另有说明。\n') };
  const plan = (input: object) => intake.plan(ledger, input, '2017-05-20');
  expect(plan({ package: changed })).toMatchObject({ ok: false, problems: [{ field: 'replaces' }] });
  expect(plan({ package: sent, replaces: true })).toMatchObject({
    ok: false,
    why: expect.stringContaining('完全一样'),
  });
  expect(plan({ package: { ...sent, name: 'demo-brand-new' }, replaces: true })).toMatchObject({
    ok: false,
    why: expect.stringContaining('新申报'),
  });
  expect(plan({ package: { ...changed, name: 'demo-tea-station' }, replaces: true })).toMatchObject({
    ok: false,
    why: expect.stringContaining('已经受理'),
  });
  expect(plan({ package: changed, replaces: true })).toMatchObject({
    ok: true,
    files: [{ path: mine.file, before: text, after: changed.text }],
    sentence: expect.stringMatching(/^替换收下的申报：/),
  });
});

it('is taken in with what is to be noted of it, not that it waits to be received', () => {
  const sent = {
    format: 'gongshi-package' as const,
    year: 2017,
    category: 'service-station',
    name: 'demo-brand-new',
    text,
    evidence: [],
  };
  const plan = intake.plan(ledger, { package: sent }, '2017-05-20');
  const said = plan.ok ? plan.findings.map(({ message }) => message).join('；') : plan.why;
  expect(said).not.toMatch(/还没有提交|还没有登记受理/);
  expect(plan.ok && plan.next.length).toBeGreaterThan(0);
});
