/**
 * A repository of the generated ledger with pull requests: one application changed; the worst that the limits let through,
 * many long files that are all wrong and full of what looks like telephone numbers; and folders that hold each other so many
 * times that nobody can count what is in them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const applications = join('content', '2017', 'service-station', 'applications');

/** Whose application it is, and when its window is open. */
const author = ['--author', 'github:910000', '--at', '2017-05-20T10:00:00+08:00'];

/** Levels of folders, and how often each holds the next. */
const shapes = { 'deep bomb': [14, 10], 'wide bomb': [3, 3000], 'narrow bomb': [60, 2] } as const;
type Bomb = keyof typeof shapes;
export const bombs: readonly Bomb[] = ['deep bomb', 'wide bomb', 'narrow bomb'];

const branchOf = (name: 'ordinary' | 'hostile' | Bomb): string => name.replace(' ', '-');

export const judging = (name: 'ordinary' | 'hostile' | Bomb): readonly string[] => [
  'pr',
  '--base',
  'main',
  '--head',
  branchOf(name),
  ...author,
];

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
  const made = (input: string, ...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...settings, ...args], { input, encoding: 'utf8' }).trim();
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

  for (const bomb of bombs) {
    const [levels, copies] = shapes[bomb];
    let entry = `100644 blob ${made('x', 'hash-object', '-w', '--stdin')}`;
    for (let level = 0; level < levels; level += 1) {
      const lines = Array.from({ length: copies }, (_, index) => `${entry}\td${String(index).padStart(4, '0')}\n`);
      entry = `040000 tree ${made(lines.join(''), 'mktree')}`;
    }
    const root = made(`${made('', 'ls-tree', 'main')}\n${entry}\tzz\n`, 'mktree');
    // In a commit before the last as well, where no comparison of the two ends would meet it.
    const before = made('', 'commit-tree', root, '-p', 'main', '-m', 'bomb');
    const last = made('', 'commit-tree', 'ordinary^{tree}', '-p', before, '-m', 'gone again');
    git('update-ref', `refs/heads/${branchOf(bomb)}`, bomb === 'wide bomb' ? before : last);
  }
};
