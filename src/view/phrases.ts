/**
 * Where a Chinese title may break: 科技服务／站 is a bad break that a browser cannot see. A title becomes phrases, and
 * the page allows a break between two phrases only.
 *
 * A phrase ends after punctuation and after 的, 和, 与, 及; it begins before an opening bracket and at a known word. Known
 * words (the names of the awards, mostly) are never divided. One character is never left alone, nor two at the end.
 */

/** Words that begin a phrase in the title of any notice, whatever the programme. */
const common = ['年度', '优秀', '名单', '实施意见'] as const;

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest first, so that 优秀科技服务站 wins over 优秀. */
const anyOf = (words: readonly string[]) =>
  [...new Set(words)]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** 年度 closes its phrase; it does not open one. */
const closing = /^(?:年度|[的和与及]|[、，：；。！？）》」』〕])$/;

interface Known {
  readonly words: ReadonlySet<string>;
  /** A known word, or one character. */
  readonly token: RegExp;
}

/** One list of words serves a whole build. */
const lists = new WeakMap<readonly string[], Known>();

const knownOf = (list: readonly string[]): Known => {
  const words = [...list, ...common];
  const known = lists.get(list) ?? { words: new Set(words), token: new RegExp(`${anyOf(words)}|[\\s\\S]`, 'gu') };
  lists.set(list, known);
  return known;
};

const startsPhrase = (token: string, known: ReadonlySet<string>): boolean =>
  /^[（《「『〔]$/.test(token) || (known.has(token) && !closing.test(token));

const length = (phrase: string) => [...phrase].length;

const merge = (phrases: readonly string[]): readonly string[] =>
  phrases.reduce<string[]>((merged, phrase, index) => {
    const last = merged.at(-1);
    const short = length(phrase) === 1 || (index === phrases.length - 1 && length(phrase) === 2);
    if (last !== undefined && (short || length(last) === 1)) merged.splice(-1, 1, last + phrase);
    else merged.push(phrase);
    return merged;
  }, []);

export const phrases = (title: string, words: readonly string[] = []): readonly string[] => {
  const known = knownOf(words);
  const found: string[] = [];
  let open = '';
  for (const token of title.match(known.token) ?? []) {
    if (open !== '' && startsPhrase(token, known.words)) {
      found.push(open);
      open = '';
    }
    open += token;
    if (closing.test(token)) {
      found.push(open);
      open = '';
    }
  }
  return merge(open === '' ? found : [...found, open]);
};
