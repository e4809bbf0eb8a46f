/**
 * Bytes → text, or what is wrong with them. The strictest door of the ledger: whatever passes is UTF-8 without BOM,
 * with LF alone between lines, in NFC, without a control or a character that nobody sees, and no unfinished merge.
 */
import { control, extraordinary, invisible, radical } from '../core/fields/clean.ts';
import { type Finding, reporter } from '../core/finding.ts';
import { textCodes } from './text-codes.ts';

/** In bytes of a whole file, and in characters between the two lines of `---`. */
export const limits = { file: 256 * 1024, frontMatter: 64 * 1024 } as const;

/** One file never says the same more than this many times. */
const enough = 10;

export type SafeText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const report = reporter(textCodes);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });
const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** The text as well as it can be read, for showing a place in it; U+FFFD stands for what is no UTF-8. */
export const lossyText = (bytes: Uint8Array): string => lossy.decode(bytes.subarray(0, limits.file));

export const tooLong = (size: number): Finding =>
  report('text-too-long', { size: kilobytes(size), limit: kilobytes(limits.file) });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

/** Length of the text before the first byte that is no UTF-8: where the bytes and their lossy reading part. */
const brokenAt = (bytes: Uint8Array): number => {
  const readable = new TextEncoder().encode(lossy.decode(bytes));
  let index = readable.findIndex((byte, position) => byte !== bytes[position]);
  if (index === -1) index = Math.min(readable.length, bytes.length);
  while (index > 0 && ((bytes[index] ?? 0) & 0xc0) === 0x80) index -= 1;
  return lossy.decode(bytes.subarray(0, index)).length;
};

/** Of the last character: what stands before a mark only shows where the mark is. */
const unicodeName = (characters: string): string =>
  `U+${([...characters].pop()?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything but the line feed that no text may hold; a carriage return has a cure of its own, and so has a tab. */
const unclean = new RegExp(`${control.source}|${invisible.source}`, 'gu');

/** The first character that no text may hold, by its name, `U+202E`; for values that YAML escapes may hide it in. */
export const uncleanCharacter = (text: string): string | undefined => {
  if (!extraordinary.test(text)) return undefined;
  const found = text.match(unclean)?.[0];
  if (found !== undefined) return unicodeName(found);
  // Half of a character that UTF-16 writes in two, standing alone.
  return /\p{Surrogate}/u.test(text) ? 'U+D800' : undefined;
};

const characterFindings = (text: string): Finding[] => {
  const all = [...text.matchAll(unclean)].map(({ 0: character, index }) => ({
    character,
    at: { offset: index, length: character.length },
  }));
  const returns = all.filter(({ character }) => character === '\r').slice(0, 1);
  const tabs = all.filter(({ character }) => character === '\t').slice(0, enough);
  const others = all.filter(({ character }) => !'\r\t\uFEFF'.includes(character)).slice(0, enough);
  const marks = all.filter(({ character }) => character === '\uFEFF').slice(0, enough);
  return [
    ...returns.map(({ at }) => report('text-crlf', {}, { at })),
    ...tabs.map(({ at }) => report('text-tab', {}, { at })),
    ...marks.map(({ at }) =>
      at.offset === 0 ? report('text-bom', {}, { at }) : report('text-control', { character: 'U+FEFF' }, { at }),
    ),
    ...others.map(({ character, at }) => report('text-control', { character: unicodeName(character) }, { at })),
  ];
};

/** Radicals that a reader takes for characters; those that NFKC makes characters of compare as such. */
const radicalFindings = (text: string): Finding[] =>
  [...text.matchAll(new RegExp(radical.source, 'gu'))]
    .filter(({ 0: found }) => radical.test(found.normalize('NFKC')))
    .slice(0, enough)
    .map(({ 0: found, index }) =>
      report('text-radical', { character: unicodeName(found) }, { at: { offset: index, length: found.length } }),
    );

/** The two ways in which Git marks what it could not merge. */
const conflict = /^(?:<{7}|>{7})(?: .*)?$/m;
const conflictMark = /<{7}|>{7}/;

const conflictFindings = (text: string): Finding[] => {
  const found = conflictMark.test(text) ? conflict.exec(text) : null;
  return found === null ? [] : [report('text-conflict', {}, { at: { offset: found.index, length: found[0].length } })];
};

const normalisationFindings = (text: string): Finding[] => {
  const normal = text.normalize('NFC');
  if (normal === text) return [];
  let offset = 0;
  while (text[offset] === normal[offset]) offset += 1;
  return [report('text-nfc', {}, { at: { offset, length: 1 } })];
};

const strangeFindings = (text: string): Finding[] => [
  ...(text.search(unclean) === -1 ? [] : characterFindings(text)),
  ...normalisationFindings(text),
  ...radicalFindings(text),
];

export const safeText = (bytes: Uint8Array): SafeText => {
  if (bytes.length > limits.file) return { ok: false, findings: [tooLong(bytes.length)] };
  const text = decode(bytes);
  if (text === undefined) {
    return { ok: false, findings: [report('text-encoding', {}, { at: { offset: brokenAt(bytes), length: 1 } })] };
  }
  const findings = [...(extraordinary.test(text) ? strangeFindings(text) : []), ...conflictFindings(text)];
  return findings.length === 0 ? { ok: true, text } : { ok: false, findings };
};
