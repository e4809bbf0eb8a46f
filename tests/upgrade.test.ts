/** An association takes a version as docs/upgrade.md says, command by command, and its ledger is not touched. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const commands = [...readFileSync('docs/upgrade.md', 'utf8').matchAll(/```sh\n([^]*?)```/g)]
  .map(([, block = '']) => block)
  .find((block) => block.includes('git merge'));

let folder: string;
const at = (repository: string, ...names: readonly string[]) => join(folder, repository, ...names);
const shell = (repository: string, script: string) =>
  execFileSync('sh', ['-e', '-c', script], { cwd: at(repository), stdio: 'pipe', encoding: 'utf8' });
const write = (repository: string, name: string, text: string) => writeFileSync(at(repository, name), text);
const read = (repository: string, name: string) => readFileSync(at(repository, name), 'utf8');
const commit = (repository: string) => shell(repository, 'git add -A && git commit -q -m one');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const named = 'git config user.name one && git config user.email one@example.org && git config commit.gpgsign false';
  execFileSync('git', ['init', '-q', '-b', 'main', at('upstream')]);
  shell('upstream', `${named} && mkdir content src`);
  write('upstream', 'content/association.yaml', 'name: demonstration\n');
  write('upstream', 'content/shown.yaml', 'shown: 1\n');
  write('upstream', 'src/program.ts', 'export const version = 1;\n');
  commit('upstream');
  execFileSync('git', ['clone', '-q', at('upstream'), at('own')]);
  shell('own', `${named} && git remote rename origin upstream && git rm -q content/shown.yaml`);
  write('own', 'content/association.yaml', 'name: ours\n');
  write('own', 'content/ours.yaml', 'ours: 1\n');
  commit('own');
  write('upstream', 'content/association.yaml', 'name: demonstration of the new version\n');
  write('upstream', 'content/shown.yaml', 'shown: 2\n');
  write('upstream', 'content/new.yaml', 'new: 1\n');
  write('upstream', 'src/program.ts', 'export const version = 2;\n');
  commit('upstream');
  shell('upstream', 'git tag v1.2.0');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the upgrade, as it is written', () => {
  it('takes the program and leaves the ledger as it was', () => {
    const before = shell('own', 'git rev-parse HEAD:content');
    // A merge that stops at content/ is what the next two commands settle.
    shell('own', (commands ?? 'false').replace(/^ *(git merge .*)$/m, '$1 || true'));
    expect(shell('own', 'git rev-parse HEAD:content')).toBe(before);
    expect(read('own', 'src/program.ts')).toContain('version = 2');
    expect(existsSync(at('own', 'content/new.yaml'))).toBe(false);
    expect(shell('own', 'git status --porcelain')).toBe('');
    expect(shell('own', 'git branch --contains v1.2.0 --format "%(refname:short)"').trim()).toBe('upgrade');
  });
});
