/** What a year's policy, its numbers and its ways of judging have that the year before did not. */
import { clauseWords } from '../core/citation.ts';
import type { YearRecords } from '../core/records.ts';
import { clausesOf, type ClauseView } from './clauses.ts';
import type { PageHead } from './page.ts';
import { type NumberChange, numberChanges } from './policy-numbers.ts';
import { type ReviewChange, reviewChanges } from './review-changes.ts';
import type { Site, YearView } from './site.ts';
import { type DifferencePiece, textDifference } from './text-difference.ts';

export interface ClauseChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly id: string;
  /** In words, as its own policy cites it; after a move with what it was called. */
  readonly cited: string;
  readonly href: string;
  readonly pieces: readonly DifferencePiece[];
}

/** A clause whose words are the same and that is judged in another way. */
export interface WayChange {
  readonly id: string;
  readonly cited: string;
  readonly href: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface PolicyChanges {
  readonly year: number;
  readonly policy: string;
  /** Undefined for the first year of the ledger: there is nothing to compare with. */
  readonly previous: { readonly year: number; readonly policy: string; readonly href: string } | undefined;
  readonly clauses: readonly ClauseChange[];
  readonly ways: readonly WayChange[];
  readonly reviews: readonly ReviewChange[];
  readonly numbers: readonly NumberChange[];
  /** Clauses that read as before, under the same number. */
  readonly same: number;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The year before in the ledger, whether or not it is the year before in the calendar. */
export const yearBefore = (site: Site, year: number): YearView | undefined =>
  site.years.find(({ records }) => records.year < year);

const clauseChanges = (site: Site, old: YearRecords, now: YearRecords): readonly ClauseChange[] => {
  const textIn = ({ clauses }: YearRecords, id: string) => plain(clauses.get(id) ?? '');
  // A clause whose words stand elsewhere now was given another number, unless its old number still says the same.
  const lost = [...old.clauses.keys()].filter((id) => textIn(now, id) !== textIn(old, id));
  const idOf = new Map(lost.map((id) => [textIn(old, id), id]));
  const moved = new Map(
    [...now.clauses.keys()]
      .filter((id) => textIn(now, id) !== textIn(old, id))
      .flatMap((id) => {
        const from = idOf.get(textIn(now, id));
        return from === undefined ? [] : [[id, from] as const];
      }),
  );
  const left = new Set(moved.values());
  const ofNow = [...now.clauses.keys()].flatMap((id): ClauseChange[] => {
    const head = { id, cited: clauseWords(now, id), href: site.to.clause(now.year, id) };
    const text = textIn(now, id);
    const from = moved.get(id);
    if (from !== undefined)
      return [
        {
          ...head,
          kind: 'moved',
          cited: `${clauseWords(old, from)}改为${head.cited}`,
          pieces: [{ kind: 'same', text }],
        },
      ];
    if (!old.clauses.has(id) || left.has(id)) return [{ ...head, kind: 'added', pieces: [{ kind: 'in', text }] }];
    if (textIn(old, id) === text) return [];
    return [{ ...head, kind: 'changed', pieces: textDifference(textIn(old, id), text) }];
  });
  const gone = [...old.clauses.keys()]
    .filter((id) => !now.clauses.has(id) && !left.has(id))
    .map((id): ClauseChange => ({
      kind: 'removed',
      id,
      cited: clauseWords(old, id),
      href: site.to.clause(old.year, id),
      pieces: [{ kind: 'out', text: textIn(old, id) }],
    }));
  return [...ofNow, ...gone];
};

const ways = ({ notes }: ClauseView): readonly string[] => [...new Set(notes.map(({ text }) => text))].toSorted();

const wayChanges = (site: Site, old: YearView, now: YearView, told: ReadonlySet<string>): readonly WayChange[] => {
  const before = new Map(clausesOf(site, old).map((clause) => [clause.id, clause]));
  return clausesOf(site, now).flatMap((clause) => {
    const was = before.get(clause.id);
    if (was === undefined || told.has(clause.id)) return [];
    const change = { before: ways(was), after: ways(clause) };
    const cited = clauseWords(now.records, clause.id);
    return change.before.join('\n') === change.after.join('\n')
      ? []
      : [{ id: clause.id, cited, href: clause.href, ...change }];
  });
};

export const policyChanges = (site: Site, now: YearView): PolicyChanges => {
  const { records } = now;
  const old = yearBefore(site, records.year);
  const head = { year: records.year, policy: records.programme.policy.title };
  if (old === undefined)
    return {
      ...head,
      previous: undefined,
      clauses: [],
      ways: [],
      reviews: [],
      numbers: [],
      same: records.clauses.size,
    };
  const clauses = clauseChanges(site, old.records, records);
  return {
    ...head,
    previous: {
      year: old.records.year,
      policy: old.records.programme.policy.title,
      href: site.to.policy(old.records.year),
    },
    clauses,
    ways: wayChanges(site, old, now, new Set(clauses.map(({ id }) => id))),
    reviews: reviewChanges(site, old, now),
    numbers: numberChanges(old.records, records),
    same: records.clauses.size - clauses.filter(({ kind }) => kind !== 'removed').length,
  };
};

export const changeWords = {
  added: '新增',
  removed: '删去',
  changed: '改动',
  moved: '改编号',
} as const satisfies Record<ClauseChange['kind'], string>;

/** The finding of the page, in a sentence. */
export const changesSentence = ({ previous, clauses, ways: other, reviews, numbers, same }: PolicyChanges): string => {
  if (previous === undefined) return '这是本站公开的第一个年度，没有更早的可以比较。';
  if (clauses.length + other.length + reviews.length + numbers.length === 0)
    return `与${previous.year}年度相比，条文、核对办法、评审办法和数字都没有改动。`;
  const counts = (['added', 'changed', 'moved', 'removed'] as const).flatMap((kind) => {
    const n = clauses.filter((one) => one.kind === kind).length;
    return n === 0 ? [] : [`${changeWords[kind]}${n}条`];
  });
  return [
    `与${previous.year}年度相比，${counts.length === 0 ? '条文没有改动' : `条文${counts.join('、')}`}，${same}条与原来一样`,
    ...(other.length === 0 ? [] : [`另有${other.length}条只改了核对的办法`]),
    ...(reviews.length === 0 ? [] : [`${reviews.length}轮评审的办法不同`]),
    ...(numbers.length === 0 ? [] : [`${numbers.length}处数字或者日期不同`]),
  ]
    .join('；')
    .concat('。');
};

export const policyChangesHead = (page: PolicyChanges, policyHref: string): PageHead => ({
  title: `${page.year}年度政策改了什么`,
  description: changesSentence(page),
  section: 'policy',
  crumbs: [{ text: `${page.year}年度政策`, href: policyHref }, { text: '改了什么' }],
});
