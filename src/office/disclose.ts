/** 公开: what of the office's whole ledger is written into the published one, and why it may not be. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepsAnything } from '../core/disclosure/rule.ts';
import { type Finding, isError } from '../core/finding.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { directorySource } from '../ledger/directory.ts';
import { disclosed, publishedIn } from '../ledger/disclosed.ts';
import { keptNames } from '../ledger/kept-names.ts';
import { load } from '../ledger/load.ts';
import { placeOf } from '../ledger/paths.ts';
import type { FileChange, OfficeLedger } from './act.ts';
import { asked } from './git.ts';
import { repositoryState } from './repository.ts';

/** Records that one ledger has alone: the published one its lines and what was added of older records, the whole one its mark. */
const own: ReadonlySet<string> = new Set(['checkpoint', 'witness', 'made', 'unknown']);

const changesIn = (folder: string, wanted: ReadonlyMap<string, Uint8Array>): readonly FileChange[] => {
  const source = directorySource(folder);
  const decoder = new TextDecoder();
  const there = new Map(
    source
      .list()
      .flatMap(({ path, kind }): [string, string][] =>
        kind !== 'file' || own.has(placeOf(path).kind) ? [] : [[path, decoder.decode(source.read(path))]],
      ),
  );
  return [...new Set([...wanted.keys(), ...there.keys()])].toSorted().flatMap((path): FileChange[] => {
    const bytes = wanted.get(path);
    const change = { path, before: there.get(path), after: bytes === undefined ? undefined : decoder.decode(bytes) };
    return change.before === change.after ? [] : [change];
  });
};

export type Disclosing =
  | { readonly ok: true; readonly folder: string; readonly files: readonly FileChange[] }
  | { readonly ok: false; readonly why: string; readonly findings: readonly Finding[] };

const no = (why: string, findings: readonly Finding[] = []): Disclosing => ({ ok: false, why, findings });

/** `root`: the folder of the whole ledger; `typed`: that of the published one, from there. */
export const disclosing = (ledger: OfficeLedger, root: string, typed: string, today: string): Disclosing => {
  const { records } = ledger;
  if (records.whole === undefined)
    return no(
      '这里不是办公室的完整台账（没有 content/whole.yaml）。把整个文件夹复制一份，在那里运行 npx gongshi disclose --begin',
    );
  if (![...records.years.values()].some(keepsAnything)) return no('各年度都是全部公开，不需要另写公开台账');
  const folder = resolve(root, typed);
  if (folder === resolve(root)) return no('公开台账要放在另一个文件夹里');
  if (!existsSync(join(folder, 'content'))) return no(`${typed} 里没有 content 文件夹`);
  if (existsSync(join(folder, 'content', 'whole.yaml')))
    return no(`${typed} 也是完整台账，没有写。公开台账里不能有 content/whole.yaml`);
  const other = load(directorySource(folder)).records?.association.name;
  if (other !== undefined && other !== records.association.name)
    return no(
      `${typed} 是“${other}”的台账，不是“${records.association.name}”的，没有写。单位改名的，先改那里的 content/association.yaml`,
    );
  const broken = checkLedger(ledger, today).filter(isError);
  if (broken.length > 0) return no('完整台账里有错误，没有写。', broken);
  const wanted = disclosed(ledger.source, records, today, publishedIn(directorySource(folder)));
  const named = keptNames(records, wanted);
  if (named.length > 0) return no('要公开的记录里提到了不公开的申报，没有写。', named);
  return { ok: true, folder, files: changesIn(folder, wanted) };
};

const keys = { folder: 'gongshi.published', at: 'gongshi.disclosed' } as const;

/** Where this machine wrote the published ledger last, and from which commit: kept with the repository, never in it. */
export const rememberDisclosed = (root: string, typed: string): void => {
  // The setting of another repository is not ours to make.
  if (repositoryState(root).kind !== 'own') return;
  asked(root, 'config', '--local', keys.folder, typed);
  const head = asked(root, 'rev-parse', 'HEAD');
  if (head !== undefined) asked(root, 'config', '--local', keys.at, head);
};

export const publishedFolder = (root: string): string | undefined => asked(root, 'config', '--local', keys.folder);

/** How many commits changed the ledger since; undefined where nothing was written from here. */
export const commitsSinceDisclosed = (root: string): number | undefined => {
  const at = asked(root, 'config', '--local', keys.at);
  const count = at === undefined ? undefined : asked(root, 'rev-list', '--count', `${at}..HEAD`, '--', 'content');
  return count === undefined ? undefined : Number(count);
};
