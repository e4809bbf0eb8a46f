/** What a published ledger keeps back, as texts to be looked for: every value of a kept record that no published file has. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { filesOf } from '../programmes/published.ts';
import { publishedOf } from '../programmes/folders.ts';

/** Values of a file as they stand in it: names, titles, digests, sentences. Short ones, numbers and words of the format are anybody's. */
const valuesIn = (text: string): readonly string[] =>
  text
    .split(/\n|[{},]|: |。/)
    .map((value) => value.trim().replace(/^["'-]+ ?|["']$/g, ''))
    .filter((value) => /^[0-9a-f]{64}$/.test(value) || (/\p{Script=Han}{4}/u.test(value) && !value.startsWith('#')));

/** Ids of applications, receipts and decisions that are kept, and all that they say and no published file does. */
export const keptBack = (whole: string, folder = publishedOf(whole)): readonly string[] => {
  const published = filesOf(folder);
  const said = Object.entries(published).flat().join('\n');
  const kept = Object.entries(filesOf(whole)).filter(([path, text]) => published[path] !== text);
  const ids = kept.flatMap(([path]) =>
    published[path] === undefined && path.includes('/applications/') ? [path.replace(/^.*\/|\.[a-z]+$/g, '')] : [],
  );
  const values = kept.flatMap(([, text]) => valuesIn(text));
  return [...new Set([...ids, ...values])].filter((value) => !said.includes(value));
};

/** A search index is packed, and so are spreadsheets and documents, whose sentences may stand in pieces. */
const contentOf = (file: string): string => {
  const bytes = readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  // A calendar folds its long lines.
  if (file.endsWith('.ics')) return bytes.toString('utf8').replaceAll(/\r?\n[ \t]/g, '');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .flatMap((part) => [part, part.replaceAll(/<[^>]+>/g, '')])
    .join('\n');
};

/** Which of them stand in the files of a folder: `file: text`. */
export const foundIn = (folder: string, texts: readonly string[]): readonly string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = contentOf(file);
      return texts.filter((text) => content.includes(text)).map((text) => `${file}: ${text}`);
    });
