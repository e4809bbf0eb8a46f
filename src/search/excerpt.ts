/** What a result shows of a record: the stretch where the needles stand closest, with the needles marked. */
import { type Folded, foldWithPlaces, type Table } from './fold.ts';
import { joint, type Run } from './runs.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Latin typed in one piece may be apart in the text (gbt9704, GB/T 9704) and the other way round, but two numbers stay
 * apart: 2.2.4 is not 224. It never starts or ends within a longer run.
 */
const latinPattern = (parts: readonly string[]): string => {
  const joined = parts.map((part, at) => {
    const numbers = /\d$/.test(parts[at - 1] ?? '') && /^\d/.test(part);
    return `${at === 0 ? '' : `${joint}{${numbers ? 1 : 0},3}`}${[...part].join(`${joint}{0,3}`)}`;
  });
  return `${joined.join('')}(?![.-]?\\p{N}|[a-z])`;
};

/** Letters or digits that would make the match a part of something longer. Safari 14 has no look-behind. */
const continued = /(?:[a-z\d]|\d[.-])$/;

/** Where a needle stands in folded text: pairs of first and past-the-last unit. */
const placesOf = ({ script, text, parts }: Run, folded: string): readonly Span[] =>
  [...folded.matchAll(new RegExp(script === 'han' ? text : latinPattern(parts), 'gu'))]
    .map(({ index, 0: match }) => ({ from: index, to: index + match.length }))
    .filter(({ from }) => script === 'han' || !continued.test(folded.slice(Math.max(0, from - 2), from)));

const spansIn = (folded: Folded, needles: readonly Run[]): readonly Span[] => {
  const spans = needles.flatMap((needle) =>
    placesOf(needle, folded.text).map(({ from, to }) => ({
      from: folded.places[from] ?? 0,
      to: folded.places[to] ?? 0,
    })),
  );
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && span.from < last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
};

const cutInto = (text: string, spans: readonly Span[], from: number, to: number): Segment[] => {
  const segments: Segment[] = [];
  let at = from;
  for (const span of spans) {
    if (span.to <= from || span.from >= to) continue;
    segments.push({ text: text.slice(at, Math.max(at, span.from)), marked: false });
    segments.push({ text: text.slice(Math.max(from, span.from), Math.min(to, span.to)), marked: true });
    at = Math.min(to, span.to);
  }
  return [...segments, { text: text.slice(at, to), marked: false }].filter(({ text }) => text !== '');
};

/** All of the text, marked: for titles. */
export const mark = (text: string, needles: readonly Run[], table?: Table): readonly Segment[] => {
  const plain = text.normalize('NFC');
  return cutInto(plain, spansIn(foldWithPlaces(plain, table), needles), 0, plain.length);
};

/** The start of the stretch of `length` that holds most marked characters; the first such. */
const densest = (spans: readonly Span[], length: number): number => {
  let best = { from: spans[0]?.from ?? 0, held: 0 };
  for (const { from } of spans) {
    const held = spans
      .filter((span) => span.from >= from && span.to <= from + length)
      .reduce((sum, span) => sum + span.to - span.from, 0);
    if (held > best.held) best = { from, held };
  }
  return best.from;
};

const sentenceEnds = ['。', '；', '！', '？', '\n'];

/** A place that does not part the two units of one character. */
const between = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);

/** About `length` characters around the needles, beginning at a sentence where one is near. */
export const excerpt = (text: string, needles: readonly Run[], table?: Table, length = 80): readonly Segment[] => {
  const plain = text.normalize('NFC');
  const spans = spansIn(foldWithPlaces(plain, table), needles);
  const first = densest(spans, length);
  const before = plain.slice(Math.max(0, first - 30), first);
  const sentence = Math.max(...sentenceEnds.map((end) => before.lastIndexOf(end)));
  const from = sentence >= 0 ? first - before.length + sentence + 1 : between(plain, Math.max(0, first - 15));
  const to = between(plain, Math.min(plain.length, from + length));
  const shown = cutInto(plain, spans, from, to);
  return [
    ...(from > 0 && sentence < 0 ? [{ text: '……', marked: false }] : []),
    ...shown,
    ...(to < plain.length && !sentenceEnds.includes(plain[to - 1] ?? '') ? [{ text: '……', marked: false }] : []),
  ];
};
