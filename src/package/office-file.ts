/**
 * A Word document or a spreadsheet that came from anywhere, made safe for the library that reads it: only the parts that
 * are wanted, unpacked within bounds, without what XML can be made to explode with, and packed anew.
 */
import { zipSync } from 'fflate';
import { type UnzipLimits, unzipped, zipEntries } from './unzip.ts';

const MEGA = 1024 * 1024;
/** A form or a score sheet, filled in, has some hundred kilobytes of XML. */
const limits: UnzipLimits = { count: 200, total: 5 * MEGA, each: 4 * MEGA };
/** Largest file, elements of all its parts, folders of elements within elements, characters of one tag. */
const bounds = { file: 20 * MEGA, elements: 35_000, depth: 120, tag: 16_384 } as const;

export interface OoxmlFile {
  /** Text of the parts by their names. */
  readonly parts: ReadonlyMap<string, string>;
}

export type OpenedOffice =
  | { readonly ok: true; readonly file: OoxmlFile }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Where a tag ends: at a `>` outside quotes. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length && at - from <= bounds.tag; at += 1) {
    const mark = text.charAt(at);
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '>') return at;
    else if (mark === '"' || mark === "'") quote = mark;
  }
  return -1;
};

/** How many elements it has; undefined for what is no XML, or declares anything: no program writes that into a document. */
const elementsIn = (text: string): number | undefined => {
  let [count, depth] = [0, 0];
  for (let at = text.indexOf('<'); at !== -1;) {
    const comment = text.startsWith('<!--', at);
    if (text.startsWith('<!', at) && !comment) return undefined;
    const end = comment ? text.indexOf('-->', at) + 2 : tagEnd(text, at);
    if (end < at) return undefined;
    const isClosing = text.charAt(at + 1) === '/';
    if (isClosing) depth -= 1;
    else if (!comment && text.charAt(at + 1) !== '?') {
      count += 1;
      if (text.charAt(end - 1) !== '/') depth += 1;
    }
    if (depth > bounds.depth || depth < 0) return undefined;
    at = text.indexOf('<', end);
  }
  return depth === 0 && count > 0 ? count : undefined;
};

/** `wanted`: names of the parts that the reader needs. */
export const openOffice = (bytes: Uint8Array, wanted: RegExp): OpenedOffice => {
  if (bytes.length > bounds.file) return { ok: false, why: 'too-large' };
  const entries = zipEntries(bytes)?.filter(({ name, isFile }) => isFile && wanted.test(name));
  if (entries === undefined || entries.length === 0) return { ok: false, why: 'unreadable' };
  const found = unzipped(bytes, entries, limits);
  if (!found.ok) return found;
  const parts = new Map<string, string>();
  let elements = 0;
  for (const [name, content] of found.files) {
    let text: string;
    try {
      text = utf8.decode(content);
    } catch {
      return { ok: false, why: 'unreadable' };
    }
    const count = elementsIn(text);
    if (count === undefined) return { ok: false, why: 'unreadable' };
    elements += count;
    parts.set(name, text);
  }
  return elements > bounds.elements ? { ok: false, why: 'too-large' } : { ok: true, file: { parts } };
};

const contentTypes = '[Content_Types].xml';

/** The list of parts, without those that were left out: a library would look for them. */
const listOf = (text: string, parts: ReadonlyMap<string, string>): string => {
  const held = new Set([...parts.keys()].map((name) => `/${name}`.toLowerCase()));
  return text.replaceAll(
    /<Override\b[^>]*?\bPartName="([^"]*)"[^>]*?(?:\/>|><\/Override>)/g,
    (override, name: string) => (held.has(name.toLowerCase()) ? override : ''),
  );
};

/** As a file again, for the library. Nothing is compressed: it is read at once. */
export const officeBytes = (parts: ReadonlyMap<string, string>): Uint8Array => {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      [...parts].map(([name, text]) => [
        name,
        new Uint8Array(encoder.encode(name === contentTypes ? listOf(text, parts) : text)),
      ]),
    ),
    {
      level: 0,
    },
  );
};
