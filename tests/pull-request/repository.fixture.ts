/** A bare repository made on the spot: Git objects written with fast-import, nothing checked out, the same ids every time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Change, Commit, Step } from './change.fixture.ts';

interface File {
  readonly mode: string;
  readonly data: Buffer;
}
type Files = Map<string, File>;

const here = import.meta.dirname;

const filesBelow = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(folder, path), { mode: '100644', data: readFileSync(path) }]),
  );

const replaced = (text: string, replace: readonly (readonly [string, string])[], what: string): string =>
  replace.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`${what} has no ${from}`);
    return result.replace(from, () => to);
  }, text);

const dataOf = (step: Extract<Step, { put: string }>): Buffer => {
  if (step.size !== undefined) return Buffer.alloc(step.size, 'a');
  if (step.base64 !== undefined) return Buffer.from(step.base64, 'base64');
  const text = step.draft === undefined ? (step.text ?? '') : readFileSync(join(here, 'drafts', step.draft), 'utf8');
  return Buffer.from(replaced(text, step.replace, step.put));
};

const taken = (files: Files, path: string): File => {
  const file = files.get(path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  files.delete(path);
  return file;
};

const apply = (files: Files, step: Step): void => {
  if ('put' in step) {
    for (let n = 1; n <= step.times; n += 1) {
      files.set(step.put.replace('{n}', String(n)), { mode: step.mode, data: dataOf(step) });
    }
  } else if ('edit' in step) {
    const { mode, data } = taken(files, step.edit);
    const text = replaced(data.toString(), step.replace, step.edit) + step.append;
    files.set(step.edit, { mode, data: Buffer.from(text) });
  } else if ('delete' in step) {
    taken(files, step.delete);
  } else if ('move' in step) {
    files.set(step.to, taken(files, step.move));
  } else {
    files.set(step.submodule, { mode: '160000', data: Buffer.from('1'.repeat(40)) });
  }
};

const chunk = (data: Buffer): Buffer => Buffer.concat([Buffer.from(`data ${data.length}\n`), data, Buffer.from('\n')]);
const quoted = (path: string): string => `"${path.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;

const written = ([path, { mode, data }]: readonly [string, File]): Buffer =>
  mode === '160000'
    ? Buffer.from(`M 160000 ${data.toString()} ${quoted(path)}\n`)
    : Buffer.concat([Buffer.from(`M ${mode} inline ${quoted(path)}\n`), chunk(data)]);

/** The whole tree each time: `deleteall`, then every file; Git keeps one object for equal files. */
const commitStream = (ref: string, from: string | undefined, commit: Omit<Commit, 'changes'>, files: Files): Buffer =>
  Buffer.concat([
    Buffer.from(`commit ${ref}\ncommitter 提交人 <${commit.email}> 1495000000 +0800\n`),
    chunk(Buffer.from(commit.message)),
    Buffer.from(from === undefined ? 'deleteall\n' : `from ${from}\ndeleteall\n`),
    ...[...files].map(written),
    Buffer.from('\n'),
  ]);

export interface Branches {
  readonly base: string;
  readonly head: string;
}

export interface Repository {
  readonly folder: string;
  /** Writes the case's commits; answers with the names of its two branches. */
  readonly write: (name: string, change: Change) => Branches;
  readonly git: (...args: string[]) => string;
  readonly remove: () => void;
}

export const makeRepository = (): Repository => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-pr-'));
  const run = (args: readonly string[], input?: Buffer): string =>
    execFileSync('git', ['-C', folder, ...args], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();
  run(['init', '--quiet', '--bare', '--initial-branch=main']);
  const ledger = filesBelow(join(here, 'ledger'));
  const commit = (ref: string, from: string | undefined, { changes, ...told }: Commit, files: Files): void => {
    for (const step of changes) apply(files, step);
    run(['fast-import', '--quiet', '--force'], commitStream(ref, from, told, files));
  };
  const office = { message: '台账', email: '900000@users.noreply.github.com' };
  commit('refs/heads/main', undefined, { ...office, changes: [] }, new Map(ledger));

  return {
    folder,
    git: (...args) => run(args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    write: (name, change) => {
      const [base, head] = [`base/${name}`, change.branch ?? `head/${name}`];
      const files: Files = new Map(ledger);
      commit(`refs/heads/${base}`, 'refs/heads/main^0', { ...office, changes: change.base }, files);
      const branch: Files = change.orphan ? new Map() : new Map(files);
      run(['update-ref', '-d', `refs/heads/${head}`]);
      if (change.commits.length === 0) run(['branch', head, base]);
      change.commits.forEach((one, index) => {
        const before = index > 0 ? `refs/heads/${head}^0` : change.orphan ? undefined : `refs/heads/${base}^0`;
        commit(`refs/heads/${head}`, before, one, branch);
      });
      if (change.meanwhile.length > 0) {
        commit(
          `refs/heads/${base}`,
          `refs/heads/${base}^0`,
          { ...office, message: '后来', changes: change.meanwhile },
          files,
        );
      }
      return { base, head };
    },
  };
};
