/** A bare repository made on the spot: Git objects written with fast-import, nothing checked out, the same ids every time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Git, gitOf, tooMuch } from '../../src/pull-request/git.ts';
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

/** From one state of the files to the next. */
const difference = (before: Files, after: Files): Buffer =>
  Buffer.concat([
    ...[...before.keys()].filter((path) => !after.has(path)).map((path) => Buffer.from(`D ${quoted(path)}\n`)),
    ...[...after].filter(([path, file]) => before.get(path) !== file).map(written),
  ]);

/** A branch as it grows: its files, and everything that Git is to import. */
interface Branch {
  readonly ref: string;
  readonly files: Files;
  readonly stream: readonly Buffer[];
}

const start: Branch = { ref: '', files: new Map(), stream: [] };

const committed = (
  from: Branch,
  ref: string,
  { message, name, email }: Pick<Commit, 'message' | 'name' | 'email'>,
  files: Files,
  second?: Branch,
): Branch => ({
  ref,
  files,
  stream: [
    ...from.stream,
    Buffer.from(`commit ${ref}\ncommitter ${name} <${email}> 1495000000 +0800\n`),
    chunk(Buffer.from(message)),
    // A branch goes on from where it is by itself.
    Buffer.from(from.ref === '' || from.ref === ref ? '' : `from ${from.ref}\n`),
    Buffer.from(second === undefined ? '' : `merge ${second.ref}\n`),
    difference(from.files, files),
    Buffer.from('\n'),
  ],
});

/** What a branch changed since it left another, laid over a third. */
const laidOver = (files: Files, left: Files, branch: Files): Files => {
  const both: Files = new Map(files);
  for (const path of left.keys()) if (!branch.has(path)) both.delete(path);
  for (const [path, file] of branch) if (left.get(path) !== file) both.set(path, file);
  return both;
};

const grown = (from: Branch, ref: string, { changes, ...told }: Commit, second?: Branch, left?: Files): Branch => {
  const both = second !== undefined && left !== undefined && told.takes === 'both';
  const files: Files = both ? laidOver(from.files, left, second.files) : new Map(from.files);
  for (const step of changes) apply(files, step);
  return committed(from, ref, told, files, second);
};

const office: Commit = {
  message: '台账',
  name: '学会部',
  email: '900000@users.noreply.github.com',
  changes: [],
  takes: 'both',
};

/** The branch that a case is judged against, and the one that it is. */
export const baseOf = (name: string): string => `base/${name}`;
export const headOf = (name: string, { branch }: Change): string => branch ?? `head/${name}`;

/** The branch without what was imported before it. */
const alone = (branch: Branch): Branch => ({ ...branch, stream: [] });

const streamOf = (main: Branch, name: string, change: Change): readonly Buffer[] => {
  const [base, head] = [`refs/heads/${baseOf(name)}`, `refs/heads/${headOf(name, change)}`];
  const left = grown(alone(main), base, { ...office, changes: change.base });
  const sides = new Map(
    Object.entries(change.sides).map(([side, commits]): [string, Branch] => [
      side,
      commits.reduce((grows, commit) => grown(grows, `refs/heads/side/${name}/${side}`, commit), alone(left)),
    ]),
  );
  const sideOf = (side: string): Branch => {
    const found = sides.get(side);
    if (found === undefined) throw new Error(`${name} has no side ${side}`);
    return found;
  };
  const merged = change.merged.reduce(
    (grows, side) => grown(grows, base, { ...office, message: '合并' }, sideOf(side), left.files),
    alone(left),
  );
  const meanwhile: Commit = { ...office, message: '后来', changes: change.meanwhile };
  const tip = change.meanwhile.length === 0 ? merged : grown(merged, base, meanwhile);
  const [first] = change.commits;
  const begins = first?.from === undefined ? alone(left) : alone(sideOf(first.from));
  // The base moves on while the pull request waits, so a branch that grows from where it was names that commit first.
  const mark = Buffer.from(`reset refs/heads/left/${name}\nfrom ${base}\n\n`);
  const from: Branch = change.orphan
    ? start
    : first?.from === undefined
      ? { ...begins, ref: `refs/heads/left/${name}` }
      : begins;
  const branch = change.commits.reduce((grows, commit) => {
    const second = commit.merge === 'base' ? alone(tip) : commit.merge === undefined ? undefined : sideOf(commit.merge);
    return grown(grows, head, commit, second, left.files);
  }, from);
  return [
    ...left.stream,
    mark,
    ...[...sides.values()].flatMap(({ stream }) => stream),
    ...tip.stream,
    ...(change.commits.length === 0 ? [Buffer.from(`reset ${head}\nfrom refs/heads/left/${name}\n\n`)] : branch.stream),
  ];
};

export interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly remove: () => void;
}

/** Every object as `git cat-file --batch` gives it, by its id: the line that says what it is, and its bytes. */
const objectsOf = ({ ask }: Git): ReadonlyMap<string, { readonly line: string; readonly bytes: Buffer }> => {
  const all = ask(['cat-file', '--batch-all-objects', '--batch', '--buffer'], { limit: 2 ** 30 });
  const objects = new Map<string, { readonly line: string; readonly bytes: Buffer }>();
  for (let offset = 0; offset < all.length;) {
    const start = all.indexOf('\n', offset) + 1;
    const line = all.toString('latin1', offset, start);
    const [oid = '', , size = ''] = line.trimEnd().split(' ');
    objects.set(oid, { line, bytes: all.subarray(start, start + Number(size)) });
    offset = start + Number(size) + 1;
  }
  return objects;
};

/**
 * The repository does not change while it is judged, so a question is asked once, and for all its objects there is one: starting
 * Git is what takes the time.
 */
export const remembering = (git: Git): Git => {
  const answers = new Map<string, ReturnType<Git['run']>>();
  const objects = objectsOf(git);
  const told = (args: readonly string[], input: string): Buffer | undefined => {
    const [verb, how] = args;
    if (verb !== 'cat-file' || args.length !== 3 || args[2] !== '--buffer') return undefined;
    const asked = input.trimEnd().split('\n');
    const parts = asked.flatMap((oid): Buffer[] => {
      const object = objects.get(oid);
      if (object === undefined) return [];
      const line = Buffer.from(object.line);
      return [how === '--batch' ? Buffer.concat([line, object.bytes, Buffer.from('\n')]) : line];
    });
    return parts.length === asked.length ? Buffer.concat(parts) : undefined;
  };
  const again: Git['run'] = (args, options = {}) => {
    const known = told(args, String(options.input ?? ''));
    if (known !== undefined) return options.limit !== undefined && known.length > options.limit ? tooMuch : known;
    const key = JSON.stringify([args, options]);
    const answer = answers.get(key) ?? git.run(args, options);
    answers.set(key, answer);
    return answer;
  };
  return gitOf(again);
};

/** All cases in one repository, each on branches of its own, all grown from one ledger. */
export const makeRepository = (cases: ReadonlyMap<string, Change>): Repository => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-pr-'));
  const run = (args: readonly string[], input?: Buffer): string =>
    execFileSync('git', ['-C', folder, ...args], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();
  run(['init', '--quiet', '--bare', '--initial-branch=main']);
  const ledger = committed(start, 'refs/heads/main', office, filesBelow(join(here, 'ledger')));
  const streams = [...cases].flatMap(([name, change]) => streamOf(ledger, name, change));
  run(['fast-import', '--quiet', '--force'], Buffer.concat([...ledger.stream, ...streams]));
  return { folder, git: (...args) => run(args), remove: () => rmSync(folder, { recursive: true, force: true }) };
};
