/**
 * What is asked of Git, as child processes without a shell of ours. Only objects are read: nothing is checked out, no hook,
 * filter, text conversion or replacement runs; every answer has a limit, and every child one of time and of memory, so that a
 * hostile change costs a fixed amount. What a child says on standard error is never repeated: it quotes what it read.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, platform, tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

/** Git did not do what must always work: a bug, or a broken repository. */
export class GitFailed extends Error {}

/** A child that was stopped because it took too long, or asked for more memory than a change may cost. */
export class GitOverran extends Error {}

/** An object that a tree or a commit names is missing, cannot be read, or is another than it says. */
export class RepositoryBroken extends GitFailed {}

/** What Git says to a question that it does not understand; whatever else it fails at is because of what it read. */
const misused = 129;

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
  /** It makes objects: they go into a folder of their own, which the later questions see and the repository never does. */
  readonly writes?: boolean;
}

const megabyte = 1024 * 1024;
const answerLimit = 64 * megabyte;

/**
 * Seconds of a child's own work, milliseconds until it is ended whatever it waits for, and kilobytes of its address space.
 * A busy machine makes honest work wait, so the clock leaves more than the work.
 */
export const childLimits = { work: 10, time: 60_000, memory: 1024 * 1024 } as const;

/** Heap and mapped packs together: a pack of 10,000 applications is some megabytes, a window of it is never more. */
const settings = [
  '-c',
  'core.packedGitLimit=256m',
  '-c',
  'core.packedGitWindowSize=32m',
  '-c',
  'core.bigFileThreshold=1m',
  '-c',
  'core.deltaBaseCacheLimit=32m',
  '-c',
  'gc.auto=0',
];

/** A shell says how much a child may take before it becomes that child: there is no other way in every Unix. */
const bounded = `ulimit -v ${childLimits.memory} 2>/dev/null; ulimit -t ${childLimits.work} 2>/dev/null; exec git "$@"`;

const commandOf = (args: readonly string[]): readonly [string, readonly string[]] =>
  platform() === 'linux' ? ['/bin/sh', ['-c', bounded, 'git', ...args]] : ['git', args];

/** Quarantine variables of a `pre-receive` hook stay, or the objects that were pushed could not be seen. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // A file of grafts gives commits other parents than their own.
  GIT_GRAFT_FILE: devNull,
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

/** Where the repository keeps its objects: the quarantine of a push, or its own folder. */
const objectsOf = (repository: string, ask: Git['ask']): string => {
  const quarantine = process.env['GIT_OBJECT_DIRECTORY'];
  const folder = quarantine ?? ask(['rev-parse', '--git-path', 'objects']).toString().trim();
  return isAbsolute(folder) ? folder : resolve(repository, folder);
};

/** A folder for what is made while judging; it goes when the program ends. */
const scratchBeside = (objects: string): NodeJS.ProcessEnv => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-objects-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const others = process.env['GIT_ALTERNATE_OBJECT_DIRECTORIES'];
  return {
    GIT_OBJECT_DIRECTORY: folder,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: [objects, ...(others === undefined ? [] : [others])].join(delimiter),
  };
};

/** `repository`: a working tree, a `.git` folder or a bare repository. */
export const gitIn = (repository: string): Git => {
  let scratch: NodeJS.ProcessEnv | undefined;
  const run: Git['run'] = (args, { input = '', limit = answerLimit, also = 0, writes = false } = {}) => {
    if (args.some((word) => word.includes('\0'))) throw new GitFailed('a word that no program can be given');
    if (writes) scratch ??= scratchBeside(objectsOf(repository, gitOf(run).ask));
    const [program, words] = commandOf(['--no-pager', '-C', repository, ...settings, ...args]);
    const { error, status, signal, stdout } = spawnSync(program, words, {
      input,
      env: { ...environment(), ...scratch },
      maxBuffer: limit,
      timeout: childLimits.time,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const name = `git ${args.find((word) => /^[a-z-]+$/.test(word) && !word.startsWith('-')) ?? ''}`;
    if (error !== undefined && 'code' in error) {
      if (error.code === 'ENOBUFS') return tooMuch;
      if (error.code === 'ETIMEDOUT') throw new GitOverran(`${name}: stopped after ${childLimits.time} ms`);
      // A child that ended before it had read everything: its exit code says why.
      if (error.code !== 'EPIPE') throw new GitFailed(`${name}: ${String(error.code)}`);
    }
    if (signal !== null) throw new GitOverran(`${name}: stopped by ${signal}`);
    if (status === 0 || status === also) return stdout;
    const failure = `${name}: exit code ${status}`;
    throw status === misused ? new GitFailed(failure) : new RepositoryBroken(failure);
  };
  return gitOf(run);
};

/** The oldest that can merge two commits without a working tree (`merge-tree --write-tree`). */
export const oldestGit = '2.38';

/** `2.39` of `git version 2.39.5`; undefined when there is no Git. */
export const gitVersion = ({ ask }: Git): string | undefined => {
  try {
    return /(\d+\.\d+)/.exec(ask(['version']).toString())?.[1];
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
};

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);

export const canMerge = (version: string): boolean => {
  const [[major = 0, minor = 0], [oldMajor = 0, oldMinor = 0]] = [partsOf(version), partsOf(oldestGit)];
  return major > oldMajor || (major === oldMajor && minor >= oldMinor);
};

export const objectIdPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** A name → the id of its commit, asked once: a branch that moves afterwards changes nothing. Undefined when unknown. */
export const commitId = ({ ask }: Git, name: string): string | undefined => {
  try {
    const id = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString()
      .trim();
    return objectIdPattern.test(id) ? id : undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
};

/** Every best common ancestor: more than one where branches were merged crosswise. */
export const mergeBases = ({ ask }: Git, base: string, head: string): readonly string[] =>
  ask(['merge-base', '--all', base, head], { also: 1 })
    .toString()
    .split('\n')
    .filter((line) => line !== '');

export const isShallow = ({ ask }: Git): boolean =>
  ask(['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';

/** The pieces of an answer that ends each with NUL. */
export const pieces = (answer: Buffer): string[] => answer.toString().split('\0').slice(0, -1);
