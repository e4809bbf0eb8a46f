/**
 * Seals of what an office keeps that were opened since: by the receipt of that number, which is published then. Each takes with it
 * one line and one of those who were counted, and no more.
 */
import { type Digests, digestOfFact, type Fact } from './facts.ts';
import { record, text } from './values.ts';

type Parts = Digests[string];

interface Opened {
  /** Numbers whose seals stood then and whose receipts are published now. */
  readonly numbers: ReadonlySet<string>;
  /** How many seals stood then. */
  readonly before: number;
}

const openedIn = (parts: Parts, facts: readonly Fact[], award: string): Opened => {
  const head = `seal.${award}.`;
  const sealed = Object.keys(parts).flatMap((part) => (part.startsWith(head) ? [part.slice(head.length)] : []));
  const registered = new Set(
    facts.filter(({ part }) => part === 'registered').map(({ value }) => text(record(value)['number'])),
  );
  return { numbers: new Set(sealed.filter((number) => registered.has(number))), before: sealed.length };
};

const ends = ['withdrawn', 'ineligible', 'not-selected'] as const;
type Ended = Readonly<Record<(typeof ends)[number], number>>;

/** Every way to have counted so many more. */
const withMore = (ended: Ended, more: number): readonly Ended[] =>
  more === 0 ? [ended] : ends.flatMap((end) => withMore({ ...ended, [end]: ended[end] + 1 }, more - 1));

/** More at once are not undone here. */
const mostOpened = 6;

const isCountedDown = (before: string, facts: readonly Fact[], file: string, now: string, opened: number): boolean => {
  const fact = facts.find((one) => one.file === file && one.part === now);
  if (fact === undefined || opened > mostOpened) return false;
  // Its term is over: readers have its digest alone.
  if (fact.value === undefined) return true;
  const said = record(fact.value);
  const count = (end: string) => (typeof said[end] === 'number' ? said[end] : 0);
  const ended = {
    withdrawn: count('withdrawn'),
    ineligible: count('ineligible'),
    'not-selected': count('not-selected'),
  };
  return withMore(ended, opened).some((value) => digestOfFact({ value }) === before);
};

/** `parts`: of the register then; `part`: one that is told no more. */
export const openedSince = (parts: Parts, facts: readonly Fact[], file: string, part: string): boolean => {
  const [, kind, award = '', rest = ''] = /^(seal|ended|row)\.([^.]+)\.(.+)$/.exec(part) ?? [];
  if (kind === undefined) return false;
  const { numbers, before } = openedIn(parts, facts, award);
  if (kind === 'seal') return numbers.has(rest);
  if (kind === 'ended')
    return (
      numbers.size > 0 &&
      isCountedDown(parts[part] ?? '', facts, file, `ended.${award}.${before - numbers.size}`, numbers.size)
    );
  if (parts[`number.${rest}`] !== undefined) return numbers.has(rest);
  const told = new Set(facts.filter((fact) => fact.file === file).map((fact) => fact.part));
  const gone = Object.keys(parts).filter((one) => one.startsWith(`row.${award}.`) && !told.has(one));
  return gone.length <= numbers.size;
};
