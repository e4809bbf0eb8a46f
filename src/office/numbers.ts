/**
 * Numbers that were ever given, as far as this machine can know: in the folder as it is now, and in every branch and former
 * state that Git holds, so that a receipt that was taken back keeps its number, and another branch keeps its own. Those of the
 * demonstration, which a ledger of one's own began by emptying, were given to nobody.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const limits = { timeout: 20_000, maxBuffer: 64 * 1024 * 1024 } as const;
const line = /^[-+ ]?number: *"?([A-Z]{2,8}-\d{4}-\d{3,5})"?\s*$/gm;

const numbersIn = (text: string): readonly string[] => [...text.matchAll(line)].map(([, number = '']) => number);

const inFolder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .flatMap((name) => numbersIn(readFileSync(join(folder, name), 'utf8')))
    : [];

const marked = /^[-+ ]?demonstration: true$/m;

const isDemonstration = (cwd: string): boolean => {
  const association = join(cwd, 'content/association.yaml');
  return existsSync(association) && marked.test(readFileSync(association, 'utf8'));
};

/** `log`: whole receipts, one after another. */
const inHistory = (cwd: string, log: string): readonly string[] => {
  const receipts = log.split(/^diff --git /m);
  return (isDemonstration(cwd) ? receipts : receipts.filter((one) => !marked.test(one))).flatMap(numbersIn);
};

/** `folder`: where the receipts of an award lie, below `cwd`. */
export const numbersGiven = (cwd: string, folder: string): readonly string[] => {
  const log = [
    'log',
    '--all',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--format=',
    '-p',
    '-U1000',
    '-G^number:',
  ];
  let history = '';
  try {
    history = execFileSync('git', [...log, '--', folder], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      ...limits,
    });
  } catch {
    // No repository, or none yet that holds a commit.
  }
  return [...inFolder(join(cwd, folder)), ...inHistory(cwd, history)];
};
