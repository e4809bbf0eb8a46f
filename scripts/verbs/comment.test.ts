import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { forgeServer } from '../../src/forges/forge-server.fixture.ts';

const { state, url } = forgeServer('gongshi-demo/gongshi');
const head = '5f1c0e9a7b3d4c2e8f6a1b0d9c8e7f6a5b4c3d2e';
const program = resolve('scripts/gongshi');
const event = resolve('tests/forges/github-workflow-run.json');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-comment-'));
  cpSync(join(ledger2017, 'content'), join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As comment.yml runs it. */
const run = (args: readonly string[], environment: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [program, 'comment', ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    child.on('close', (code) => resolve({ code, said }));
  });
const workflow = () => ({
  GITHUB_TOKEN: 'secret-of-a-workflow',
  GITHUB_API_URL: url(),
  GITHUB_REPOSITORY: 'gongshi-demo/gongshi',
});

describe('gongshi comment', () => {
  it('answers the pull request of the event, with a link to what each finding means', async () => {
    const repo = { full_name: 'demo-fruit/gongshi' };
    state.pulls = [{ number: 41, user: { id: 900012 }, head: { sha: head, ref: '$(id)', repo } }];
    const file = 'content/2017/service-station/applications/demo-tea-station.md';
    const found = {
      code: 'personal-data',
      level: 'error',
      file,
      line: 30,
      column: 1,
      endColumn: 5,
      clause: null,
      citation: null,
    };
    const words = { message: '“服务能力”中有疑似手机号', help: '删去', en: 'a number', source: '', cures: [] };
    const verdict = join(folder, 'verdict.json');
    writeFileSync(
      verdict,
      JSON.stringify({
        version: 1,
        verdict: 'reject',
        base: head,
        head,
        author: 'github:900012',
        at: '2017-05-31T23:59:59+08:00',
        office: false,
        layers: [],
        findings: [{ ...found, ...words }],
        reasons: [],
        ours: [],
        fixed: 0,
        omitted: 0,
      }),
    );
    const { code, said } = await run(['--event', event, '--verdict', verdict], workflow());
    expect({ code, said }).toEqual({ code: 0, said: '已回复。\n' });
    expect(state.comments[0]?.body).toContain('有疑似手机号');
    expect(state.comments[0]?.body).toContain('https://gongshi.example.org/rules/personal-data/');
  });

  it.each([
    ['an event that is none', ['--event', 'package.json', '--verdict', 'none.json'], '--event 要写一个'],
    ['no event', ['--verdict', 'none.json'], '--event 要写一个'],
    ['no file for the verdict', ['--event', event], '--verdict 要写检查结果的文件'],
  ])('does not run with %s', async (_, args, message) => {
    const { code, said } = await run(args, workflow());
    expect(code).toBe(2);
    expect(said).toContain(message);
  });

  it('does not run outside a workflow', async () => {
    const { code, said } = await run(['--event', event, '--verdict', 'none.json'], {});
    expect(code).toBe(2);
    expect(said).toContain('这个命令由 comment.yml 运行');
  });

  it('says that the forge refused, and never the token', async () => {
    state.status = 403;
    const { code, said } = await run(['--event', event, '--verdict', 'none.json'], workflow());
    expect(code).toBe(2);
    expect(said).toContain('托管网站没有接受：GET /repos/gongshi-demo/gongshi/pulls: 403');
    expect(said).not.toContain('secret');
  });
});
