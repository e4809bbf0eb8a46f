/** Writes the index beside the pages that were built: a part that is the same as last time is taken as it was. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { contentOf } from './content.ts';
import { type Table, tableToText } from './fold.ts';
import { initialsIn } from './initials.ts';
import type { IndexManifest } from './manifest.ts';
import { type Part, partsOf, valuesOf } from './parts.ts';
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

const digestOf = (part: readonly Indexed[], version: string): string =>
  createHash('sha256')
    .update(JSON.stringify([version, chunkSize, part]))
    .digest('hex')
    .slice(0, 32);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

const namesIn = (part: string): readonly string[] => readdirSync(join(part, 'fragment'));

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

const pagefindVersion = (): string =>
  JSON.parse(readFileSync(new URL(import.meta.resolve('pagefind').replace(/lib\/index\.js$/, 'package.json')), 'utf8'))
    .version;

export interface Written {
  readonly manifest: IndexManifest;
  /** Names of the parts that were indexed now. */
  readonly indexed: readonly string[];
}

/** What the pages leave for the index. */
export interface SearchGiven {
  readonly records: readonly SearchRecord[];
  readonly synonyms: IndexManifest['synonyms'];
}

/** Replaces the index in `folder`; the same records make the same bytes. Parts of earlier builds lie in `cache`. */
export const writeIndex = async (
  { records, synonyms }: SearchGiven,
  folder: string,
  cache: string,
): Promise<Written> => {
  process.env[chunkSize.name] = chunkSize.value;
  const table = traditionalTable();
  const version = pagefindVersion();
  const indexed: string[] = [];
  const put = async (name: string, part: readonly Indexed[], wanted: RegExp, target: string): Promise<string> => {
    const digest = digestOf(part, version);
    const at = join(cache, digest);
    if (!isWhole(at)) {
      indexed.push(name);
      await intoPlace(at, async (beside) => {
        await index(part, beside, wanted);
        writeFileSync(join(beside, SEAL), sealOf(beside));
      });
    }
    cpSync(at, target, { recursive: true, filter: (file) => !file.endsWith(SEAL) });
    return digest;
  };
  rmSync(folder, { recursive: true, force: true });
  const digests: string[] = [];
  /** Pagefind names a text by a short digest, once in its own index: another index may take the same name for another. */
  const taken = new Set<string>();
  const parts: (Omit<Part, 'records'> & { readonly digest: string })[] = [];
  for (const { records: held, ...part } of partsOf(records)) {
    const target = join(folder, part.name);
    let texts = held.map((record) => indexedOf(record, table));
    let digest = await put(part.name, texts, kept, target);
    while (namesIn(target).some((name) => taken.has(name))) {
      // A space more is another text of the same meaning.
      texts = texts.map((text) => ({ ...text, shown: `${text.shown} ` }));
      rmSync(target, { recursive: true });
      digest = await put(part.name, texts, kept, target);
    }
    for (const name of namesIn(target)) taken.add(name);
    digests.push(digest);
    parts.push({ ...part, digest });
  }
  // Pagefind opens the index beside its script in the page's language: this one is there to be opened.
  const opened: Indexed = { url: '/', content: 'nothing', shown: '' };
  digests.push(await put('', [opened], new RegExp(`${kept.source}|${engine.source}`), folder));
  await close();
  for (const old of readdirSync(cache)) if (!digests.includes(old)) rmSync(join(cache, old), { recursive: true });
  const manifest: IndexManifest = { parts, values: valuesOf(records), synonyms };
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'table.txt'), tableToText(table));
  writeFileSync(join(folder, 'initials.json'), JSON.stringify(initialsIn(records)));
  return { manifest, indexed };
};
