/** A folder made into a Git repository, as an office has it: a name, an inbox that is ignored, everything committed. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Git = (...args: readonly string[]) => string;

export const repositoryIn = (cwd: string, ignored: readonly string[] = ['inbox/']): Git => {
  const git: Git = (...args) => execFileSync('git', args, { cwd, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Office');
  git('config', 'user.email', 'office@example.org');
  git('config', 'commit.gpgsign', 'false');
  writeFileSync(join(cwd, '.gitignore'), ignored.map((line) => `${line}\n`).join(''));
  git('add', '.');
  git('commit', '--quiet', '--message', 'base');
  return git;
};
