/**
 * The one way to unpack a zip that came from anywhere: a package, a Word document, a spreadsheet, in the browser and on the
 * command line. Only what the directory lists is read (APPNOTE 6.3.10); bytes are counted while they are unpacked, so a
 * size that lies costs no more than one that is true.
 */
import { Inflate } from 'fflate';
import { sorted } from '../core/sorted.ts';

export interface ZipEntry {
  /** As it stands in the directory, with `/` between folders. */
  readonly name: string;
  /** Unpacked, as it says of itself; what unpacks to another size is refused. */
  readonly size: number;
  /** A regular file: no directory, no link, no device. */
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Where its packed bytes begin and end. */
  readonly start: number;
  readonly end: number;
}

export interface UnzipLimits {
  readonly count: number;
  /** Bytes of all that is unpacked. */
  readonly total: number;
  /** Bytes of any one entry. */
  readonly each: number;
}

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const longestComment = 65_535;
const [stored, deflated] = [0, 8];
const fileTypes = 0o170_000;
const [regular, folder, link] = [0o100_000, 0o040_000, 0o120_000];
/** Bit 0: encrypted. Bit 11: the name is UTF-8. */
const flags = { encrypted: 1, utf8: 0x800 } as const;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Windows writes names in the encoding of the machine and does not say which: in China that is GBK. */
const nameOf = (bytes: Uint8Array, isUtf8: boolean): string => {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (isUtf8) throw error;
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
};

/** Where the record of the end stands, sought from the end. */
const endOf = (view: DataView): number | undefined => {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
};

const isSame = (bytes: Uint8Array, one: number, other: number, length: number): boolean => {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
};

/** No two entries share a byte, and none reaches into the directory. */
const areApart = (spans: readonly (readonly [from: number, to: number])[], directory: number): boolean => {
  const inOrder = sorted(spans, ([one], [other]) => one - other);
  return inOrder.every(([from, to], index) => from <= to && to <= (inOrder[index + 1]?.[0] ?? directory));
};

/** Undefined for what is no zip, or one too odd for us: in parts, of the 64-bit kind, at odds with itself. Throws on broken names. */
const read = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const [size, directory] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const isWhole = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isWhole || directory + size > end) return undefined;
  const entries: ZipEntry[] = [];
  const spans: [number, number][] = [];
  let at = directory;
  while (entries.length < count) {
    if (view.getUint32(at, true) !== ENTRY) return undefined;
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const flag = view.getUint16(at + 8, true);
    const local = view.getUint32(at + 42, true);
    // A name that differs between the two places would be another file to another program.
    if (view.getUint32(local, true) !== LOCAL || view.getUint16(local + 26, true) !== nameLength) return undefined;
    if (!isSame(bytes, at + entrySize, local + localSize, nameLength)) return undefined;
    const start = local + localSize + nameLength + view.getUint16(local + 28, true);
    const packed = view.getUint32(at + 20, true);
    spans.push([local, start + packed]);
    const written = bytes.subarray(at + entrySize, at + entrySize + nameLength);
    const name = nameOf(written, (flag & flags.utf8) !== 0).replaceAll('\\', '/');
    const type = (view.getUint32(at + 38, true) >>> 16) & fileTypes;
    const isFolder = name.endsWith('/') ? type === 0 || type === folder || type === regular : type === folder;
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      isFile: !isFolder && (type === 0 || type === regular),
      isFolder,
      isLink: type === link,
      isEncrypted: (flag & flags.encrypted) !== 0,
      method: view.getUint16(at + 10, true),
      start,
      end: start + packed,
    });
    at += entrySize + nameLength + extraLength + commentLength;
  }
  return at === directory + size && areApart(spans, directory) ? entries : undefined;
};

export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  try {
    return read(bytes);
  } catch {
    // A range beyond the file, or a name in no known encoding.
    return undefined;
  }
};

/** Packed bytes are given in pieces so small that one of them cannot unpack to more than 17 megabytes. */
const piece = 16_384;

/** Undefined where it does not unpack to exactly the size that it says. */
const inflated = (packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined => {
  const out = new Uint8Array(size);
  let length = 0;
  let isDone = false;
  const stream = new Inflate((chunk, isLast) => {
    if (length + chunk.length > size) throw new RangeError('more than it said');
    out.set(chunk, length);
    length += chunk.length;
    isDone = isLast;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch {
    return undefined;
  }
  return isDone && length === size ? out : undefined;
};

const contentOf = (bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> | undefined => {
  const packed = bytes.subarray(entry.start, entry.end);
  if (entry.method === stored) return packed.length === entry.size ? new Uint8Array(packed) : undefined;
  return entry.method === deflated ? inflated(packed, entry.size) : undefined;
};

/** `entries`: those of `bytes` that are wanted. Of two with one name nothing is unpacked: who could say which is meant? */
export const unzipped = (bytes: Uint8Array, entries: readonly ZipEntry[], limits: UnzipLimits): Unzipped => {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > limits.count || total > limits.total || entries.some(({ size }) => size > limits.each))
    return { ok: false, why: 'too-large' };
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    const content = entry.isEncrypted || files.has(entry.name) ? undefined : contentOf(bytes, entry);
    if (content === undefined) return { ok: false, why: 'unreadable' };
    files.set(entry.name, content);
  }
  return { ok: true, files };
};
