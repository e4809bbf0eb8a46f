import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { Receipt } from '../../src/core/schema/receipt.ts';
import { readRecord } from '../../src/ledger/record.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { receive } from './receive.ts';
import { repositoryIn } from './repository.fixture.ts';
import { CannotRun } from '../kernel/verb.ts';

const { path, read, change, said, io } = copiedLedger();

type ReceiveOptions = Parameters<typeof receive.run>[0]['options'];
const address = '2017/service-station/demo-orchard-station';
const application = 'content/2017/service-station/applications/demo-orchard-station.md';
const receipt = 'content/2017/service-station/receipts/demo-orchard-station.yaml';
const usual: ReceiveOptions = {
  evidence: 'inbox/orchard',
  submitted: '2017-05-19 16:20',
  received: '2017-05-19 16:50',
  by: 'paper',
};
const received = (options: ReceiveOptions = {}, typed = address) =>
  receive.run({ options: { ...usual, ...options }, positionals: [typed] }, io());
const refused = (options: ReceiveOptions, typed = address): string => {
  try {
    void received(options, typed);
    return '';
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    throw error;
  }
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Papers whose bytes a test knows, in place of the demonstration's made-up digests. */
const papers = ['第一份扫描件', '第二份扫描件'];

beforeEach(() => {
  for (const folder of ['inbox', 'elsewhere', '.git', '.gitignore'])
    rmSync(path(folder), { recursive: true, force: true });
  const digests = [...read(application).matchAll(/sha256: "([0-9a-f]{64})"/g)].map(([, digest = '']) => digest);
  mkdirSync(path('inbox/orchard/scans'), { recursive: true });
  for (const [index, digest] of digests.entries()) {
    change(application, digest, sha256(papers[index] ?? ''));
    writeFileSync(path(`inbox/orchard/scans/${index}.pdf`), papers[index] ?? '');
  }
  writeFileSync(path('inbox/orchard/.DS_Store'), 'of no concern');
});

describe('gongshi receive', () => {
  it('writes the receipt with the next number, the digest of the application and every paper seen', async () => {
    expect(await received()).toBe(0);
    expect(said).toEqual([`登记号 KJFWZ-2017-026，材料2件，未见0件。已写入 ${receipt}。`]);
    expect(read(receipt)).toBe(`demonstration: true
number: KJFWZ-2017-026
application: "${sha256(read(application))}"
submitted: { at: 2017-05-19T16:20:00+08:00, by: paper }
received: { at: 2017-05-19T16:50:00+08:00, office: society-office }
evidence:
  - { sha256: "${sha256('第一份扫描件')}", seen: true, matches: true }
  - { sha256: "${sha256('第二份扫描件')}", seen: true, matches: true }
supplements: []
rulings: []
`);
  });

  it('writes what the ledger reads', async () => {
    await received();
    const file = { path: receipt, text: read(receipt), digest: '' };
    expect(readRecord(Receipt, file)).toMatchObject({ findings: [], value: { number: 'KJFWZ-2017-026' } });
  });

  it('takes the path of the application as well', async () => {
    expect(await received({}, application)).toBe(0);
  });

  it('begins at 001 where nothing was received', async () => {
    rmSync(path(dirname(receipt)), { recursive: true });
    expect(await received()).toBe(0);
    expect(said.at(-1)).toContain('登记号 KJFWZ-2017-001');
  });

  it('goes on after 999, and gives no number twice', async () => {
    change('content/2017/service-station/receipts/demo-tea-station.yaml', 'KJFWZ-2017-017', 'KJFWZ-2017-999');
    expect(await received()).toBe(0);
    expect(said.at(-1)).toContain('登记号 KJFWZ-2017-1000');
  });

  it('registers nothing while a paper is missing, and says which', async () => {
    writeFileSync(path('inbox/orchard/scans/1.pdf'), '换过的第二份');
    expect(await received()).toBe(1);
    expect(said.join('\n')).toMatch(
      /^与登记的材料都不一致：scans\/1\.pdf（(?:[0-9a-f]{4} ){4}… [0-9a-f]{4} [0-9a-f]{4}）\n没有找到校验码一致的文件：《.+》\n没有登记。/,
    );
    expect(readdirSync(path(dirname(receipt)))).not.toContain('demo-orchard-station.yaml');
  });

  it('registers it as not seen when told to', async () => {
    writeFileSync(path('inbox/orchard/scans/1.pdf'), '换过的第二份');
    expect(await received({ incomplete: true })).toBe(0);
    expect(read(receipt)).toContain(`{ sha256: "${sha256('第二份扫描件')}", seen: false, matches: false }`);
    expect(read(receipt)).toContain(`{ sha256: "${sha256('第一份扫描件')}", seen: true, matches: true }`);
  });

  it('never overwrites a receipt', async () => {
    expect(await received()).toBe(0);
    const before = read(receipt);
    expect(refused({ submitted: '2017-05-18 09:00' })).toContain('受理记录不能重写');
    expect(read(receipt)).toBe(before);
    expect(readdirSync(path(dirname(receipt))).filter((name) => !name.endsWith('.yaml'))).toEqual([]);
  });

  it.each<[string, ReceiveOptions]>([
    ['submitted a year too early', { submitted: '2016-05-19 16:20' }],
    ['submitted a year too late', { submitted: '2018-05-19 16:20', received: '2018-05-20 09:00' }],
    ['registered two years later', { received: '2019-05-19 16:50' }],
  ])('asks about a year that cannot be meant, and takes it when told so: %s', async (_, options) => {
    expect(refused(options)).toMatch(
      /^--(?:submitted|received) 写的是201[689]年，申报期是2017年.+核对年份.+--as-typed$/,
    );
    expect(await received({ ...options, 'as-typed': true })).toBe(0);
  });

  it('takes a year that can be meant: registered in the next one', async () => {
    expect(await received({ received: '2018-01-02 09:00' })).toBe(0);
  });

  it('gives no number again that a receipt had which was taken back', async () => {
    const git = repositoryIn(path('.'), ['inbox/']);
    expect(await received()).toBe(0);
    git('add', '.');
    git('commit', '-m', 'receive');
    rmSync(path(receipt));
    git('add', '.');
    git('commit', '-m', 'take back');
    expect(await received()).toBe(0);
    expect(said.at(-1)).toContain('登记号 KJFWZ-2017-027');
  });

  it('gives no number that another branch has given', async () => {
    const git = repositoryIn(path('.'), ['inbox/']);
    const before = git('branch', '--show-current').trim();
    git('switch', '-c', 'other');
    change('content/2017/service-station/receipts/demo-tea-station.yaml', 'KJFWZ-2017-017', 'KJFWZ-2017-055');
    git('commit', '-am', 'receive');
    git('switch', before);
    expect(await received()).toBe(0);
    expect(said.at(-1)).toContain('登记号 KJFWZ-2017-056');
  });

  it('gives two numbers to two who register at once', async () => {
    const two = ['demo-orchard-station', 'demo-tea-station', 'demo-crane-station'];
    for (const id of two) rmSync(path(`content/2017/service-station/receipts/${id}.yaml`), { force: true });
    const gongshi = resolve('scripts/gongshi');
    const run = promisify(execFile);
    const times = [
      '--submitted',
      '2017-05-19 16:20',
      '--received',
      '2017-05-19 16:50',
      '--by',
      'paper',
      '--incomplete',
    ];
    await Promise.all(
      two.map((id) =>
        run(
          process.execPath,
          [gongshi, 'receive', `2017/service-station/${id}`, '--evidence', 'inbox/orchard', ...times],
          {
            cwd: path('.'),
          },
        ),
      ),
    );
    const numbers = two.map(
      (id) => /number: (\S+)/.exec(read(`content/2017/service-station/receipts/${id}.yaml`))?.[1],
    );
    expect(new Set(numbers).size).toBe(3);
    expect(readdirSync(path('inbox'))).toEqual(['orchard']);
  });

  it('follows no link, and says so', async () => {
    mkdirSync(path('elsewhere'), { recursive: true });
    writeFileSync(path('elsewhere/9.pdf'), 'of another');
    symlinkSync(path('elsewhere'), path('inbox/orchard/folder'));
    symlinkSync(path('elsewhere/9.pdf'), path('inbox/orchard/9.pdf'));
    symlinkSync(path('inbox'), path('inbox/orchard/round'));
    expect(await received()).toBe(0);
    const words = said.join('\n');
    for (const link of ['folder', '9.pdf', 'round']) expect(words).toContain(`是链接，没有读：${link}`);
    expect(words).not.toContain('与登记的材料都不一致');
  });

  it('says which folder it may not open', async () => {
    chmodSync(path('inbox/orchard/scans'), 0o000);
    chmodSync(path('.'), 0o755);
    // Who may do everything can open every folder, so it runs as somebody who may not.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const [module, folder] = [resolve('scripts/kernel/held-files.ts'), path('inbox/orchard')];
    const look = `import(${JSON.stringify(module)}).then(({ heldFiles }) => heldFiles(${JSON.stringify(folder)})).catch((error) => console.log(error.message))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', look], somebody);
    chmodSync(path('inbox/orchard/scans'), 0o755);
    expect(stdout).toMatch(/^没有打开 .+scans 的权限/);
  });

  it.each([
    ['on the last day', '2017-05-31 23:59:59', false],
    ['a second later', '2017-06-01 00:00:00', true],
  ])('records what came %s as it was', async (_, submitted, late) => {
    expect(await received({ submitted, received: '2017-06-01 09:00' })).toBe(0);
    expect(said.join('\n').includes('判定为逾期')).toBe(late);
    expect(read(receipt)).toContain(`at: ${submitted.replace(' ', 'T')}+08:00, by: paper`);
  });

  it('gives no number while a receipt of the award cannot be read', async () => {
    change('content/2017/service-station/receipts/demo-tea-station.yaml', 'number: ', 'nummer: ');
    expect(await received()).toBe(1);
    expect(said.at(-1)).toBe('有受理记录读不出来，编不了登记号。先改正它们。');
  });

  it.each<[string, ReceiveOptions, string]>([
    ['a time in words', { submitted: '昨天下午' }, "--submitted 应写成 '2017-05-19 16:20' 的样子，不能是 昨天下午"],
    ['a day that does not exist', { submitted: '2017-02-30 10:00' }, '--submitted 应写成'],
    ['another zone', { submitted: '2017-05-19T16:20:00Z' }, '--submitted 应写成'],
    ['receiving before it came', { received: '2017-05-19 16:19' }, '登记受理的时间早于提交的时间'],
    ['papers within the ledger', { evidence: 'content/2017' }, '材料不能放在 content/ 里'],
    ['a folder that is not there', { evidence: 'inbox/apple' }, '没有 '],
  ])('refuses %s', (_, options, message) => {
    expect(refused(options)).toContain(message);
  });

  it('refuses an application that is not there', () => {
    expect(refused({}, '2017/service-station/nobody')).toContain('没有这份申报');
  });
});
