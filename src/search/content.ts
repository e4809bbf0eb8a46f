/**
 * How a record lies in Pagefind's index. Pagefind counts the words between spaces, and a quoted search asks for words
 * that stand one behind another. So every place of a Han run is a word: the window of two characters that begins there,
 * and the run's last character alone. A stretch of text is then a quoted row of windows, and the text can be read back.
 */
import { fold, type Table } from './fold.ts';
import type { SearchRecord } from './record.ts';
import { clauseWord, JOINED, joined, runsOf } from './runs.ts';

const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|[^\s\p{L}\p{N}\p{M}]+/gu;
const han = /^\p{Script=Han}/u;
const window = /^\p{Script=Han}{2}$/u;

/** Pagefind drops a word of marks alone but counts its place: these part what is no one text, and fill what is short. */
const END = '¶';
const PART = '‖';
const FILL = '·';

const windowsIn = (run: string): string[] => {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
};

/** A mark belongs to the word before it. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (const [run] of text.matchAll(piece)) {
    if (han.test(run)) words.push(...windowsIn(run));
    else if (/^[\p{L}\p{N}\p{M}]/u.test(run) || words.length === 0) words.push(run);
    else words[words.length - 1] = `${words[words.length - 1] ?? ''}${run}`;
  }
  return words;
};

/** Letters and digits of half width; Chinese marks stay, because this text is shown. */
const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (character) => character.normalize('NFKC'))
    .replace(/[¶‖·]/g, ' ');

/** Runs of letters and digits alone and joined with their neighbours: `GB/T 9704` is also `gbt9704`. */
const joinedIn = (folded: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { script, parts } of runsOf(folded)) {
    if (script !== 'latin') continue;
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 1; to <= Math.min(parts.length, from + JOINED); to++) {
        const some = parts.slice(from, to);
        words.add(joined(some));
        // A number with letters is also written in one piece: B-2017-003, B2017003.
        if (some.some((part) => /\D/.test(part))) words.add(some.join(''));
      }
  }
  return words;
};

/** Runs with traditional characters, once more in simplified ones. */
const simplifiedIn = (text: string, table: Table): string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? [])
    .filter((run) => fold(run, table) !== run)
    .flatMap((run) => [...windowsIn(fold(run, table)), END]);

export interface Facets {
  readonly kind: string | null;
  readonly year: string | null;
  readonly category: string | null;
  readonly place: string | null;
}
export type FacetId = keyof Facets;
export const facetIds = ['kind', 'year', 'category', 'place'] as const satisfies readonly FacetId[];

/** The word that says a record's facet; no window and no number is the same. */
export const facetWord = (facet: FacetId, value: string): string =>
  `${facet}${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;

/** Where title, facts and text begin: what is short is filled up, so that a place tells what it is in. */
const TITLE_LENGTH = 44;
const FACTS_LENGTH = 80;
export const TITLE_AT = facetIds.length;
export const FACTS_AT = TITLE_AT + TITLE_LENGTH + 1;
export const TEXT_AT = FACTS_AT + FACTS_LENGTH + 1;

const filled = (words: readonly string[], length: number): readonly string[] => [
  ...words,
  ...Array.from({ length: Math.max(0, length - words.length) }, () => FILL),
];

const ended = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => [...wordsOf(text), END]);

export const contentOf = (record: SearchRecord, table: Table): string => {
  const facets: Facets = { ...record, year: record.year === null ? null : String(record.year) };
  const title = even(record.title);
  const facts = record.facts.map(even);
  const lines = record.text.split('\n').map(even);
  const whole = [title, ...facts, ...lines].join('\n');
  return [
    ...facetIds.map((facet) => (facets[facet] === null ? FILL : facetWord(facet, facets[facet]))),
    ...filled(wordsOf(title), TITLE_LENGTH),
    PART,
    ...filled(ended(facts), FACTS_LENGTH),
    PART,
    ...ended(lines),
    PART,
    ...(record.clause === null ? [] : [clauseWord(record.clause)]),
    ...joinedIn(fold(whole, table)),
    ...simplifiedIn(whole, table),
  ].join(' ');
};

/** Of a window its first character; a space where two words of letters or digits meet. */
const shown = (words: readonly string[]): string => {
  let text = '';
  for (const word of words) {
    if (word === END) text += '\n';
    else if (word === FILL) continue;
    else if (window.test(word)) text += [...word][0] ?? '';
    else text += /^[a-z\d]/i.test(word) && /[a-z\d]$/i.test(text) ? ` ${word}` : word;
  }
  return text.trim();
};

export interface ReadBack {
  readonly facts: readonly string[];
  readonly text: string;
}

/** Of a content what is shown of it: facts and text as they were written, but for spaces between Han. */
export const shownOf = (content: string): string => {
  const words = content.split(' ');
  const factsAt = words.indexOf(PART) + 1;
  const textAt = words.indexOf(PART, factsAt) + 1;
  return `${shown(words.slice(factsAt, textAt - 1))}${PART}${shown(words.slice(textAt, words.indexOf(PART, textAt)))}`;
};

/** What `shownOf` left. */
export const readBack = (content: string): ReadBack => {
  const [facts = '', text = ''] = content.split(PART);
  return { facts: facts === '' ? [] : facts.split('\n'), text };
};
