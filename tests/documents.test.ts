/** What the documents tell a reader to type or to open must be there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answers } from '../src/view/help-forge.ts';
import { parseYaml } from '../src/ledger/yaml.ts';

const documents = [
  'CONTRIBUTING.md',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'docs/upgrade.md',
  'docs/server.md',
  'docs/gitlab-ci.example.yml',
];
const read = (name: string) => readFileSync(name, 'utf8');

const { stdout } = spawnSync(process.execPath, ['scripts/gongshi', '--help'], { encoding: 'utf8' });
const verbs = new Set([...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb]) => verb));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

describe.each(documents)('%s', (name) => {
  it('names verbs that the command line has', () => {
    const named = [...read(name).matchAll(/(?:npx |scripts\/)gongshi ([a-z]+)/g)].map(([, verb]) => verb);
    expect(named.filter((verb) => !verbs.has(verb))).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const named = [...read(name).matchAll(/npm run (?:--\w+ )?([a-z]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...read(name).matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(name), link)))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('explains every answer that the help page explains', () => {
    const rows = [...read('CONTRIBUTING.md').matchAll(/^\| ([^|]+) \|/gm)].map(([, begins = '']) => begins);
    const explained = (begins: string) =>
      rows.some((row) => row.replace('n', '{n}') === begins || begins.startsWith(row.replace('……', '')));
    expect(answers.filter(({ begins }) => !explained(begins))).toEqual([]);
  });
});

describe('docs/gitlab-ci.example.yml', () => {
  it('is YAML that runs on the default branch alone', () => {
    const yaml = parseYaml(read('docs/gitlab-ci.example.yml'));
    expect(yaml).toMatchObject({
      ok: true,
      data: {
        workflow: {
          rules: [
            { if: expect.stringContaining('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH') },
            { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
          ],
        },
      },
    });
  });

  it('gives the token to the job that runs nothing of the merge request', () => {
    const jobs = read('docs/gitlab-ci.example.yml').split(/^(?=\w+:$)/m);
    expect(jobs.filter((job) => job.includes('$GONGSHI_TOKEN')).map((job) => job.split(':', 1)[0])).toEqual(['answer']);
  });
});
