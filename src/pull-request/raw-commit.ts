/** A commit as its bytes say it is: every header, whatever tool wrote it, and what stands behind a NUL. */
export interface RawCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Of the author, of whoever committed, and of whoever a trailer names. */
  readonly emails: readonly string[];
  /** What a person may have written: names, message, and every header that is not Git's own. */
  readonly text: string;
}

export type CommitFault = 'headers' | 'nul' | 'encoding';

export type ReadCommit =
  | { readonly ok: true; readonly commit: RawCommit }
  | { readonly ok: false; readonly fault: CommitFault };

/** `Signed-off-by: name <e-mail>`: tools write it, and its address is that of a person as any other of a commit is. */
const trailer = /^[A-Z][A-Za-z-]+-by: (.*) <([^<>]*)>$/gm;
const person = /^([^<>]*?) ?<([^<>]*)> -?\d+ [+-]\d{4}$/;

/** A header with the lines that go on from it: they begin with a blank. */
const headersOf = (head: string): readonly (readonly [name: string, value: string])[] =>
  head
    .replaceAll('\n ', '\u0000')
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ');
      const [name, value] = space === -1 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
      return [name, value.replaceAll('\u0000', '\n')] as const;
    });

/** Base64 of a signature or of UTF-7 may be any bytes: those too are looked through. */
const unpacked = (text: string): string =>
  Buffer.from(text, 'base64')
    .toString('latin1')
    .replace(/[^\x20-\x7e]+/g, ' ');

/** `+ADEAMwA4-`: UTF-16 in base64, as UTF-7 has it. */
const utf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]{2,2000})-?/g, (_, letters: string) => {
    const bytes = Buffer.from(letters, 'base64');
    return bytes
      .subarray(0, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  });

const own: ReadonlySet<string> = new Set(['tree', 'parent', 'author', 'committer']);

/** A signature is letters; an armour line or a comment in it was written by somebody. */
const signatureText = (value: string): string => {
  const lines = value.split('\n').filter((line) => !/^-----(?:BEGIN|END) [A-Z ]+-----$/.test(line));
  const letters = lines.filter((line) => /^[A-Za-z0-9+/=]*$/.test(line));
  return [...lines.filter((line) => !letters.includes(line)), unpacked(letters.join(''))].join('\n');
};

const written = (name: string, value: string): string =>
  `${name}\n${name.startsWith('gpgsig') ? signatureText(value) : value}`;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

export const readCommit = (oid: string, bytes: Uint8Array): ReadCommit => {
  if (bytes.includes(0)) return { ok: false, fault: 'nul' };
  const whole = textOf(bytes);
  if (whole === undefined) return { ok: false, fault: 'encoding' };
  const end = whole.indexOf('\n\n');
  const headers = headersOf((end === -1 ? whole : whole.slice(0, end)).replace(/\n$/, ''));
  const values = (wanted: string) => headers.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const people = [...values('author'), ...values('committer')].map((value) => person.exec(value));
  const [tree, ...trees] = values('tree');
  const isWhole = people.length === 2 && people.every((one) => one !== null) && trees.length === 0;
  if (tree === undefined || !isWhole) return { ok: false, fault: 'headers' };
  if (values('encoding').some((name) => !/^utf-?8$/i.test(name))) return { ok: false, fault: 'encoding' };
  const message = end === -1 ? '' : whole.slice(end + 2);
  const named = [...message.matchAll(trailer)];
  const text = [
    ...people.map((one) => one?.[1] ?? ''),
    ...named.map(([, name = '']) => name),
    message.replace(trailer, ''),
    ...headers.filter(([name]) => !own.has(name)).map(([name, value]) => written(name, value)),
  ].join('\n');
  return {
    ok: true,
    commit: {
      oid,
      tree,
      parents: values('parent'),
      emails: [...people.map((one) => one?.[2] ?? ''), ...named.map(([, , email = '']) => email)],
      text: text.includes('+') ? `${text}\n${utf7(text)}` : text,
    },
  };
};
