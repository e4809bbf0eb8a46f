import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { digestOf } from '../../ledger/record.ts';
import { makePackage } from '../../package/make.ts';
import { due } from '../../office/due.ts';
import { repositoryState } from '../../office/repository.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { screenIds } from '../screens/list.ts';
import type { Answer, Desk } from './app.ts';
import { heldFor } from './answers.ts';
import { usualLimits } from './body.ts';
import { deskOf } from './desk.ts';
import { waitingIn } from './waiting.ts';

let root = '';
let desk: Desk;
const file = 'content/2017/service-station/decisions/excellence.yaml';
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const log = () => git('log', '--format=%s').trim().split('\n');

/** A ledger in its own repository, made once and copied: most of these tests change it. */
let template = '';

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'gongshi-desk-'));
  root = template;
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
  writeFileSync(join(root, '.gitignore'), 'inbox/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '经办人甲');
  git('config', 'user.email', 'office@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', '起始');
  // Many small files are slow to copy.
  git('repack', '-a', '-d', '--quiet');
});
afterAll(() => rmSync(template, { recursive: true }));

const deskIn = (folder: string): Desk =>
  deskOf({
    root: folder,
    today: () => '2017-12-20',
    release: { release: '0.1.0', program: 'a'.repeat(64) },
    waiting: waitingIn(join(folder, 'inbox', '.desk'), usualLimits, () => '2017-12-20T09:00:00+08:00'),
    paper: async (_, id, about, as, input) => ({ ok: false, why: `${id} ${about} ${as} ${JSON.stringify(input)}` }),
  });

/** A copy for a test that changes it; the others read what is there. */
const changing = (): void => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-desk-'));
  copies.push(root);
  cpSync(template, root, { recursive: true, preserveTimestamps: true });
  desk = deskIn(root);
};
const copies: string[] = [];
let reading: Desk;
beforeEach(() => {
  root = template;
  desk = reading ??= deskIn(template);
});
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

const value = (answer: Answer<unknown> | undefined) => {
  if (answer?.ok !== true) throw new Error(answer?.why ?? 'no such question');
  return JSON.parse(JSON.stringify(answer.value));
};
const read = async (name: string, asked: Record<string, string> = {}) =>
  value(await desk.reads[name]?.(new URLSearchParams(asked)));
const write = async (name: string, typed: unknown) => value(await desk.writes[name]?.(typed));

const approval = {
  act: 'approval',
  filled: {
    round: '2017/service-station/excellence',
    body: 'presidium',
    date: '2017-12-20',
    document: '主席会会议纪要2017年第10期',
  },
};

describe('the papers of the desk', () => {
  const take = (asked: Record<string, string>) => desk.downloads['paper']?.(new URLSearchParams(asked));
  const decision = { paper: 'commendation', about: '2017-07-12-announcement' };

  it('are offered what the ledger does not hold, and are made with what was filled in', async () => {
    const { papers } = await read('documents', { year: '2017' });
    const { fills } = papers.find(({ id }: { id: string }) => id === 'commendation');
    expect(fills.map(({ label }: { label: string }) => label)).toEqual([
      '文号',
      '主送',
      '抄送',
      '印发机关',
      '印发日期',
    ]);
    expect(await take({ ...decision, to: '各县区科协', copies: '', printed: '2017-07-13', other: 'x' })).toMatchObject({
      why: 'commendation 2017-07-12-announcement file {"to":"各县区科协","printed":"2017-07-13"}',
    });
  });

  it.each([
    [{ printed: '2017-02-30' }, '“印发日期”的写法不对'],
    [{ date: '七月' }, '“成文日期”的写法不对'],
    [{ to: '甲'.repeat(201) }, '“主送”的写法不对'],
  ])('say what was filled in wrong: %j', async (filled, why) => {
    expect(await take({ ...decision, ...filled })).toMatchObject({
      ok: false,
      status: 422,
      why: expect.stringContaining(why),
    });
  });
});

describe('the screens of the desk', () => {
  it.each(screenIds)('%s is there to be read', async (screen) => {
    expect(Object.keys(await read(screen, { year: '2017' })).length).toBeGreaterThan(0);
  });

  it('tell what waits by the numbers of their lists', async () => {
    const { counts, clerk, acts } = await read('frame');
    expect(clerk).toBe('经办人甲');
    const receive = await read('receive');
    expect(counts.receive).toBe(receive.rows.filter((row: { waits: boolean }) => row.waits).length);
    expect(counts.rulings).toBe((await read('rulings')).waiting.length);
    expect(counts.approval).toBe(1);
    expect(acts.map((one: { id: string }) => one.id)).toContain('approval');
  });

  it('list what is due as the daily workflow tells it, each with its act', async () => {
    const { rows } = await read('today');
    const { records } = load(directorySource(root));
    if (records === undefined) throw new Error('the demonstration ledger cannot be read');
    expect(rows.map(({ key }: { key: string }) => key).toSorted()).toEqual(
      due(records, '2017-12-20', repositoryState(root))
        .map(({ key }) => key)
        .toSorted(),
    );
    expect(rows.filter(({ says }: { says: string }) => says.includes('npx'))).toEqual([]);
    expect((await read('frame')).counts.today).toBe(rows.length);
  });

  it('tell of a round whose sheets are back, who is recused, and which applications lack cards', async () => {
    changing();
    const round = '2017/function-pilot/award';
    const { shown } = await read('review', { year: '2017', round });
    expect(shown.method).toBe('scores');
    expect(shown.applications).toBe(13);
    expect(shown.short).toEqual([]);
    for (const row of shown.reviewers)
      expect([row.scored, row.recused + row.expected, row.status.word]).toEqual([row.expected, 13, '已收回，评全']);
    const path = join(root, 'content/2017/function-pilot/decisions/award.yaml');
    const first = shown.reviewers[0].reviewer;
    // One card of the first reviewer goes: it is his or her sheet that is not whole.
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf('\n    demo-', text.indexOf(`\n  ${first}:`));
    writeFileSync(path, text.slice(0, at) + text.slice(text.indexOf('\n', at + 1)));
    const after = (await read('review', { year: '2017', round })).shown;
    expect(after.reviewers[0].status.word).toBe('已收回，缺1件');
    // Nothing read back: everything waits, nothing is missing.
    rmSync(path);
    const blank = (await read('review', { year: '2017', round })).shown;
    expect([blank.recorded, blank.reviewers, blank.short]).toEqual([false, [], []]);
  });

  it('name whom a list of experts recuses before anything is read back, and keep no list', async () => {
    changing();
    const round = '2017/function-pilot/award';
    const drop = async (text: string) => {
      const waiting = waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2017-12-20T09:00:00+08:00');
      const sent = await waiting.take('评委.yaml', new Blob([text]).stream(), undefined);
      if (!sent.ok) throw new Error(sent.why);
      return desk.writes['experts']?.({ file: sent.value.id });
    };
    const sheet = (reviewer: string) => desk.downloads['sheet']?.(new URLSearchParams({ round, reviewer }));
    expect(await sheet('R01')).toMatchObject({ ok: false, why: '先放入评委名册，再存评分表。' });
    expect(await drop('R1: { name: 演示评委甲 }\n')).toMatchObject({ ok: false, status: 422 });
    const roster = 'R01: { name: 演示评委甲 }\nR02: { name: 演示评委乙, organizations: [demo-chemical-society] }\n';
    expect(await drop(roster)).toEqual({ ok: true, value: { count: 2 } });
    expect(await sheet('R02')).toMatchObject({ ok: true, value: { name: 'R02-2017-function-pilot-award.xlsx' } });
    expect(await sheet('R03')).toMatchObject({ ok: false, why: '名册里没有这位评委。' });
    const nowhere = new URLSearchParams({ round: '2017/function-pilot/final', reviewer: 'R01' });
    expect(await desk.downloads['sheet']?.(nowhere)).toMatchObject({ ok: false, status: 404 });
    // A year with an error in it is refused, as by the verb: the notice names a round that is gone.
    rmSync(join(root, 'content/2017/function-pilot/decisions/award.yaml'));
    expect(await sheet('R02')).toMatchObject({ ok: false, status: 422 });
    const { shown } = await read('review', { year: '2017', round });
    expect(shown.reviewers.map((row: { reviewer: string; recused: number }) => [row.reviewer, row.recused])).toEqual([
      ['R01', 0],
      ['R02', 1],
    ]);
    expect(JSON.stringify(shown)).not.toContain('演示评委甲');
    expect(readdirSync(join(root, 'inbox/.desk'))).toEqual([]);
  });

  it('count a sheet as back that holds recusals alone', async () => {
    changing();
    const round = '2017/function-pilot/award';
    const path = join(root, 'content/2017/function-pilot/decisions/award.yaml');
    const recusal = '  - { reviewer: R09, application: demo-tech-appraisal, reason: 在申报单位任职 }\n';
    const text = readFileSync(path, 'utf8');
    const listed = text.replace(/^recusals:(?: \[\])?\n/m, `recusals:\n${recusal}`);
    expect(listed).not.toBe(text);
    writeFileSync(path, listed);
    const { shown } = await read('review', { year: '2017', round });
    const row = shown.reviewers.find(({ reviewer }: { reviewer: string }) => reviewer === 'R09');
    expect([row.status.word, row.expected, row.recused]).toEqual(['已收回，缺12件', 12, 1]);
  });

  it('rank a round with its line, the distance from it, and who has not approved', async () => {
    const { shown } = await read('approval', { year: '2017', round: '2017/service-station/excellence' });
    expect(shown.rows.slice(0, 2).map((row: { distance: string }) => row.distance)).toEqual(['+12.50', '+11.75']);
    expect(shown.rows[shown.line - 1].distance).toBe('0.00');
    expect(shown.rows[shown.line].distance).toMatch(/^−/);
    expect(shown.approvals.map(({ body, date }: { body: string; date: string | null }) => [body, date])).toEqual([
      ['活动领导小组', '2017年12月18日'],
      ['市科协主席会', null],
    ]);
  });

  it('say which year is not there, and that a ledger cannot be read', async () => {
    changing();
    expect(await desk.reads['year']?.(new URLSearchParams({ year: '1999' }))).toMatchObject({ ok: false, status: 404 });
    writeFileSync(join(root, 'content/association.yaml'), 'a: [');
    expect(await desk.reads['frame']?.(new URLSearchParams())).toMatchObject({ ok: false, status: 422 });
  });

  it('see what another window wrote', async () => {
    changing();
    expect((await read('notices')).rows.length).toBeGreaterThan(0);
    rmSync(join(root, 'content/2017/notices'), { recursive: true });
    expect((await read('notices')).rows).toEqual([]);
    expect((await read('history')).uncommitted.length).toBeGreaterThan(0);
  });
});

describe('what was changed beside the desk', () => {
  const receipt = 'content/2017/service-station/receipts/demo-tea-station.yaml';

  it('stops every act until it is put into the history by a sentence, and no longer', async () => {
    changing();
    rmSync(join(root, 'content/checkpoints'), { recursive: true });
    expect((await write('plan', approval)).ok).toBe(true);
    const { key } = await write('plan', approval);
    expect(await write('do', { ...approval, key })).toMatchObject({
      done: false,
      why: expect.stringContaining('到“历史”页'),
    });
    expect(await write('save', { sentence: ' 清空演示数据 ' })).toMatchObject({ done: true, sentence: '清空演示数据' });
    expect(log().slice(0, 2)).toEqual(['清空演示数据', '起始']);
    expect((await read('history')).uncommitted).toEqual([]);
    expect(await write('do', { ...approval, key: (await write('plan', approval)).key })).toMatchObject({ done: true });
  });

  it('is not put there with an error in it, without a sentence, or where nothing is changed', async () => {
    changing();
    const save = async (sentence: string) => desk.writes['save']?.({ sentence });
    expect(await save('什么也没有改')).toMatchObject({ ok: false, status: 409 });
    writeFileSync(join(root, receipt), 'number: [');
    for (const sentence of ['', '两行\n的', '长'.repeat(101)])
      expect(await save(sentence)).toMatchObject({ ok: false, status: 422 });
    const refused = await save('改坏了受理记录');
    expect(refused).toMatchObject({ ok: false, status: 422 });
    expect(refused?.ok === false && refused.why).toContain(receipt);
    expect(log()).toEqual(['起始']);
  });
});

it('asks for a number that papers need by its field, in words without a command', async () => {
  const planned = await write('plan', { act: 'notice-announce', filled: { notice: '2017-06-30-publicity' } });
  expect(planned.problems).toEqual([
    { field: 'number', says: '要写明发文字号，例如 示例协〔2017〕8号；没有文号的，写一个“无”字' },
  ]);
});

it.each([
  ['2016-05-19T16:20:00+08:00', '2017-05-20T09:00:00+08:00', '提交的时间写的是2016年'],
  ['2017-05-19T16:20:00+08:00', '2019-05-20T09:00:00+08:00', '登记受理的时间写的是2019年'],
])(
  'tells a year that cannot be meant by the box that takes it all the same: %s, %s',
  async (submitted, received, says) => {
    const filled = { application: '2017/service-station/demo-orchard-station', submitted, received, by: 'paper' };
    const planned = await write('plan', { act: 'receive', filled });
    expect(planned.problems).toEqual([
      {
        field: 'as-typed',
        says: `${says}，申报期是2017年3月16日至2017年5月31日。核对年份；确实是这一天的，勾选这一项`,
      },
    ]);
  },
);

it('offers notices by title and day', async () => {
  const form = await write('form', { act: 'notice-announce', filled: {} });
  const labels = form.fields[0].choices.map(({ label }: { label: string }) => label);
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) expect(label).toMatch(/（2017年\d+月\d+日）$/);
});

describe('an act over the desk', () => {
  it('asks for its fields, with what may be chosen', async () => {
    const form = await write('form', { act: 'approval', filled: {} });
    expect(form.fields.map(({ name, required }: { name: string; required: boolean }) => [name, required])).toEqual([
      ['round', true],
      ['body', true],
      ['date', true],
      ['document', true],
    ]);
    const bodies = await write('form', { act: 'approval', filled: { round: approval.filled.round } });
    expect(bodies.fields[1].choices).toEqual([{ value: 'presidium', label: '市科协主席会' }]);
  });

  it('shows in Chinese what it would write, writes nothing yet, and says what is wrong by field', async () => {
    const plan = await write('plan', approval);
    expect(plan.changes).toEqual([
      {
        path: file,
        kind: 'changed',
        record: '评审结果',
        whose: '优秀科技服务站',
        values: [
          { what: '审定 › 第2项 › 机构', before: null, after: '市科协主席会' },
          { what: '审定 › 第2项 › 日期', before: null, after: '2017年12月20日' },
          { what: '审定 › 第2项 › 依据的文件', before: null, after: '主席会会议纪要2017年第10期' },
        ],
        lines: [],
      },
    ]);
    const wrong = await write('plan', { ...approval, filled: { ...approval.filled, date: '2018-12-20' } });
    expect([wrong.ok, wrong.why]).toEqual([false, expect.stringContaining('还没有到')]);
    const empty = await write('plan', { act: 'approval', filled: {} });
    expect(empty.problems.map(({ field }: { field: string }) => field)).toEqual(['round', 'body', 'date', 'document']);
    expect([git('status', '--porcelain'), log()]).toEqual(['', ['起始']]);
  });

  it('is carried out as it was shown, with one commit in its own words', async () => {
    changing();
    const { key, sentence } = await write('plan', approval);
    expect(await write('do', { ...approval, key })).toMatchObject({ done: true, canUndo: true });
    expect([log(), git('status', '--porcelain')]).toEqual([[sentence, '起始'], '']);
    expect(git('log', '-1', '--format=%an').trim()).toBe('经办人甲');
    expect((await read('history')).entries[0]).toMatchObject({ by: '经办人甲', sentence, files: [file] });
  });

  it('is shown again where a second tab was quicker', async () => {
    changing();
    const { key } = await write('plan', approval);
    expect(await write('do', { ...approval, key })).toMatchObject({ done: true });
    const second = await write('do', { ...approval, key });
    expect([second.done, second.planned.ok, second.planned.why]).toEqual([
      false,
      false,
      expect.stringContaining('已于2017年12月20日审定'),
    ]);
    expect(log().length).toBe(2);
  });

  it('is refused over changes that nobody committed, and changes nothing', async () => {
    changing();
    const { key } = await write('plan', approval);
    writeFileSync(
      join(root, 'content/association.yaml'),
      `${readFileSync(join(root, 'content/association.yaml'), 'utf8')}\n`,
    );
    const before = readFileSync(join(root, file), 'utf8');
    expect(await write('do', { ...approval, key })).toMatchObject({
      done: false,
      why: expect.stringContaining('没有提交的改动'),
    });
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });

  it('receives with papers that were dropped, gives the next number, and puts the papers with the application', async () => {
    changing();
    const waiting = waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2017-12-20T09:00:00+08:00');
    const sent = await waiting.take('茶园协议.pdf', new Blob(['scan']).stream(), undefined);
    if (!sent.ok) throw new Error(sent.why);
    const order = {
      act: 'receive',
      filled: {
        application: '2017/service-station/demo-solar-pump-station',
        submitted: '2017-05-30T09:00:00+08:00',
        by: 'paper',
        received: '2017-12-20T09:00:00+08:00',
        evidence: [{ file: sent.value.id, name: '茶园协议.pdf', size: 4 }],
        incomplete: true,
      },
    };
    const { key, changes } = await write('plan', order);
    expect(changes[0]).toMatchObject({ kind: 'new', record: '受理记录' });
    const number = changes[0].values.find(({ what }: { what: string }) => what === '登记号').after;
    expect(await write('do', { ...order, key })).toMatchObject({ done: true });
    expect(log()[0]).toContain(number);
    expect(git('show', '--format=', 'HEAD')).toMatch(/^\+made: .*release: 0\.1\.0/m);
    expect(readdirSync(join(root, 'inbox/2017/service-station/demo-solar-pump-station'))).toEqual([
      `${sent.value.sha256.slice(0, 8)}-茶园协议.pdf`,
    ]);
    expect(waiting.list()).toEqual([]);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('takes a package in as it is, once, and counts its papers when it is received', async () => {
    changing();
    const name = 'demo-solar-pump-station';
    const record = `content/2017/service-station/applications/${name}.md`;
    const text = readFileSync(join(root, record), 'utf8');
    git('rm', '--quiet', record);
    git('commit', '--quiet', '--message', '还没有收');
    const category = load(directorySource(ledger2017)).records?.years.get(2017)?.categories.get('service-station');
    if (category === undefined) throw new Error('the demonstration ledger cannot be read');
    const bytes = new TextEncoder().encode('%PDF-1.4 paper');
    const zip = await makePackage({
      format: 'gongshi-package',
      year: 2017,
      category,
      name,
      text,
      evidence: [{ sha256: digestOf(bytes), name: '协议.pdf', bytes }],
      contact: { person: '示例经办人', phone: '0518-00000009' },
    });
    const waiting = waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2017-12-20T09:00:00+08:00');
    const sent = await waiting.take('申报包.zip', new Blob([Uint8Array.from(zip)]).stream(), undefined);
    if (!sent.ok) throw new Error(sent.why);
    const order = { act: 'intake', filled: { package: { file: sent.value.id, name: '申报包.zip', size: zip.length } } };
    const { key, changes, why } = await write('plan', order);
    expect([why, changes?.[0]?.record]).toEqual([undefined, '申报']);
    expect(await write('do', { ...order, key })).toMatchObject({ done: true });
    expect(readFileSync(join(root, record), 'utf8')).toBe(text);
    expect([log()[0], git('status', '--porcelain')]).toEqual([expect.stringMatching(/^收件：/), '']);
    const folder = join(root, 'inbox/2017/service-station', name);
    expect(readdirSync(folder).toSorted()).toEqual(
      [`${sent.value.sha256.slice(0, 8)}-申报包.zip`, 'contact.txt', 'evidence'].toSorted(),
    );
    expect(readdirSync(join(folder, 'evidence')).length).toBe(1);
    const ledger = { records: load(directorySource(root)).records };
    if (ledger.records === undefined) throw new Error('the ledger cannot be read');
    const held = heldFor(root, { records: ledger.records }, { application: `2017/service-station/${name}` });
    expect(held).toContain(digestOf(bytes));
  });

  it('says what is wrong with a file that is no package, and which file is gone', async () => {
    changing();
    const waiting = waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2017-12-20T09:00:00+08:00');
    const sent = await waiting.take('申报.zip', new Blob(['no zip']).stream(), undefined);
    if (!sent.ok) throw new Error(sent.why);
    const answer = (id: string) => ({
      act: 'supplement-answer',
      filled: {
        application: '2017/demonstration-society/demo-horticulture-association',
        answered: '2017-12-20',
        package: { file: id, name: '申报.zip', size: 6 },
      },
    });
    expect((await write('plan', answer(sent.value.id))).why).toContain('打不开：申报.zip');
    for (const gone of ['0'.repeat(32), '../../content/association.yaml', ''])
      expect((await write('plan', answer(gone))).why).toContain('不在了');
  });

  it('is undone to the byte by a commit that says so, once, and not after something else was done', async () => {
    changing();
    const before = readFileSync(join(root, file), 'utf8');
    const { key } = await write('plan', approval);
    const { commit, sentence } = await write('do', { ...approval, key });
    const undone = await write('undo', { commit });
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
    expect(log()).toEqual([`撤销：${sentence}`, sentence, '起始']);
    expect(await desk.writes['undo']?.({ commit })).toMatchObject({
      ok: false,
      why: expect.stringContaining('又办了别的事'),
    });
    expect(await desk.writes['undo']?.({ commit: undone.commit })).toMatchObject({ ok: false });
  });

  it.each([
    ['nothing', undefined],
    ['another shape', { act: 'approval' }],
    ['what no act has', { act: 'approval', filled: {}, key: 'x', more: 1 }],
    ['an act that is none', { act: 'constructor', filled: {}, key: 'x' }],
    ['a commit that is an option of Git', { commit: '--upload-pack=x' }],
  ])('is refused for %s', async (_, typed) => {
    for (const name of ['form', 'plan', 'do', 'undo'])
      expect(await desk.writes[name]?.(typed)).toMatchObject({ ok: false });
    expect(log()).toEqual(['起始']);
  });
});
