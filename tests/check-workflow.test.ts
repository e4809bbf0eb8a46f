/**
 * The `run:` steps of check.yml and merge.yml, executed as they stand by the shell that the runner would use, in a clone made on the spot.
 * What the actions before and after them do is done here in their place: a checkout of the base, and looking at the file. The forge
 * that the merge queue asks is a server of our own with the fields of GitHub's documentation.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Verdict } from '../src/pull-request/verdict.ts';
import { parseYaml } from '../src/ledger/yaml.ts';
import { someOf, whole } from './depth.ts';
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
const stepsOf = (file: string) => {
  const yaml = parseYaml(readFileSync(file, 'utf8'));
  return Steps.parse(yaml.ok ? yaml.data : undefined).jobs.check.steps.filter(({ run }) => run !== undefined);
};
const runs = stepsOf('.github/workflows/check.yml');

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

/** Output of a program and its status; our own server answers it meanwhile. */
const started = async (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
  const child = spawn(command, args, { cwd: path('workspace'), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const [status] = await once(child, 'close');
  return { status: typeof status === 'number' ? status : null, output };
};

/** Status and output of each step until one fails. */
const executeOn = async (steps: typeof runs, event: object, variables: Readonly<Record<string, string>> = {}) => {
  writeFileSync(path('event.json'), JSON.stringify(event));
  writeFileSync(path('summary.md'), '');
  rmSync(path('workspace', 'verdict.json'), { force: true });
  const said: { name: string; status: number | null; output: string }[] = [];
  for (const { name = '', run = '', env } of steps) {
    writeFileSync(path('step.sh'), run);
    const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', path('step.sh')];
    const { status, output } = await started('bash', shell, {
      ...process.env,
      ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, resolve(value, event)])),
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_STEP_SUMMARY: path('summary.md'),
      ...variables,
    });
    said.push({ name, status, output });
    if (status !== 0) break;
  }
  return said;
};
const execute = (steps: typeof runs, change: Event) => executeOn(steps, eventOf(change));
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
  // It is May: nothing is decided or published yet.
  for (const later of globSync('content/2017/{*/decisions,notices,objections}', { cwd: path('source') })) {
    rmSync(path('source', later), { recursive: true });
  }
  git('source', 'init', '-q', '-b', 'main');
  const issuerFile = path('source', 'content', 'association.yaml');
  const issuer = readFileSync(issuerFile, 'utf8');
  expect(issuer).toMatch(/office: \["900000"\]/);
  writeFileSync(issuerFile, issuer.replace('office: ["900000"]', 'office: ["900000", "900099"]'));
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

/** The installation takes half of the time of these tests, so it is done where everything is. */
const usePackagesOf = (checkout: string): void => {
  mkdirSync(path('workspace', 'node_modules'));
  for (const name of readdirSync(join(checkout, 'node_modules'))) {
    symlinkSync(join(checkout, 'node_modules', name), path('workspace', 'node_modules', name));
  }
};

describe('check.yml', () => {
  it('is an installation and two steps', () => {
    expect(runs.map(({ name }) => name)).toEqual([
      'Install what the base branch pins',
      'Fetch the change as objects',
      'Judge it',
    ]);
  });

  it(
    'fetches and accepts what a society sends in time',
    async () => {
      const steps = whole ? runs : runs.slice(1);
      if (!whole) usePackagesOf(process.cwd());
      const head = pullRequest(41, (file) => writeFileSync(file(application), text));
      const said = await execute(steps, { head, author: owner });
      expect(
        said.map(({ status }) => status),
        said.at(-1)?.output,
      ).toEqual(steps.map(() => 0));
      expect(verdict()).toMatchObject({ verdict: 'accept', head, author: `github:${owner}` });
      expect(readFileSync(path('summary.md'), 'utf8')).toMatch(/^\*\*/);
    },
    5 * MINUTE,
  );

  it('runs nothing of a hostile change, refuses it, and still hands its verdict on', async () => {
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
    const said = await execute(runs.slice(1), { head, author: owner });
    expect(said.map(({ status }) => status)).toEqual([0, 1]);
    expect(existsSync(canary)).toBe(false);
    expect(existsSync(path('workspace', 'canary'))).toBe(false);
    expect(verdict()).toMatchObject({ verdict: 'reject', head });
    expect(git('workspace', 'status', '--porcelain')).toBe('?? verdict.json');
  });

  it('says so when the head is gone', async () => {
    const said = await execute(runs.slice(1), { head: 'a'.repeat(40), author: owner });
    expect(said).toHaveLength(1);
    expect(said[0]?.status).not.toBe(0);
  });
});

const by = (id: number, state: string, commit: string) => ({ user: { id }, state, commit_id: commit });

describe('merge.yml', () => {
  const queue = stepsOf('.github/workflows/merge.yml');
  const association = 'content/association.yaml';
  const [office, second] = [900_000, 900_099];
  interface Review {
    readonly user: { readonly id: number };
    readonly state: string;
    readonly commit_id: string;
  }
  interface Queued {
    readonly author: number;
    readonly reviews?: (head: string) => readonly Review[];
    /** What the queue's merge holds besides. */
    readonly merge?: (file: (name: string) => string) => void;
    readonly silent?: boolean;
  }
  let number = 100;

  /** The request merged on the main branch by the queue, and judged there as the workflow judges it. */
  const judge = async (head: string, { author, reviews = () => [], merge, silent = false }: Queued) => {
    const base = git('fork', 'rev-parse', 'origin/main');
    git('fork', 'checkout', '-q', '--detach', 'origin/main');
    git('fork', 'merge', '-q', '--no-ff', head);
    merge?.((name) => path('fork', name));
    git('fork', 'add', '-A', '-f');
    git('fork', 'commit', '-q', '--amend', '--no-edit');
    const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
    git('fork', 'push', '-q', 'origin', `HEAD:${ref}`);
    const when = '2017-05-30T02:00:00Z';
    const request = {
      title: '申报',
      user: { id: author },
      base: { sha: base },
      head: { sha: head, ref: 'station', repo: { pushed_at: when } },
      created_at: when,
      updated_at: when,
    };
    const server = createServer(({ url = '', headers }, response) => {
      const known = new URL(url, 'http://x').pathname.replace('/repos/kexie/gongshi/pulls/', '');
      const answers: Readonly<Record<string, unknown>> = { [number]: request, [`${number}/reviews`]: reviews(head) };
      const answer = headers.authorization === 'Bearer secret' && !silent ? answers[known] : undefined;
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const merged = git('fork', 'rev-parse', 'HEAD');
    const group = { head_sha: merged, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' };
    // Installed by the test above.
    const steps = queue.filter(({ run }) => run?.startsWith('npm ci') === false);
    expect(steps).toHaveLength(queue.length - 1);
    const said = await executeOn(
      steps,
      { action: 'checks_requested', merge_group: group },
      {
        GITHUB_TOKEN: 'secret',
        GITHUB_API_URL: `http://127.0.0.1:${address.port}`,
        GITHUB_REPOSITORY: 'kexie/gongshi',
      },
    );
    server.close();
    return { status: said.map(({ status }) => status), summary: readFileSync(path('summary.md'), 'utf8') };
  };

  const own = () => pullRequest((number += 1), (file) => writeFileSync(file(application), text));
  const accounts = () =>
    pullRequest((number += 1), (file) => {
      const before = readFileSync(file(association), 'utf8');
      expect(before).toContain(`"${second}"`);
      writeFileSync(file(association), before.replace(`"${second}"`, `"${second}", "900098"`));
    });

  it('takes what a society sent in time', async () => {
    expect(await judge(own(), { author: owner })).toMatchObject({
      status: [0, 0],
      summary: expect.stringMatching(/^\*\*可以合并/),
    });
  });

  it('refuses what is not the author’s', async () => {
    const { status, summary } = await judge(own(), { author: owner + 1 });
    expect(status).toEqual([0, 1]);
    expect(summary).toContain(application);
  });

  it('refuses a merge that holds more than the request', async () => {
    const received = 'content/2017/service-station/applications/demo-tea-station.md';
    const { status, summary } = await judge(own(), { author: owner, merge: (file) => rmSync(file(received)) });
    expect(status).toEqual([0, 1]);
    expect(summary).toContain(received);
  });

  const approvals: readonly (readonly [string, (head: string) => readonly Review[], number])[] = [
    ['nobody approved it', () => [], 1],
    ['another account of the office approved this commit', (head) => [by(second, 'APPROVED', head)], 0],
    ['it was approved before its last commit', () => [by(second, 'APPROVED', 'b'.repeat(40))], 1],
    ['the approval was taken back', (head) => [by(second, 'APPROVED', head), by(second, 'DISMISSED', head)], 1],
    ['a remark followed the approval', (head) => [by(second, 'APPROVED', head), by(second, 'COMMENTED', head)], 0],
    ['its author approved it', (head) => [by(office, 'APPROVED', head)], 1],
    ['a society approved it', (head) => [by(owner, 'APPROVED', head)], 1],
  ];
  // One that is refused, one that is taken.
  it.each(someOf(approvals, 4))('waits for a second account of the office: %s', async (_, reviews, last) => {
    expect((await judge(accounts(), { author: office, reviews })).status).toEqual([0, last]);
  });

  it('takes nothing where the forge does not answer', async () => {
    expect((await judge(own(), { author: owner, silent: true })).status.at(-1)).not.toBe(0);
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
