/** Packages of the system: installed on a Debian (or Ubuntu) that we may change, elsewhere never. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isRoot = process.getuid?.() === 0;
/** A runner of a forge is thrown away after its run; on anybody's own machine nothing is done as another user. */
const mayAskForRoot = process.env['CI'] !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0;

export const canInstall = existsSync('/usr/bin/apt-get') && (isRoot || mayAskForRoot);

const aptGet = (...args: string[]): boolean => {
  const words = ['apt-get', '-q', '-y', ...args];
  const [program = '', ...rest] = isRoot ? words : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', ...words];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
};

export const refresh = (): boolean => aptGet('update');
export const install = (...packages: string[]): boolean => aptGet('install', '--no-install-recommends', ...packages);
