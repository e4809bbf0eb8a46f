/**
 * A repository of the generated ledger with two pull requests: one application changed, and the worst that the limits let
 * through, many long files that are all wrong and full of what looks like telephone numbers.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const applications = join('content', '2017', 'service-station', 'applications');

/** Whose application it is, and when its window is open. */
const author = ['--author', 'github:910000', '--at', '2017-05-20T10:00:00+08:00'];

export const ordinary: readonly string[] = ['pr', '--base', 'main', '--head', 'ordinary', ...author];
export const hostile: readonly string[] = ['pr', '--base', 'main', '--head', 'hostile', ...author];

/** Just below the limit of a change, 2 MB. */
const files = 100;
const bytesEach = 20_000;

const worst = (good: string, index: number): string => {
  const wrong = Array.from({ length: 300 }, (_, key) => `wrong-${key}: 2017年3月${index}日`).join('\n');
  const text = `${good.replace('truth: true', `${wrong}\ntruth: true`)}\n`;
  return text + '1-3-8-0-0-1-3-8 '.repeat((bytesEach - Buffer.byteLength(text)) / 16);
};

/** `folder` holds `content/`; it becomes a repository, packed as a clone is. */
export const makeRepository = (folder: string): void => {
  const settings = ['user.name=bench', 'user.email=bench@noreply.github.com', 'gc.auto=0'].flatMap((one) => [
    '-c',
    one,
  ]);
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...settings, ...args], { stdio: 'ignore' });
  const commit = () => {
    git('add', 'content');
    git('commit', '--quiet', '--message', 'bench');
  };
  const first = join(folder, applications, 'bench-00001.md');
  git('init', '--quiet', '--initial-branch=main');
  commit();
  git('repack', '-a', '-d', '--quiet');

  git('switch', '--quiet', '--create', 'ordinary');
  const good = readFileSync(first, 'utf8');
  writeFileSync(first, good.replace(/^team-size: .*$/m, 'team-size: 12'));
  commit();

  git('switch', '--quiet', '--create', 'hostile', 'main');
  for (let index = 0; index < files; index += 1) {
    writeFileSync(join(folder, applications, `hostile-${index}.md`), worst(good, index));
  }
  commit();
  git('switch', '--quiet', 'main');
};
