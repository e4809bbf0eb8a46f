/**
 * A year of the ledger under other tables: its applications and records stay where they are, and programme, policy and
 * categories come from elsewhere. The same reader then reads all of it, so that nothing is judged that could not be published.
 */
import { placeOf } from './paths.ts';
import { byPath, type Source } from './source.ts';

const tables: ReadonlySet<string> = new Set(['programme', 'policy', 'category', 'guide']);

const isTable = (path: string, year: number): boolean => {
  const place = placeOf(path);
  return tables.has(place.kind) && 'year' in place && place.year === year;
};

/** Records of an award that the other tables do not have: nobody could read them there. */
const isStranded = (path: string, year: number, theirs: ReadonlySet<string>): boolean => {
  const place = placeOf(path);
  return 'category' in place && place.year === year && !theirs.has(`content/${year}/${place.category}/category.yaml`);
};

/** `other`: a source whose tables stand below `content/<year>/`, and whose records are left alone. */
export const withOtherTables = (source: Source, year: number, other: Source): Source => {
  const theirs = new Set(
    other
      .list()
      .map(({ path }) => path)
      .filter((path) => isTable(path, year)),
  );
  return {
    list: () =>
      [
        ...source.list().filter(({ path }) => !isTable(path, year) && !isStranded(path, year, theirs)),
        ...other.list().filter(({ path }) => theirs.has(path)),
      ].toSorted(byPath),
    read: (path) => (theirs.has(path) ? other.read(path) : source.read(path)),
  };
};

/** One year of a ledger as if its tables were those of another. */
export const yearAs = (source: Source, from: number, to: number): Source => {
  const there = (path: string) => path.replace(`content/${to}/`, `content/${from}/`);
  return {
    list: () =>
      source
        .list()
        .filter(({ path }) => isTable(path, from))
        .map((entry) => ({ ...entry, path: entry.path.replace(`content/${from}/`, `content/${to}/`) })),
    read: (path) => source.read(there(path)),
  };
};
