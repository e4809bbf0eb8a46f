/**
 * What is asked of Git, as child processes without a shell. Only objects are read: nothing is checked out, no hook, filter,
 * text conversion or replacement runs, and every answer has a limit, so that a hostile change costs a fixed amount.
 */
import { spawnSync } from 'node:child_process';

/** Git did not do what must always work: a bug, or a broken repository. */
export class GitFailed extends Error {}

/** An answer longer than its limit. */
export const tooMuch = Symbol('too much');

export interface Git {
  /** Standard output, or `tooMuch` when it is longer than `limit` bytes. Throws when Git fails. */
  readonly run: (args: readonly string[], options?: RunOptions) => Buffer | typeof tooMuch;
  /** The same where no hostile change can make the answer long. */
  readonly ask: (args: readonly string[], options?: RunOptions) => Buffer;
}

interface RunOptions {
  readonly input?: string;
  /** Bytes. */
  readonly limit?: number;
  /** Exit codes besides 0 that are an answer: `merge-base` says 1 for none. */
  readonly also?: number;
}

const megabyte = 1024 * 1024;
const answerLimit = 64 * megabyte;

/** Quarantine variables of a `pre-receive` hook stay, or the objects that were pushed could not be seen. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
});

export const gitOf = (run: Git['run']): Git => ({
  run,
  ask: (args, options) => {
    const answer = run(args, options);
    if (answer === tooMuch) throw new GitFailed(`git ${args[0] ?? ''}: the answer is too long`);
    return answer;
  },
});

/** `repository`: a working tree, a `.git` folder or a bare repository. */
export const gitIn = (repository: string): Git => {
  const run: Git['run'] = (args, { input = '', limit = answerLimit, also = 0 } = {}) => {
    const { error, status, stdout, stderr } = spawnSync('git', ['--no-pager', '-C', repository, ...args], {
      input,
      env: environment(),
      maxBuffer: limit,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (error !== undefined && 'code' in error && error.code === 'ENOBUFS') return tooMuch;
    if (error !== undefined) throw error;
    if (status !== 0 && status !== also) throw new GitFailed(`git ${args[0] ?? ''}: ${stderr.toString().trim()}`);
    return stdout;
  };
  return gitOf(run);
};

const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** A name → the id of its commit, asked once: a branch that moves afterwards changes nothing. Undefined when unknown. */
export const commitId = ({ ask }: Git, name: string): string | undefined => {
  try {
    const id = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString()
      .trim();
    return objectId.test(id) ? id : undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
};

export const mergeBase = ({ ask }: Git, base: string, head: string): string | undefined =>
  ask(['merge-base', base, head], { also: 1 }).toString().trim() || undefined;

/** The pieces of an answer that ends each with NUL. */
export const pieces = (answer: Buffer): string[] => answer.toString().split('\0').slice(0, -1);
