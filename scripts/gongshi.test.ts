import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaint, dispatch, type VerbTable } from './kernel/dispatch.ts';
import { CannotRun, type Io, verb } from './kernel/verb.ts';

const count = verb({
  name: 'count',
  summary: '数一数',
  usage: '[路径…]',
  options: {
    format: { type: 'string', oneOf: ['text', 'json'], help: '写成什么样子' },
    skip: { type: 'string', multiple: true, value: '路径', help: '不数这些' },
    all: { type: 'boolean', help: '全数' },
  },
  run: ({ options, positionals }, io) => {
    const format: 'text' | 'json' = options.format ?? 'text';
    const skipped: readonly string[] = options.skip ?? [];
    io.out(`${io.today('2017-12-20')} ${format} ${positionals.length} ${skipped.length} ${options.all === true}`);
    return positionals.length > 1 ? 1 : 0;
  },
});
const rest = verb({
  name: 'rest',
  summary: '歇一歇',
  usage: '',
  options: {},
  run: () => {
    throw new CannotRun('今天不能歇');
  },
});
const verbs: VerbTable = { count: async () => count, rest: async () => rest };

const run = async (...typed: string[]) => {
  const said: string[] = [];
  const io = (today: string | undefined): Io => ({
    out: (text) => said.push(`out ${text}`),
    err: (text) => said.push(`err ${text}`),
    progress: () => {},
    cwd: '/',
    today: (asOf) => today ?? asOf ?? '2017-01-01',
    isTerminal: false,
  });
  const code = await dispatch(verbs, typed, io).catch((error: unknown) => complaint(error, false));
  return { code, said };
};

describe('the command line', () => {
  it('gives a verb its options, typed, and its other words', async () => {
    expect(await run('count', 'a', '--format', 'json', '--skip', 'x', '--skip=y', '--all')).toEqual({
      code: 0,
      said: ['out 2017-12-20 json 1 2 true'],
    });
  });

  it('says its version, and asks no verb for it', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const asked of ['--version', '-V']) expect(await run(asked)).toEqual({ code: 0, said: [`out ${version}`] });
  });

  it('returns 1 when the verb has findings', async () => {
    expect((await run('count', 'a', 'b')).code).toBe(1);
  });

  it('judges by --today before the demonstration’s own day', async () => {
    expect((await run('count', '--today', '2018-01-02')).said).toEqual(['out 2018-01-02 text 0 0 false']);
  });

  it.each([
    ['a verb that is not there', ['cuont'], '没有 cuont 这个命令。有：count、rest'],
    ['a name of every object', ['constructor'], '没有 constructor 这个命令。有：count、rest'],
    [
      'an option that is not there',
      ['count', '--fromat', 'json'],
      '没有 --fromat 这个选项。用法见 npx gongshi count --help',
    ],
    [
      'an option without its value',
      ['count', '--format'],
      '有一个选项缺少值，或者不该带值。用法见 npx gongshi count --help',
    ],
    ['a value that is not offered', ['count', '--format', 'xml'], '--format 只能是 text、json，不能是 xml'],
    [
      'a day that does not exist',
      ['count', '--today', '2017-02-30'],
      '--today 应写成 2017-05-31 的样子，不能是 2017-02-30',
    ],
    ['a word where none may be', ['rest', 'a'], 'rest 后面只能写选项。用法见 npx gongshi rest --help'],
    ['what a verb says it cannot do', ['rest'], '今天不能歇'],
  ])('says in a sentence what is wrong with %s', async (_, typed, message) => {
    expect((await run(...typed)).code).toBe(message);
  });

  it('lists the verbs', async () => {
    expect((await run('--help')).said).toMatchInlineSnapshot(`
      [
        "out 公示：公开评选的账本与网站

      用法：npx gongshi <命令> [选项]

      命令：
        count  数一数
        rest   歇一歇

      每个命令的说明：npx gongshi <命令> --help
      退出码：0 没有问题；1 有问题，已经列出；2 没有运行成，已经说明原因",
      ]
    `);
  });

  it('explains a verb', async () => {
    expect((await run('count', '--help')).said).toMatchInlineSnapshot(`
      [
        "out 数一数

      用法：npx gongshi count [路径…] [选项]

      选项：
        --format text|json  写成什么样子
        --skip 路径         不数这些
        --all               全数
        --today YYYY-MM-DD  按这一天判定；不写则按今天（演示数据按它自己的日期）
        --help              显示本说明",
      ]
    `);
  });

  it('keeps the stack for whoever asks for it', () => {
    const error = new Error('坏了');
    expect(complaint(error, false)).not.toContain(' at ');
    expect(complaint(error, true)).toContain(' at ');
  });

  it('runs as a program: no verb is a usage error', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/gongshi'], { encoding: 'utf8' });
    expect({ status, stdout, usage: stderr.includes('用法：npx gongshi') }).toEqual({
      status: 2,
      stdout: '',
      usage: true,
    });
  });
});
