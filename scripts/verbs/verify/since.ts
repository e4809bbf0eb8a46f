/** `gongshi verify --since`: a ledger, a clone or a site's open data, held against a line or a file that somebody kept. */
import { z } from 'zod/mini';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Checkpoints, keptOf } from '../../../src/core/checkpoint/checkpoint.ts';
import { checkpointCodes } from '../../../src/core/checkpoint/codes.ts';
import { digestsOf, type Fact } from '../../../src/core/checkpoint/facts.ts';
import { sitePlaces } from '../../../src/core/checkpoint/site.ts';
import { type CheckpointLine, readLine } from '../../../src/core/checkpoint/line.ts';
import {
  isOfSite,
  type Since,
  sinceDigests,
  sinceLine,
  toldWords,
  untoldIn,
  untoldWords,
} from '../../../src/core/checkpoint/since.ts';
import { untoldWithoutTerm } from '../../../src/core/checkpoint/untold.ts';
import { inChinese } from '../../../src/core/dates.ts';
import { type Finding, isError, reporter } from '../../../src/core/finding.ts';
import { load } from '../../../src/ledger/load.ts';
import { settledIn } from '../../../src/ledger/settled.ts';
import { Checkpoint } from '../../../src/core/schema/checkpoint.ts';
import { checkpointsIn, type PublishedFacts } from '../../../src/recount/published-facts.ts';
import { sourceAt } from '../../kernel/at-commit.ts';
import type { Ledger } from '../../kernel/ledger.ts';
import { commitsOfLines, growsFrom } from '../../kernel/published-commit.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

const report = reporter(checkpointCodes);

/** What is held against the line: the facts of today and the lines that were given out. */
export interface Held {
  readonly facts: readonly Fact[];
  readonly checkpoints: Checkpoints;
  /** Where a site that was asked says something else than its facts. */
  readonly site?: readonly Finding[];
}

/** What comes from elsewhere is read as strictly as a file of the ledger. */
const Published = z.strictObject({
  site: z.string(),
  day: z.string(),
  line: z.nullable(z.string()),
  checkpoints: z.record(z.string(), Checkpoint),
  facts: z.array(
    z.strictObject({
      file: z.string(),
      part: z.string(),
      value: z.optional(z.unknown()),
      digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
    }),
  ),
});

const published = (text: string, place: string): PublishedFacts => {
  try {
    const { facts, ...data } = Published.parse(JSON.parse(text));
    return {
      ...data,
      facts: facts.map(({ file, part, value, digest }) => ({
        file,
        part,
        value,
        ...(digest === undefined ? {} : { digest }),
      })),
    };
  } catch {
    throw new CannotRun(`${place} 不是网站公开的 checkpoint.json，或者没有下载完整`);
  }
};

/** Reads what lies at an address below a site; undefined where there is nothing. */
type ReadSite = (address: string) => Promise<string | undefined>;

const fetched =
  (base: string): ReadSite =>
  async (address) => {
    const url = new URL(address, base);
    const answer = await fetch(url).catch(() => undefined);
    if (answer === undefined) throw new CannotRun(`下载不了 ${url.href}`);
    return answer.ok ? answer.text() : undefined;
  };

const readFrom =
  (folder: string): ReadSite =>
  (address) => {
    const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
    return Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  };

const siteFindings = async (facts: readonly Fact[], read: ReadSite): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const { address, held } of sitePlaces(facts)) found.push(...held(await read(address)));
  return found;
};

/** `place`: the address of a site, or a folder or file that was downloaded. A file alone has no pages to be held to it. */
export const heldOnline = async (place: string, { cwd, today }: Io): Promise<Held> => {
  const isOnline = /^https?:/.test(place);
  const isFile = place.endsWith('.json');
  const folder = isOnline
    ? new URL('.', isFile ? place : place.replace(/\/*$/, '/')).href
    : resolve(cwd, isFile ? '.' : place);
  const read = isOnline ? fetched(folder) : readFrom(folder);
  const name = isFile ? place : 'checkpoint.json';
  const text = isFile && !isOnline ? readFile(resolve(cwd, place)) : await read(name);
  if (text === undefined)
    throw new CannotRun(isOnline ? `下载不了 ${new URL(name, folder).href}` : `没有 ${resolve(folder, name)}`);
  const data = published(text, place);
  const hasPages = isOnline || (!isFile && existsSync(join(folder, 'notices')));
  return {
    facts: data.facts,
    checkpoints: checkpointsIn(data),
    site: [
      ...untoldWithoutTerm(data.facts, data.day < today() ? data.day : today()),
      ...(hasPages ? await siteFindings(data.facts, read) : []),
    ],
  };
};

const readFile = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

export const heldIn = ({ records }: Ledger, today: string): Held => ({
  facts: settledIn(records, today),
  checkpoints: records.checkpoints ?? new Map(),
});

/** What the line stood for may still be in the history of the clone, though it is gone from what is here now. */
const inHistory = (repository: string, line: CheckpointLine, facts: readonly Fact[]): readonly Finding[] => {
  const isNeeded = (path: string) => /^content\/(?:association\.yaml$|checkpoints\/)/.test(path);
  for (const commit of commitsOfLines(repository)) {
    const old = load(sourceAt(repository, commit, isNeeded)).records?.checkpoints ?? new Map();
    const kept = keptOf(old, line);
    if (kept.kind === 'kept') return sinceDigests(kept.digests, facts, line.day);
  }
  return [];
};

/** Why a copy does not show what was there, and how one is had that does. */
const unseen = {
  part: {
    why: '只取回了最近的几次改动',
    cure: '运行 git fetch --unshallow；自动任务里写 fetch-depth: 0',
  },
  'no-repository': {
    why: '没有带Git的历史',
    cure: '用 git clone 取回仓库，在那个文件夹里核对',
  },
} as const;

const historyFindings = (repository: string | null, { day, commit }: CheckpointLine): readonly Finding[] => {
  if (commit === undefined) return [];
  const words = { day: inChinese(day), commit };
  const growth = repository === null ? 'no-repository' : growsFrom(repository, commit);
  if (growth === 'grown') return [];
  return [
    growth === 'rewritten'
      ? report('history-rewritten', words)
      : report('history-unseen', { ...words, ...unseen[growth] }),
  ];
};

const heldSince = (typed: string, held: Held, cwd: string, repository: string | null | undefined): Since => {
  const file = resolve(cwd, typed);
  if (typed.endsWith('.json')) {
    if (!existsSync(file)) throw new CannotRun(`没有 ${file}`);
    const old = published(readFileSync(file, 'utf8'), typed);
    const { facts } = old;
    return {
      findings: sinceDigests(digestsOf(facts), held.facts, old.day),
      grown: held.facts.length - facts.length,
      ...untoldIn(held.facts),
    };
  }
  const line = readLine(typed);
  if (line === undefined) throw new CannotRun('核对行不完整，或者抄错了一个字，请对照原文再输入一次');
  const now = sinceLine(line, held.checkpoints, held.facts);
  if (repository === undefined) return now;
  const older = now.grown === null && repository !== null ? inHistory(repository, line, held.facts) : [];
  return { ...now, findings: [...historyFindings(repository, line), ...now.findings, ...older] };
};

/** `typed`: a line, or the path of a `checkpoint.json` that was kept. `repository`: where
 * the ledger has one; null where it has none; undefined where nobody asks for its history. */
export const since = (typed: string, held: Held, cwd: string, repository: string | null | undefined): Since => {
  const found = heldSince(typed, held, cwd, repository);
  return { ...found, findings: [...found.findings, ...(held.site ?? [])] };
};

export const sinceSentence = (held: Since): string => {
  const { findings, grown } = held;
  const wrong = findings.filter(isError);
  const rewritten = wrong.filter((finding) => !isOfSite(finding));
  if (wrong.length > 0 && rewritten.length === 0) return '记录没有改动，网站的页面却与它不一致。';
  const [first] = rewritten;
  if (first !== undefined) {
    const place = rewritten.find(({ file }) => file !== '')?.file;
    return `记录改动过，不只是增加。${place === undefined ? '' : `第一处：${place}。`}`;
  }
  return `当时的记录都在，${toldWords(held)}；以后增加了${Math.max(0, grown ?? 0)}项内容。${untoldWords(held)}`;
};

/** Where the ledger's own folder is a repository. */
export const repositoryIn = (io: Io): string | null => (existsSync(join(io.cwd, '.git')) ? io.cwd : null);
