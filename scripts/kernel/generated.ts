/** Files that are made from the ledger or the code and committed: written by one verb, compared by `--check`. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExitCode, Io } from './verb.ts';

export interface Generated {
  /** The command that makes them, as a person types it. */
  readonly command: string;
  /** What they are called, and which files are theirs: one that is there and not wanted is removed. */
  readonly place: string;
  readonly pattern: string;
  /** Path below the repository root → text. */
  readonly wanted: ReadonlyMap<string, string>;
}

interface Difference {
  readonly path: string;
  /** What it should hold; undefined where there should be no such file. */
  readonly text: string | undefined;
}

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

const differences = (root: string, { pattern, wanted }: Generated): readonly Difference[] => [
  ...[...wanted].filter(([path, text]) => read(join(root, path)) !== text).map(([path, text]) => ({ path, text })),
  ...globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !wanted.has(path))
    .map((path) => ({ path, text: undefined })),
];

const settle = (root: string, { path, text }: Difference): void => {
  const file = join(root, path);
  if (text === undefined) return rmSync(file);
  mkdirSync(dirname(file), { recursive: true });
  return writeFileSync(file, text);
};

/** Writes what differs, or with `check` only says so. */
export const writeGenerated = (generated: Generated, check: boolean, io: Io): ExitCode => {
  const found = differences(io.cwd, generated);
  for (const difference of found) {
    if (!check) settle(io.cwd, difference);
    io.out(`${difference.text === undefined ? (check ? '多余' : '删去') : '更新'} ${difference.path}`);
  }
  if (!check || found.length === 0) return 0;
  io.err(`${generated.place} 与台账不一致，请运行 ${generated.command} 并提交`);
  return 1;
};
