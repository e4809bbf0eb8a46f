/** Git, asked in its own words: never through a shell, never waiting for a question that nobody sees. */
import { execFile } from 'node:child_process';

export type GitAnswer = { readonly ok: true; readonly out: string } | { readonly ok: false; readonly err: string };

export type Git = (args: readonly string[], timeout?: number) => Promise<GitAnswer>;

const SECOND = 1000;
const mostOutput = 64 * 1024 * 1024;

export const gitIn =
  (root: string): Git =>
  (args, timeout = 20 * SECOND) =>
    new Promise((resolve) => {
      const env = { ...process.env, LC_ALL: 'C.UTF-8', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true' };
      execFile(
        'git',
        ['-c', 'core.quotepath=off', ...args],
        { cwd: root, env, timeout, maxBuffer: mostOutput, windowsHide: true },
        (error, out, err) => resolve(error === null ? { ok: true, out } : { ok: false, err: `${err}${out}`.trim() }),
      );
    });
