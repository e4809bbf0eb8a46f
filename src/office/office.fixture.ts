/** The demonstration ledger of 2017 to plan acts on, and copies of it as repositories to carry them out in. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import type { OfficeLedger, Plan, Planned } from './act.ts';
import { wouldBe } from './planned.ts';

export const opened = (source: Source): OfficeLedger => {
  const { records, findings } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return { source, records, findings };
};

export const ledgerOf2017 = (): OfficeLedger => opened(directorySource(ledger2017));

const decoder = new TextDecoder();

/** The ledger with files changed: each is given its text, or made from it. */
export const changed = (
  ledger: OfficeLedger,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): OfficeLedger =>
  opened(
    Object.entries(changes).reduce((source, [path, change]) => {
      const text = typeof change === 'string' ? change : change(decoder.decode(source.read(path)));
      return withText(source, path, text);
    }, ledger.source),
  );

/** The plan, or the reason why there is none as an error of the test. */
export const planOf = (planned: Planned): Plan => {
  if (planned.ok) return planned;
  throw new Error([planned.why, ...planned.findings.map(({ message }) => message)].join('\n'));
};

/** The ledger as it is once the plan is carried out. */
export const after = (ledger: OfficeLedger, planned: Planned): OfficeLedger =>
  opened(wouldBe(ledger.source, planOf(planned).files));

/** What was written, without what was there: the lines that came in. */
export const added = (planned: Planned): string =>
  planOf(planned)
    .files.map(({ before = '', after: text = '' }) => (text.startsWith(before) ? text.slice(before.length) : text))
    .join('');

export type Git = (...args: readonly string[]) => string;

export interface Copy {
  readonly root: string;
  readonly git: Git;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
}

/**
 * A copy of some files of the demonstration ledger, committed, as an office has it; removed when the tests of the file are
 * over.
 */
export const copies = (files: readonly string[]): (() => Copy) => {
  const made: string[] = [];
  afterAll(() => made.forEach((root) => rmSync(root, { recursive: true, force: true })));
  const folder = (): string => {
    const root = mkdtempSync(join(tmpdir(), 'gongshi-office-'));
    made.push(root);
    return root;
  };
  const gitAt =
    (root: string): Git =>
    (...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  /** Made once and copied: to start Git six times takes longer than a test. */
  let template: string | undefined;
  const committed = (): string => {
    const root = folder();
    for (const file of files) cpSync(join(ledger2017, file), join(root, file));
    writeFileSync(join(root, '.gitignore'), 'inbox/\n');
    const git = gitAt(root);
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Office');
    git('config', 'user.email', 'office@example.org');
    git('config', 'commit.gpgsign', 'false');
    git('add', '.');
    git('commit', '--quiet', '--message', 'base');
    return root;
  };
  return () => {
    const root = folder();
    cpSync((template ??= committed()), root, { recursive: true, preserveTimestamps: true });
    const git = gitAt(root);
    return {
      root,
      git,
      read: (path) => readFileSync(join(root, path), 'utf8'),
      write: (path, text) => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      },
    };
  };
};
