/**
 * How many pages a PDF has, read as ISO 32000-1 has it: from `startxref` along the tables of references to the catalogue and
 * the `Count` of its tree of pages. A few kilobytes, where a library that can also write a PDF is a quarter of a megabyte.
 * What it cannot follow it does not guess: then a person counts.
 */
import { Unzlib } from 'fflate';

export interface PdfSeen {
  readonly pages: number | undefined;
  /** Whether it is encrypted: with a password, or against changes. */
  readonly isLocked: boolean;
}

type Place = { readonly offset: number } | { readonly within: number };

const latin = new TextDecoder('latin1');
const textOf = (bytes: Uint8Array, from: number, to: number): string => latin.decode(bytes.subarray(from, to));

/** In bytes, of one unpacked stream. */
const largest = 64 * 1024 * 1024;
const piece = 64 * 1024;

const inflated = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [];
  const sizeOf = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  const unzlib = new Unzlib((part) => parts.push(part));
  // What follows the end of the packed bytes is none of them, and is passed over.
  for (let from = 0; from < bytes.length; from += piece) {
    unzlib.push(bytes.subarray(from, from + piece), from + piece >= bytes.length);
    if (sizeOf() > largest) throw new Error('unpacks to too much');
  }
  const all = new Uint8Array(sizeOf());
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Where a word stands from an offset on; the end of the bytes where it does not. */
const find = (bytes: Uint8Array, word: string, from: number): number => {
  for (let at = Math.max(0, from); at < bytes.length; at += piece) {
    const found = textOf(bytes, at, at + piece + word.length).indexOf(word);
    if (found !== -1) return at + found;
  }
  return bytes.length;
};

interface Stream {
  /** The text of its dictionary. */
  readonly head: string;
  readonly data: () => Uint8Array;
}

const streamAt = (bytes: Uint8Array, offset: number): Stream => {
  const start = find(bytes, 'stream', offset);
  const head = textOf(bytes, offset, start);
  return {
    head,
    data: () => {
      const from = start + 'stream'.length + (bytes[start + 6] === 13 ? 2 : 1);
      const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? NaN);
      const to = Number.isNaN(length) ? find(bytes, 'endstream', from) : from + length;
      const raw = bytes.subarray(from, to);
      const data = /\/FlateDecode|\/Fl\b/.test(head) ? inflated(raw) : raw;
      const columns = Number(/\/Columns\s+(\d+)/.exec(head)?.[1] ?? 1);
      return /\/Predictor\s+1[0-5]/.test(head) ? unpredicted(data, columns) : data;
    },
  };
};

/** PNG's prediction of a row from the row above: of tables of references only Up is written, and None. */
const unpredicted = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(data.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)] ?? 0;
    if (kind !== 0 && kind !== 2) throw new Error(`predictor ${kind}`);
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (plain[(row - 1) * columns + column] ?? 0) : 0;
      plain[row * columns + column] = (data[row * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return plain;
};

interface Tables {
  readonly places: Map<number, Place>;
  /** Dictionaries of the tables, the newest first. */
  readonly trailers: string[];
}

/** The newest word on an object holds. */
const note = ({ places }: Tables, id: number, place: Place): void => {
  if (!places.has(id)) places.set(id, place);
};

const readStreamTable = (bytes: Uint8Array, offset: number, into: Tables): string => {
  const { head, data } = streamAt(bytes, offset);
  const numbers = (name: string) =>
    (new RegExp(`/${name}\\s*\\[([^\\]]*)\\]`).exec(head)?.[1] ?? '').trim().split(/\s+/).map(Number);
  const [first = 0, second = 0, third = 0] = numbers('W');
  const size = Number(/\/Size\s+(\d+)/.exec(head)?.[1] ?? 0);
  const ranges = /\/Index\s*\[/.test(head) ? numbers('Index') : [0, size];
  const rows = data();
  const read = (at: number, width: number) =>
    rows.subarray(at, at + width).reduce((number, byte) => number * 256 + byte, 0);
  let at = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    for (let count = 0; count < (ranges[range + 1] ?? 0) && at < rows.length; count += 1) {
      const kind = first === 0 ? 1 : read(at, first);
      const value = read(at + first, second);
      if (kind === 1) note(into, (ranges[range] ?? 0) + count, { offset: value });
      if (kind === 2) note(into, (ranges[range] ?? 0) + count, { within: value });
      at += first + second + third;
    }
  }
  return head;
};

const readPlainTable = (bytes: Uint8Array, offset: number, into: Tables): string => {
  const start = find(bytes, 'trailer', offset);
  const table = textOf(bytes, offset, start);
  let id = 0;
  for (const [, one = '', two = '', kind] of table.matchAll(/(\d+)\s+(\d+)(?:\s+([nf]))?/g)) {
    if (kind === undefined) id = Number(one);
    else {
      if (kind === 'n' && two !== '') note(into, id, { offset: Number(one) });
      id += 1;
    }
  }
  return textOf(bytes, start, find(bytes, 'startxref', start));
};

/** So many revisions at most: a table may name itself as the one before it. */
const mostTables = 200;

const tablesOf = (bytes: Uint8Array): Tables => {
  const into: Tables = { places: new Map(), trailers: [] };
  const end = textOf(bytes, bytes.length - 2048, bytes.length);
  const waiting = [Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(end)?.[1] ?? NaN)];
  const read = new Set<number>();
  while (waiting.length > 0 && read.size < mostTables) {
    const offset = waiting.shift() ?? NaN;
    if (Number.isNaN(offset) || read.has(offset)) continue;
    read.add(offset);
    const isPlain = /^\s*xref/.test(textOf(bytes, offset, offset + 16));
    const trailer = (isPlain ? readPlainTable : readStreamTable)(bytes, offset, into);
    into.trailers.push(trailer);
    waiting.push(
      ...['XRefStm', 'Prev'].map((name) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(trailer)?.[1] ?? NaN)),
    );
  }
  return into;
};

/** The text of an object, wherever it stands. */
const objectOf = (bytes: Uint8Array, { places }: Tables, id: number): string => {
  const place = places.get(id);
  if (place === undefined) return '';
  if ('offset' in place) return textOf(bytes, place.offset, find(bytes, 'endobj', place.offset));
  const holder = places.get(place.within);
  if (holder === undefined || !('offset' in holder)) return '';
  const { head, data } = streamAt(bytes, holder.offset);
  const unpacked = data();
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const index = textOf(unpacked, 0, first).trim().split(/\s+/).map(Number);
  const at = index.findIndex((number, turn) => turn % 2 === 0 && number === id);
  if (at === -1) return '';
  return textOf(unpacked, first + (index[at + 1] ?? 0), first + (index[at + 3] ?? unpacked.length));
};

const referred = (text: string, name: string): number =>
  Number(new RegExp(`/${name}\\s+(\\d+)\\s+\\d+\\s+R`).exec(text)?.[1] ?? NaN);

const pagesOf = (bytes: Uint8Array, tables: Tables): number | undefined => {
  const root = tables.trailers.map((trailer) => referred(trailer, 'Root')).find((id) => !Number.isNaN(id));
  const tree = objectOf(bytes, tables, referred(objectOf(bytes, tables, root ?? NaN), 'Pages'));
  const count = Number(/\/Count\s+(\d+)(?!\s+\d+\s+R)/.exec(tree)?.[1] ?? NaN);
  return /\/Kids\b/.test(tree) && count > 0 ? count : undefined;
};

export const seenInPdf = (bytes: Uint8Array): PdfSeen => {
  try {
    const tables = tablesOf(bytes);
    const isLocked = tables.trailers.some((trailer) => /\/Encrypt\b/.test(trailer));
    try {
      return { pages: pagesOf(bytes, tables), isLocked };
    } catch {
      return { pages: undefined, isLocked };
    }
  } catch {
    return { pages: undefined, isLocked: false };
  }
};
