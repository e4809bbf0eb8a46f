/** A tree as its bytes say it is. Git reads malformed ones without a word, and each reader makes something else of them. */
export interface TreeEntry {
  /** `100644` is a regular file, `40000` a folder, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

export type TreeFault =
  | 'truncated'
  | 'mode'
  | 'encoding'
  | 'empty-name'
  | 'dot-name'
  | 'git-name'
  | 'slash'
  | 'unsorted'
  | 'twice';

export type RawTree =
  | { readonly ok: true; readonly entries: readonly TreeEntry[] }
  | { readonly ok: false; readonly fault: TreeFault };

const modes: ReadonlySet<string> = new Set(['100644', '100755', '120000', '40000', '160000']);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

/** What a disk that folds case, drops marks, or cuts dots, blanks and streams would take for Git's own folder. */
const isGitFolder = (name: string): boolean => {
  const shown = name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  const folded = shown.replace(/:.*$/su, '').replace(/[. ]+$/u, '');
  return folded === '.git' || /^git~\d+$/.test(folded);
};

const nameFault = (name: string | undefined): TreeFault | undefined => {
  if (name === undefined) return 'encoding';
  if (name === '') return 'empty-name';
  if (name === '.' || name === '..') return 'dot-name';
  if (/[/\\]/.test(name)) return 'slash';
  return isGitFolder(name) ? 'git-name' : undefined;
};

const SPACE = 0x20;
const SLASH = Buffer.from('/');

/** Git sorts a folder as if its name ended with `/`. */
const sortKey = (name: Uint8Array, mode: string): Buffer =>
  mode === '40000' ? Buffer.concat([name, SLASH]) : Buffer.from(name);

/** `idBytes`: 20 of SHA-1, 32 of SHA-256. */
export const readTree = (bytes: Buffer, idBytes: number): RawTree => {
  const entries: TreeEntry[] = [];
  const names = new Set<string>();
  let last: Buffer | undefined;
  let offset = 0;
  while (offset < bytes.length) {
    const space = bytes.indexOf(SPACE, offset);
    const end = space === -1 ? -1 : bytes.indexOf(0, space);
    if (end === -1 || end + 1 + idBytes > bytes.length) return { ok: false, fault: 'truncated' };
    const mode = bytes.toString('latin1', offset, space);
    if (!modes.has(mode)) return { ok: false, fault: 'mode' };
    const raw = bytes.subarray(space + 1, end);
    const name = decoded(raw);
    const fault = nameFault(name);
    if (fault !== undefined || name === undefined) return { ok: false, fault: fault ?? 'encoding' };
    if (names.has(name)) return { ok: false, fault: 'twice' };
    const key = sortKey(raw, mode);
    if (last !== undefined && Buffer.compare(last, key) >= 0) return { ok: false, fault: 'unsorted' };
    names.add(name);
    last = key;
    entries.push({ mode, name, oid: bytes.toString('hex', end + 1, end + 1 + idBytes) });
    offset = end + 1 + idBytes;
  }
  return { ok: true, entries };
};
