/** The desk's program over a ledger in its own repository, as an office starts it. */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const program = join(process.cwd(), 'scripts/gongshi');

export interface Running {
  /** To be opened first. */
  readonly url: string;
  readonly pid: number;
  /** Settles when the program has ended; `signal`: SIGTERM unless said otherwise. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

/** `today`: the day of its clock; without it the ledger's own. */
export const startDesk = (root: string, today?: string): Promise<Running> =>
  new Promise((resolve, reject) => {
    const typed = ['desk', '--no-open', ...(today === undefined ? [] : ['--today', today])];
    const desk = spawn(process.execPath, [program, ...typed], { cwd: root });
    const ended = new Promise<void>((settle) => {
      desk.once('exit', () => settle());
    });
    let said = '';
    const listen = (piece: Buffer) => {
      said += piece.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}/.exec(said)?.[0];
      if (url === undefined || desk.pid === undefined) return;
      resolve({
        url,
        pid: desk.pid,
        end: (signal = 'SIGTERM') => {
          desk.kill(signal);
          return ended;
        },
      });
    };
    desk.stdout.on('data', listen);
    desk.stderr.on('data', listen);
    desk.on('exit', () => reject(new Error(said)));
  });

export const gitIn = (root: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' });

/** What lies in a folder becomes the first commit of a repository with a clerk. */
export const makeRepository = (root: string, clerk = '经办人甲'): void => {
  writeFileSync(join(root, '.gitignore'), 'inbox/\n.cache/\n');
  gitIn(root, 'init', '--quiet', '--initial-branch=main');
  gitIn(root, 'config', 'user.name', clerk);
  gitIn(root, 'config', 'user.email', 'office@example.org');
  gitIn(root, 'add', '.');
  gitIn(root, 'commit', '--quiet', '--message', '起始');
};
