/**
 * From a query to the records that answer it, best first. Each run is first asked for whole; a run that nothing holds
 * is cut into the longest parts that something holds; last come records that hold most of the parts.
 */
import { withAliases } from './aliases.ts';
import { fold, type Table } from './fold.ts';
import { clauseOf, clauseToken, queryRuns, type Run, windowsOf } from './tokens.ts';

/** Record number → 3 when the token is in the title, 2 in a fact, 1 in the text. */
export type Postings = ReadonlyMap<number, number>;

export interface Index {
  /** Postings of each token; one that no record holds is absent. */
  readonly lookup: (tokens: readonly string[]) => Promise<ReadonlyMap<string, Postings>>;
  readonly table: () => Promise<Table>;
}

/** `whole`: as typed; `parts`: every character, but not in one piece; `approximate`: most of it. */
export type How = 'whole' | 'parts' | 'approximate' | 'none';

export interface Found {
  readonly how: How;
  /** Record numbers, best first. */
  readonly records: readonly number[];
  /** What was found, folded: to mark in the text, and (the windows of a run may lie apart) to make sure of. */
  readonly needles: readonly Run[];
}

/** A record with less than this share of the query has little to do with it. */
const ENOUGH = 0.6;
const CLAUSE_FIRST = 100;

type Lists = ReadonlyMap<string, Postings>;

/** Records in all lists, each with its weakest weight; null stands for "no list yet". */
const intersect = (a: Postings | null, b: Postings): Postings => {
  if (a === null) return b;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const both = new Map<number, number>();
  for (const [record, weight] of small) {
    const other = large.get(record);
    if (other !== undefined) both.set(record, Math.min(weight, other));
  }
  return both;
};

const empty: Postings = new Map();

const holding = (tokens: readonly string[], lists: Lists): Postings =>
  tokens.reduce<Postings | null>((found, token) => intersect(found, lists.get(token) ?? empty), null) ?? empty;

/** The longest parts of a Han run, left to right, that some record holds; characters in no part are dropped. */
const cutHan = (run: Run, lists: Lists): Run[] => {
  const characters = [...run.text];
  const part = (from: number, to: number): Run => {
    const text = characters.slice(from, to).join('');
    return { script: 'han', text, parts: [text] };
  };
  const parts: Run[] = [];
  for (let from = 0; from + 1 < characters.length;) {
    let to = from + 1;
    while (to < characters.length && holding(windowsOf(part(from, to + 1)), lists).size > 0) to++;
    if (to > from + 1) parts.push(part(from, to));
    from = to;
  }
  return parts;
};

const cut = (run: Run, lists: Lists): Run[] =>
  run.script === 'han'
    ? cutHan(run, lists)
    : run.parts.filter((part) => lists.has(part)).map((part) => ({ script: 'latin', text: part, parts: [part] }));

/** Sum of the weights of each run, for the records that hold every run. */
const holdingAll = (runs: readonly Run[], lists: Lists): Postings => {
  const each = runs.map((run) => holding(windowsOf(run), lists));
  const common = each.reduce<Postings | null>(intersect, null) ?? empty;
  return new Map(
    [...common.keys()].map((record) => [record, each.reduce((sum, list) => sum + (list.get(record) ?? 0), 0)]),
  );
};

/** Records that hold enough of the tokens, weighed by how many. */
const holdingMost = (tokens: readonly string[], lists: Lists): Postings => {
  const held = new Map<number, number>();
  for (const token of tokens)
    for (const record of lists.get(token)?.keys() ?? []) held.set(record, (held.get(record) ?? 0) + 1);
  return new Map([...held].filter(([, count]) => count / tokens.length >= ENOUGH));
};

const byWeight = (weights: Postings): number[] =>
  [...weights].sort(([a, x], [b, y]) => y - x || a - b).map(([record]) => record);

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

const attempt = async (text: string, index: Index): Promise<Found> => {
  const runs = queryRuns(text);
  const clause = clauseOf(text);
  const wanted = [...new Set([...runs.flatMap(windowsOf), ...(clause === null ? [] : [clauseToken(clause)])])];
  const lists = await index.lookup(wanted);
  const first = clause === null ? empty : (lists.get(clauseToken(clause)) ?? empty);
  const missed = runs.filter((run) => holding(windowsOf(run), lists).size === 0);

  const whole = new Map(missed.length === 0 ? holdingAll(runs, lists) : empty);
  for (const record of first.keys()) whole.set(record, CLAUSE_FIRST);
  if (whole.size > 0) return { how: 'whole', records: byWeight(whole), needles: runs };

  const apart = missed.flatMap(({ script, parts }) => (script === 'latin' ? parts : []));
  const more: Lists = new Map([...lists, ...(apart.length === 0 ? [] : await index.lookup(apart))]);
  const pieces = runs.flatMap((run) => (missed.includes(run) ? cut(run, more) : [run]));
  const kept = lengthOf(pieces) / lengthOf(runs);
  const parts = kept < ENOUGH ? empty : holdingAll(pieces, more);
  if (parts.size > 0) return { how: kept === 1 ? 'parts' : 'approximate', records: byWeight(parts), needles: pieces };

  const tokens = [...new Set(runs.flatMap((run) => [...windowsOf(run), ...(run.script === 'latin' ? run.parts : [])]))];
  const most = holdingMost(tokens, more);
  return { how: most.size > 0 ? 'approximate' : 'none', records: byWeight(most), needles: most.size > 0 ? pieces : [] };
};

const rank: readonly How[] = ['none', 'approximate', 'parts', 'whole'];
const better = (a: Found, b: Found): Found => (rank.indexOf(b.how) > rank.indexOf(a.how) ? b : a);

/** As typed; then in simplified characters; then with other words for the same things. */
export const search = async (query: string, index: Index): Promise<Found> => {
  const typed = fold(query);
  const found = await attempt(typed, index);
  if (found.how === 'whole' || queryRuns(typed).length === 0) return found;
  const simplified = fold(query, await index.table());
  const again = simplified === typed ? found : better(found, await attempt(simplified, index));
  if (again.how === 'whole') return again;
  const usual = withAliases(simplified);
  return usual === simplified ? again : better(again, await attempt(usual, index));
};
