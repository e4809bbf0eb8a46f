/** Where the ledger's bytes come from: a directory here, the objects of a Git commit elsewhere. */

/** A thing below `content/`. `size` is in bytes; only a regular file is ever read. */
export interface Entry {
  /** Below the repository root, `/` between: `content/2017/programme.yaml`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  readonly size: number;
}

export interface Source {
  /** Everything below `content/` but directories, by path in code-unit order, so that every reading is the same. */
  readonly list: () => readonly Entry[];
  /** The bytes of a listed file. */
  readonly read: (path: string) => Uint8Array;
  /** SHA-256 of a listed file's bytes, where it is known without reading them. */
  readonly digest?: (path: string) => string;
  /** Hands out the bytes of a listed file for as long as `see` runs, which saves a copy; they are others afterwards. */
  readonly look?: <Seen>(path: string, see: (bytes: Uint8Array) => Seen) => Seen;
  /** Reading stops a byte after the longest file that may be read, so that no size is asked before. */
  readonly bounded?: true;
  /** Is a file there that is not listed? Records may name it, and it is not read. Absent: everything is listed. */
  readonly has?: (path: string) => boolean;
}

/** Order that no locale can change. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : Number(a.path > b.path);

/** Some files of a source; of the others it is known that they are there. */
export const part = (source: Source, paths: ReadonlySet<string>): Source => {
  let all: ReadonlySet<string> | undefined;
  return {
    list: () => source.list().filter(({ path }) => paths.has(path)),
    read: source.read,
    ...(source.bounded === true ? { bounded: true } : {}),
    // Asked of few files, where there are ten thousand.
    has: (path) => (all ??= new Set(source.list().map((entry) => entry.path))).has(path),
  };
};

/** A source of texts by path: what the form and tests have in place of a tree. */
export const textSource = (texts: Readonly<Record<string, string | Uint8Array>>): Source => {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text]),
  );
  return {
    list: () => [...files].map(([path, { length: size }]) => ({ path, kind: 'file' as const, size })).toSorted(byPath),
    read: (path) => files.get(path) ?? new Uint8Array(),
  };
};
