/**
 * The `run:` steps of check.yml, executed as they stand by the shell that the runner would use, in a clone made on the spot.
 * What the actions before and after them do is done here in their place: a checkout of the base, and looking at the file.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Verdict } from '../src/pull-request/verdict.ts';
import { parseYaml } from '../src/ledger/yaml.ts';
import { ledger2017 } from './programmes/folders.ts';

const MINUTE = 60_000;

const Steps = z.object({
  jobs: z.object({
    check: z.object({
      steps: z.array(
        z.looseObject({
          name: z.string().optional(),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  }),
});
const yaml = parseYaml(readFileSync('.github/workflows/check.yml', 'utf8'));
const runs = Steps.parse(yaml.ok ? yaml.data : undefined).jobs.check.steps.filter(({ run }) => run !== undefined);

const application = 'content/2017/service-station/applications/demo-solar-pump-station.md';
let root = '';
const path = (...names: string[]) => join(root, ...names);
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=someone', '-c', 'user.email=1@users.noreply.github.com', ...args], {
    cwd: path(folder),
    encoding: 'utf8',
  }).trim();

interface Event {
  readonly head: string;
  readonly author: number;
}

/** `${{ github.event.pull_request.head.sha }}` and its like, which the runner puts into `env`. */
const resolve = (expression: string, event: object): string =>
  expression.replaceAll(/\$\{\{ github\.event\.([\w.]+) \}\}/g, (_, keys: string) =>
    String(
      keys
        .split('.')
        .reduce<unknown>(
          (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
          event,
        ),
    ),
  );

const eventOf = ({ head, author }: Event): object => {
  const event = JSON.parse(readFileSync('tests/forges/github-synchronize.json', 'utf8'));
  event.pull_request.user.id = author;
  event.pull_request.head.sha = head;
  event.pull_request.base.sha = git('workspace', 'rev-parse', 'HEAD');
  return event;
};

/** Status and output of each step until one fails. */
const execute = (steps: typeof runs, change: Event) => {
  const event = eventOf(change);
  writeFileSync(path('event.json'), JSON.stringify(event));
  writeFileSync(path('summary.md'), '');
  rmSync(path('workspace', 'verdict.json'), { force: true });
  const said: { name: string; status: number | null; output: string }[] = [];
  for (const { name = '', run = '', env } of steps) {
    writeFileSync(path('step.sh'), run);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', path('step.sh')],
      {
        cwd: path('workspace'),
        encoding: 'utf8',
        env: {
          ...process.env,
          ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, resolve(value, event)])),
          PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
          GITHUB_EVENT_PATH: path('event.json'),
          GITHUB_STEP_SUMMARY: path('summary.md'),
        },
      },
    );
    said.push({ name, status, output: stdout + stderr });
    if (status !== 0) break;
  }
  return said;
};
const verdict = () => Verdict.parse(JSON.parse(readFileSync(path('workspace', 'verdict.json'), 'utf8')));

/** A branch of somebody's fork, whose objects the forge keeps under the number of the pull request. */
const pullRequest = (number: number, change: (file: (name: string) => string) => void): string => {
  git('fork', 'checkout', '-q', '--detach', 'origin/main');
  change((name) => path('fork', name));
  git('fork', 'add', '-A', '-f');
  git('fork', 'commit', '-q', '-m', '申报 `touch canary` $(touch canary)');
  git('fork', 'push', '-q', 'origin', `HEAD:refs/pull/${number}/head`);
  return git('fork', 'rev-parse', 'HEAD');
};

let text = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-check-'));
  mkdirSync(path('source'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0')) if (file !== '' && existsSync(file)) cpSync(file, path('source', file));
  rmSync(path('source', 'content'), { recursive: true });
  cpSync(join(ledger2017, 'content'), path('source', 'content'), { recursive: true });
  git('source', 'init', '-q', '-b', 'main');
  text = readFileSync(path('source', application), 'utf8');
  rmSync(path('source', application));
  git('source', 'add', '-A');
  git('source', 'commit', '-q', '-m', '台账');
  git('.', 'clone', '-q', '--bare', 'source', 'forge.git');
  // As GitHub and Forgejo do.
  git('forge.git', 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  for (const name of ['workspace', 'fork']) git('.', 'clone', '-q', path('forge.git'), name);
}, MINUTE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const [, organization] = /^organization: (.*)$/m.exec(readFileSync(join(ledger2017, application), 'utf8')) ?? [];
const owner = Number(
  /forge: github, id: "(\d+)"/.exec(
    readFileSync(join(ledger2017, `content/organizations/${organization}.yaml`), 'utf8'),
  )?.[1],
);

describe('check.yml', () => {
  it(
    'installs, fetches and accepts what a society sends in time',
    () => {
      const head = pullRequest(41, (file) => writeFileSync(file(application), text));
      const said = execute(runs, { head, author: owner });
      expect(said.map(({ status }) => status)).toEqual([0, 0, 0]);
      expect(said.map(({ name }) => name)).toEqual([
        'Install what the base branch pins',
        'Fetch the change as objects',
        'Judge it',
      ]);
      expect(verdict()).toMatchObject({ verdict: 'accept', head, author: `github:${owner}` });
      expect(readFileSync(path('summary.md'), 'utf8')).toMatch(/^\*\*/);
    },
    5 * MINUTE,
  );

  it('runs nothing of a hostile change, refuses it, and still hands its verdict on', () => {
    const canary = path('canary');
    const head = pullRequest(42, (file) => {
      const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(canary)}, '');\n`;
      for (const name of [
        'scripts/gongshi',
        'scripts/gongshi.ts',
        'scripts/verbs/pr.ts',
        'src/pull-request/pull-request.ts',
      ]) {
        writeFileSync(file(name), code);
      }
      writeFileSync(file('.npmrc'), `node-options=--import ${canary}.mjs\n`);
      writeFileSync(file('.gitattributes'), '* filter=canary\n');
      writeFileSync(file('package.json'), JSON.stringify({ scripts: { preinstall: `touch ${canary}` } }));
      writeFileSync(file(application), `---js\n${code}---\n`);
      mkdirSync(file('node_modules/zod'), { recursive: true });
      writeFileSync(file('node_modules/zod/index.js'), code);
    });
    const said = execute(runs.slice(1), { head, author: owner });
    expect(said.map(({ status }) => status)).toEqual([0, 1]);
    expect(existsSync(canary)).toBe(false);
    expect(existsSync(path('workspace', 'canary'))).toBe(false);
    expect(verdict()).toMatchObject({ verdict: 'reject', head });
    expect(git('workspace', 'status', '--porcelain')).toBe('?? verdict.json');
  });

  it('says so when the head is gone', () => {
    const said = execute(runs.slice(1), { head: 'a'.repeat(40), author: owner });
    expect(said).toHaveLength(1);
    expect(said[0]?.status).not.toBe(0);
  });
});

describe('the job of docs/gitlab-ci.example.yml that judges', () => {
  const Job = z.object({ check: z.object({ script: z.array(z.string()) }) });
  const example = parseYaml(readFileSync('docs/gitlab-ci.example.yml', 'utf8'));
  const { script } = Job.parse(example.ok ? example.data : undefined).check;
  const payload = readFileSync('tests/forges/gitlab-update.json', 'utf8');

  const run = (event: string) => {
    writeFileSync(path('payload.json'), event);
    rmSync(path('workspace', 'verdict.json'), { force: true });
    // Installed by the test above; what is installed is the same.
    const lines = script.filter((line) => !line.startsWith('npm ci'));
    expect(lines).toHaveLength(script.length - 1);
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
      cwd: path('workspace'),
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
        TRIGGER_PAYLOAD: path('payload.json'),
      },
    });
  };

  it('judges the head of the event, and knows its author by GitLab’s own number', () => {
    const head = pullRequest(43, (file) => writeFileSync(file(application), text));
    git('forge.git', 'update-ref', 'refs/merge-requests/39/head', head);
    const { status } = run(payload.replaceAll('5f1c0e9a7b3d4c2e8f6a1b0d9c8e7f6a5b4c3d2e', head));
    expect(status).toBe(1);
    expect(verdict()).toMatchObject({
      verdict: 'reject',
      head,
      author: 'gitlab:77',
      findings: [{ code: 'owner-applicant' }],
    });
  });

  it('passes over an event without a new head', () => {
    expect(run(payload.replace('"oldrev"', '"labels_changed"')).status).toBe(0);
    expect(existsSync(path('workspace', 'verdict.json'))).toBe(false);
  });
});
