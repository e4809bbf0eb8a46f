/** Writes the index beside the pages that were built: a part that is the same as last time is taken as it was. */
import { createHash, hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { contentOf, shownOf } from './content.ts';
import { type Table, tableToText } from './fold.ts';
import { initialsIn } from './initials.ts';
import type { IndexManifest, Way } from './manifest.ts';
import { type IndexPart, partsOf, valuesOf } from './parts.ts';
import type { SearchRecord } from './record.ts';
import { traditionalTable } from './traditional.ts';

/** Records under way at once. */
const AT_ONCE = 256;
/** Bytes of one piece of the index. Without it a first question fetches twice as much; Pagefind does not promise to keep it. */
const chunkSize = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '1000' } as const;
/** Of what Pagefind writes: its index, its texts and what leads to them; filters are words of ours. */
const kept = /^(?:index|fragment)\/|^pagefind-entry\.json$|\.pf_meta$/;
/** Beside the first index: what asks. */
const engine = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

interface Indexed {
  readonly url: string;
  readonly content: string;
  readonly shown: string;
}

const indexedOf = (record: SearchRecord, table: Table): Indexed => {
  const { url, facts: _, text: __, ...shown } = record;
  return { url, content: contentOf(record, table), shown: JSON.stringify(shown) };
};

/** This room alone makes the text of a record. */
const room = dirname(fileURLToPath(import.meta.url));
const sourcesDigest = (): string =>
  hash(
    'sha256',
    globSync('*.ts', { cwd: room })
      .toSorted()
      .map((file) => `${hash('sha256', readFileSync(join(room, file)))} ${file}`)
      .join('\n'),
  );

/** A part is known by its records, before any text is made of them. */
const digestOf = (records: readonly SearchRecord[], variant: number, version: string): string =>
  hash('sha256', JSON.stringify([version, chunkSize, variant, records])).slice(0, 32);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** Of an index that cannot stand beside the others its names are kept alone, which say so the next time. */
const NAMES = 'names.json';
const isHollow = (part: string): boolean => existsSync(join(part, NAMES));
const namesIn = (part: string): readonly string[] =>
  isHollow(part) ? JSON.parse(readFileSync(join(part, NAMES), 'utf8')) : readdirSync(join(part, 'fragment'));

/** What stands in a part's folder, to tell one that was cut short or changed from one that was finished. */
const SEAL = 'seal.txt';
const sealOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) if (file !== SEAL) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
};

const isWhole = (folder: string): boolean => {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === sealOf(folder);
  } catch {
    return false;
  }
};

/** With what Pagefind begins each of its files. */
const SIGN = 'pagefind_dcd';

/** A text is sent with what is shown of it alone: the windows, which are twice as long, are in the index. */
const shorten = (file: string): void => {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  if (!text.startsWith(SIGN)) throw new Error(`Pagefind writes its texts otherwise than it did: ${file}`);
  const fragment: { readonly content: string } = JSON.parse(text.slice(SIGN.length));
  const short = gzipSync(`${SIGN}${JSON.stringify({ ...fragment, content: shownOf(fragment.content) })}`, { level: 9 });
  // The system on which it was packed.
  short[9] = 255;
  writeFileSync(file, short);
};

/** Has Pagefind write an index of the records, and keeps of it what `wanted` names. */
const index = async (records: readonly Indexed[], folder: string, wanted: RegExp): Promise<void> => {
  const { index: made, errors } = await createIndex();
  if (made === undefined) throw new Error(errors.join('\n'));
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const added = records
      .slice(at, at + AT_ONCE)
      .map(({ url, content, shown }) =>
        made.addCustomRecord({ url, language: 'und', content, filters: { shown: [shown] } }),
      );
    for (const answer of await Promise.all(added))
      if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
  }
  const written = await made.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await made.deleteIndex();
  for (const file of filesIn(folder)) if (!wanted.test(file)) rmSync(join(folder, file));
  rmSync(join(folder, 'filter'), { recursive: true, force: true });
  for (const file of filesIn(folder)) if (file.startsWith('fragment/')) shorten(join(folder, file));
};

/** Makes a folder beside where it shall lie, and puts it there when it is whole. */
const intoPlace = async (folder: string, make: (folder: string) => Promise<void>): Promise<void> => {
  mkdirSync(dirname(folder), { recursive: true });
  // Made by name: a temporary folder would be its owner's alone, and a host's server somebody else.
  const beside = `${folder}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  try {
    await make(beside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
};

/** As Pagefind names the file that it asks for after the first one of an index. */
const metaIn = (folder: string): string => {
  const [, meta] =
    readdirSync(folder)
      .map((file) => /^pagefind\.(.+)\.pf_meta$/.exec(file))
      .find((found) => found !== null) ?? [];
  if (meta === undefined) throw new Error(`Pagefind names its files otherwise than it did: ${folder}`);
  return meta;
};

const pagefindVersion = (): string =>
  JSON.parse(readFileSync(new URL(import.meta.resolve('pagefind').replace(/lib\/index\.js$/, 'package.json')), 'utf8'))
    .version;

export interface WrittenIndex {
  readonly manifest: IndexManifest;
  /** Names of the parts that were indexed now. */
  readonly indexed: readonly string[];
}

/** What the pages leave for the index. */
export interface SearchGiven {
  readonly records: readonly SearchRecord[];
  readonly synonyms: IndexManifest['synonyms'];
}

/** What an earlier build left where the index shall lie: file names of a part's texts, if the part of that digest stands there whole. */
export type LeftOver = (part: string, digest: string) => readonly string[] | undefined;

/**
 * Replaces the index in `folder`; the same records make the same bytes. Parts of earlier builds lie in `cache`, or in the folder
 * itself where `left` says so: then other files in it are not removed, and what was put into it is not kept a second time.
 */
export const writeIndex = async (
  { records, synonyms }: SearchGiven,
  folder: string,
  cache: string,
  left?: LeftOver,
): Promise<WrittenIndex> => {
  process.env[chunkSize.name] = chunkSize.value;
  const table = traditionalTable();
  const version = [pagefindVersion(), sourcesDigest(), hash('sha256', tableToText(table))].join(' ');
  /** Which characters are Han is Node's own. */
  const placeOf = (digest: string): string => join(cache, `${digest}-${process.version}`);
  const indexed: string[] = [];
  /** Folders of the cache that this index needed; what else lies there is of an older one. */
  const needed = new Set<string>();
  const sealed = (at: string, make: (beside: string) => Promise<void>): Promise<void> =>
    intoPlace(at, async (beside) => {
      await make(beside);
      writeFileSync(join(beside, SEAL), sealOf(beside));
    });
  const indexInto = async (name: string, at: string, part: readonly Indexed[], wanted: RegExp): Promise<void> => {
    indexed.push(name);
    await sealed(at, (beside) => index(part, beside, wanted));
  };
  const copy = (at: string, target: string): void =>
    cpSync(at, target, { recursive: true, filter: (file) => !file.endsWith(SEAL) });
  if (left === undefined) rmSync(folder, { recursive: true, force: true });
  /** Pagefind names a text by a short digest, once in its own index: another index may take the same name for another. */
  const taken = new Set<string>();
  const put = async (name: string, held: readonly SearchRecord[]): Promise<string> => {
    for (let variant = 0; ; variant += 1) {
      const digest = digestOf(held, variant, version);
      const at = placeOf(digest);
      const there = left?.(name, digest);
      if (there !== undefined && !there.some((one) => taken.has(one))) {
        for (const one of there) taken.add(one);
        return digest;
      }
      needed.add(at);
      // A space more is another text of the same meaning.
      const texts = () =>
        held
          .map((record) => indexedOf(record, table))
          .map((text) => ({ ...text, shown: text.shown + ' '.repeat(variant) }));
      if (!isWhole(at)) await indexInto(name, at, texts(), kept);
      const names = namesIn(at);
      if (names.some((one) => taken.has(one))) {
        if (!isHollow(at)) {
          await sealed(at, async (beside) => writeFileSync(join(beside, NAMES), JSON.stringify(names)));
        }
        continue;
      }
      if (isHollow(at)) await indexInto(name, at, texts(), kept);
      rmSync(join(folder, name), { recursive: true, force: true });
      copy(at, join(folder, name));
      if (left !== undefined) needed.delete(at);
      for (const one of names) taken.add(one);
      return digest;
    }
  };
  const parts: (Omit<IndexPart, 'records'> & Way)[] = [];
  for (const { records: held, ...part } of partsOf(records)) {
    const digest = await put(part.name, held);
    parts.push({ ...part, digest, meta: metaIn(join(folder, part.name)) });
  }
  // Pagefind opens the index beside its script in the page's language: this one is there to be opened.
  const opened: Indexed = { url: '/', content: 'nothing', shown: '' };
  const beside = digestOf([], 0, version);
  const first = placeOf(beside);
  needed.add(first);
  if (!isWhole(first)) await indexInto('', first, [opened], new RegExp(`${kept.source}|${engine.source}`));
  copy(first, folder);
  await close();
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).map((name) => join(cache, name))) {
    if (!needed.has(old)) rmSync(old, { recursive: true });
  }
  const manifest: IndexManifest = {
    parts,
    opened: { digest: beside, meta: metaIn(folder) },
    values: valuesOf(records),
    synonyms,
  };
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'table.txt'), tableToText(table));
  writeFileSync(join(folder, 'initials.json'), JSON.stringify(initialsIn(records)));
  return { manifest, indexed };
};
