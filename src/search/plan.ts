/**
 * From a query to the records that answer it. Each run is one quoted search; a run that nothing holds is cut into the
 * longest parts that something holds; last come records that hold most of the windows.
 */
import { withAliases } from './aliases.ts';
import { FACTS_AT, TEXT_AT, TITLE_AT } from './content.ts';
import type { Ask, Hit, Hits } from './engine.ts';
import { fold, type Table } from './fold.ts';
import { clauseOfRun, clauseWord, queryRuns, type Run, windowsOf } from './runs.ts';

/** `whole`: as typed; `parts`: every character, but not in one piece; `approximate`: most of it. */
export type MatchKind = 'whole' | 'parts' | 'approximate' | 'none';

/** What was looked for beside the words as typed. */
export type Also =
  | { readonly kind: 'synonym'; readonly said: string; readonly official: string }
  | { readonly kind: 'initials'; readonly said: string; readonly names: readonly string[] };

export interface FoundHits {
  readonly how: MatchKind;
  readonly hits: readonly Hit[];
  /** What was found, folded: to mark in the text. */
  readonly needles: readonly Run[];
  /** False when there may be more than was counted. */
  readonly exact: boolean;
  readonly also: readonly Also[];
}

export interface Dictionary {
  /** Traditional characters; fetched when something is not found. */
  readonly table: () => Promise<Table>;
  readonly synonyms: readonly (readonly [said: string, official: string])[];
  /** Names with the first letters of their sounds; fetched for letters alone. */
  readonly initials: () => Promise<readonly (readonly [name: string, letters: string])[]>;
}

/** A record with less than this share of the query has little to do with it. */
const ENOUGH = 0.6;

/** 0 a title that begins so, 1 a title, 2 names and numbers, 3 the text. */
export const zoneOf = ({ words }: Pick<Hit, 'words'>): number => {
  const first = words.reduce((least, word) => Math.min(least, word), Number.POSITIVE_INFINITY);
  if (first <= TITLE_AT) return 0;
  if (first < FACTS_AT) return 1;
  return first < TEXT_AT ? 2 : 3;
};

const none: FoundHits = { how: 'none', hits: [], needles: [], exact: true, also: [] };

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** The hits that all sets hold, each with its places in all of them. */
const common = (sets: readonly Hits[]): readonly Hit[] => {
  const [least, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return [...(least ?? [])].flatMap(([id, hit]) => {
    const more = others.flatMap((set) => set.get(id) ?? []);
    if (more.length < others.length) return [];
    return [{ ...hit, words: [hit, ...more].flatMap(({ words }) => words) }];
  });
};

const isOneCharacter = ({ script, text }: Run): boolean => script === 'han' && [...text].length === 1;

const find = async (run: Run, ask: Ask): Promise<Hits> => {
  // A character alone begins windows: without quotes Pagefind looks for words that begin so.
  if (isOneCharacter(run)) return ask(run.text);
  const windows = windowsOf(run);
  if (run.script === 'han') return ask(quoted(windows));
  const sets = await Promise.all(windows.map((word) => ask(quoted([word]))));
  return new Map(common(sets).map((hit) => [hit.id, hit]));
};

const part = (script: Run['script'], text: string): Run => ({ script, text, parts: [text] });

/** The longest parts of a run, left to right, that some record holds; what is in no part is dropped. */
const cut = async (run: Run, ask: Ask): Promise<readonly Run[]> => {
  const parts: Run[] = [];
  const holds = async (one: Run): Promise<boolean> => (await find(one, ask)).size > 0;
  if (run.script === 'latin') {
    for (const text of run.parts) if (await holds(part('latin', text))) parts.push(part('latin', text));
    return parts;
  }
  const characters = [...run.text];
  const stretch = (from: number, to: number): Run => part('han', characters.slice(from, to).join(''));
  for (let from = 0; from + 1 < characters.length;) {
    let to = from + 1;
    while (to < characters.length && (await holds(stretch(from, to + 1)))) to++;
    if (to > from + 1) parts.push(stretch(from, to));
    from = to;
  }
  return parts;
};

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Records that hold enough of the windows, most first. */
const holdingMost = async (runs: readonly Run[], ask: Ask): Promise<readonly Hit[]> => {
  const words = [...new Set(runs.flatMap((run) => [...windowsOf(run), ...(run.script === 'latin' ? run.parts : [])]))];
  const held = new Map<string, { readonly hit: Hit; readonly count: number }>();
  for (const set of await Promise.all(words.map((word) => ask(quoted([word])))))
    for (const [id, hit] of set) held.set(id, { hit, count: (held.get(id)?.count ?? 0) + 1 });
  return [...held.values()]
    .filter(({ count }) => count / words.length >= ENOUGH)
    .sort((a, b) => b.count - a.count)
    .map(({ hit }) => hit);
};

/** Hits of both, each once, the first's before the second's. */
const either = (a: readonly Hit[], b: readonly Hit[]): readonly Hit[] => {
  const known = new Set(a.map(({ id }) => id));
  return [...a, ...b.filter(({ id }) => !known.has(id))];
};

const attempt = async (text: string, ask: Ask): Promise<FoundHits> => {
  const runs = queryRuns(text);
  if (runs.length === 0) return none;
  const clause = clauseOfRun(text);
  const named = clause === null ? [] : [...(await ask(quoted([clauseWord(clause)]))).values()];
  const exact = !runs.some(isOneCharacter);
  const sets = await Promise.all(runs.map((run) => find(run, ask)));
  // A clause's own record comes first; what stands in for the place of its title is that it was named.
  const own = named.map((hit) => ({ ...hit, words: [TITLE_AT] }));
  const whole = either(own, common(sets));
  if (whole.length > 0) return { ...none, how: 'whole', hits: whole, needles: runs, exact };
  const pieces = (await Promise.all(runs.map((run, at) => ((sets[at]?.size ?? 0) > 0 ? [run] : cut(run, ask))))).flat();
  const kept = lengthOf(pieces) / lengthOf(runs);
  const parts = kept < ENOUGH ? [] : common(await Promise.all(pieces.map((run) => find(run, ask))));
  if (parts.length > 0)
    return { ...none, how: kept === 1 ? 'parts' : 'approximate', hits: parts, needles: pieces, exact };
  const most = await holdingMost(runs, ask);
  return most.length === 0 ? none : { ...none, how: 'approximate', hits: most, needles: pieces };
};

const rank: readonly MatchKind[] = ['none', 'approximate', 'parts', 'whole'];
const better = (a: FoundHits, b: FoundHits): FoundHits => (rank.indexOf(b.how) > rank.indexOf(a.how) ? b : a);

/** What the policy calls it is looked for as well, and told. */
const withSynonyms = async (found: FoundHits, text: string, ask: Ask, dictionary: Dictionary): Promise<FoundHits> => {
  let all = found;
  for (const [said, official] of dictionary.synonyms) {
    if (!text.includes(said) || text.includes(official)) continue;
    const more = await attempt(text.split(said).join(official), ask);
    if (more.how !== 'whole') continue;
    const before: FoundHits = all.how === 'whole' ? all : none;
    all = {
      how: 'whole',
      hits: either(before.hits, more.hits),
      needles: [...before.needles, ...more.needles],
      exact: before.exact && more.exact,
      also: [...before.also, { kind: 'synonym', said, official }],
    };
  }
  return all;
};

const letters = /^[a-z]{2,20}$/;
/** More names than this share the letters by chance. */
const NAMES = 12;

/** `hlxh` stands for 护理学会 when nothing holds it as it is. */
const byInitials = async (text: string, ask: Ask, dictionary: Dictionary): Promise<FoundHits> => {
  if (!letters.test(text)) return none;
  const names = (await dictionary.initials()).filter(([, initials]) => initials.includes(text)).map(([name]) => name);
  const all: FoundHits[] = [];
  for (const name of names.slice(0, NAMES)) {
    const found = await attempt(fold(name), ask);
    if (found.how === 'whole') all.push(found);
  }
  if (all.length === 0) return none;
  return {
    how: 'whole',
    hits: all.reduce<readonly Hit[]>((hits, found) => either(hits, found.hits), []),
    needles: all.flatMap(({ needles }) => needles),
    exact: names.length <= NAMES,
    also: [{ kind: 'initials', said: text, names: names.slice(0, NAMES) }],
  };
};

/** As typed; then in simplified characters; then with other words for the same things; then by the first letters. */
export const search = async (query: string, ask: Ask, dictionary: Dictionary): Promise<FoundHits> => {
  const typed = fold(query).trim();
  if (queryRuns(typed).length === 0) return none;
  const found = await withSynonyms(await attempt(typed, ask), typed, ask, dictionary);
  if (found.how === 'whole') return found;
  const named = await byInitials(typed, ask, dictionary);
  if (named.how === 'whole') return named;
  const simplified = fold(typed, await dictionary.table());
  const again =
    simplified === typed
      ? found
      : better(found, await withSynonyms(await attempt(simplified, ask), simplified, ask, dictionary));
  if (again.how === 'whole') return again;
  const usual = withAliases(simplified);
  return usual === simplified ? again : better(again, await attempt(usual, ask));
};
