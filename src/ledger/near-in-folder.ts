/** The part of a source that must be read to judge a few of its files; of the rest it is only known that it is there. */
import { associationOf } from './association.ts';
import { near, touchEverything } from './near.ts';
import { collisionKey, folderOf } from './paths.ts';
import { part, type Source } from './source.ts';

const backslash = 0x5c;

/** Paths that differ from one of these in case or width alone. */
const twins = (paths: readonly string[], all: Iterable<string>): string[] => {
  const [keys, folders] = [paths, paths.map(folderOf)].map((names) => new Set(names.map(collisionKey)));
  return [...Map.groupBy(all, folderOf)]
    .filter(([folder]) => folders?.has(collisionKey(folder)) === true)
    .flatMap(([, within]) => within.filter((path) => keys?.has(collisionKey(path)) === true));
};

/** Files that may hold one of the words. */
export type Holding = (words: readonly string[]) => (path: string) => boolean;

/** A word that is written otherwise needs an escape. */
const holdingIn =
  (source: Source): Holding =>
  (words) => {
    const sought = words.map((word) => Buffer.from(word));
    const look = source.look ?? ((path, see) => see(source.read(path)));
    return (path) =>
      look(path, ({ buffer, byteOffset, byteLength }) => {
        const bytes = Buffer.from(buffer, byteOffset, byteLength);
        return sought.some((word) => bytes.includes(word)) || bytes.includes(backslash);
      });
  };

/** All of the source where the paths are not single files, or may touch any verdict. */
export const nearIn = (source: Source, paths: readonly string[], holding = holdingIn(source)): Source => {
  const entries = source.list();
  const there = new Set(entries.flatMap(({ path, kind }) => (kind === 'file' ? path : [])));
  if (paths.length === 0 || touchEverything(paths) || !paths.every((path) => there.has(path))) return source;
  const association = associationOf(source);
  if (association === undefined) return source;

  const surroundings = {
    paths: there,
    read: (wanted: readonly string[]) =>
      wanted.filter((path) => there.has(path)).map((path) => ({ path, bytes: source.read(path) })),
    holding: (words: readonly string[], folders: readonly string[]) => {
      const within = new Set(words.length === 0 ? [] : folders);
      return [...there].filter((path) => within.has(folderOf(path))).filter(holding(words));
    },
  };
  return part(source, new Set([...near(surroundings, association, paths), ...twins(paths, there)]));
};
