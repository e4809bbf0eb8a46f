/** What the writer asks of Git: small questions in the office's own repository. Hooks run, since a commit of an office is one of hers. */
import { execFileSync } from 'node:child_process';

const SECOND = 1000;
const limits = { timeout: 120 * SECOND, maxBuffer: 64 * 1024 * 1024 } as const;

/** Throws where Git says no; its last words are on `stderr`. */
export const git = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'core.quotepath=off', '-c', 'gc.auto=0', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
    ...limits,
  });

/** The answer, or undefined where Git says no or is not there. */
export const asked = (root: string, ...args: readonly string[]): string | undefined => {
  try {
    return git(root, ...args).trimEnd();
  } catch {
    return undefined;
  }
};

/** Git's own last words, where that is what went wrong. */
export const lastWords = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('stderr' in error)) return undefined;
  return String(error.stderr).trim().split('\n').at(-1) ?? '';
};
