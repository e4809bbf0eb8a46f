/**
 * What else a site says of its facts, by which it could contradict itself: the rounds that a browser counts again, and the lists of
 * its notices. A line holds the facts alone; this holds to them what people read.
 */
import { type Finding, reporter } from '../finding.ts';
import { canonical } from '../notice/facts.ts';
import { byText, sorted } from '../sorted.ts';
import { checkpointCodes } from './codes.ts';
import type { Fact } from './facts.ts';
import { placesOfAwards } from './site-awards.ts';
import { list, record, text } from './values.ts';
import { partWords } from './words.ts';

const report = reporter(checkpointCodes);

/** `text`: what was found at the address; undefined where there is nothing. */
type Held = (text: string | undefined) => readonly Finding[];

export interface SitePlace {
  /** Below the address of the site. */
  readonly address: string;
  readonly held: Held;
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const differs = (page: string, file: string, part: string): Finding =>
  report('site-differs', { page, part: partWords(part) }, { file });

const chosen = (selection: unknown) =>
  Object.fromEntries(
    Object.entries(record(selection)).map(([tier, ids]) => [tier, sorted(list(ids).map(text), byText)]),
  );

/** The parts of a round as its file for recounting says them, by the names that the facts have. */
const saidOfRound = (round: unknown): Map<string, unknown> => {
  const { decision, recorded, ownLines } = record(round);
  const { scores, recusals, panels, choice, ballots, overrides } = record(decision);
  const numbered = (part: string, values: unknown) =>
    list(values).map((value, index) => [`${part}.${index + 1}`, value] as const);
  return new Map<string, unknown>([
    ['scores', scores],
    ['recusals', recusals],
    ['panels', panels],
    ['choice', choice],
    ['own-lines', ownLines],
    ...numbered('ballots', ballots),
    ...numbered('overrides', overrides),
    [`selection.${list(overrides).length}`, chosen(recorded)],
  ]);
};

const isOfRound = /^(?:scores|recusals|panels|choice|own-lines|rules\..*|(?:ballots|overrides|selection)\.\d+)$/;

/** Quotas, points and lines that a browser counts again by, as the fact of the round has them. */
const rulesOf = (published: unknown): unknown => {
  const { category, round: id, scoring } = record(published);
  const { rounds, tiers, criteria, ties, caps } = record(category);
  const round = list(rounds).find((one) => record(one)['id'] === id);
  const { tiers: own, criteria: scored } = record(round);
  const ofRound = (tier: unknown) => list(own).includes(tier);
  return {
    round,
    tiers: list(tiers).filter((tier) => ofRound(record(tier)['id'])),
    criteria: list(criteria).filter((one) => scored === undefined || list(scored).includes(record(one)['id'])),
    ties,
    caps: caps === undefined ? undefined : list(caps).filter((cap) => list(record(cap)['of']).some(ofRound)),
    scoring,
  };
};

/** The same of cards that are published in part, which each application has facts of its own of. */
const saidOfCards = (cards: unknown): ReadonlyMap<string, unknown> => {
  const { decision, ownLines } = record(cards);
  const { scores, recusals } = record(decision);
  const said = new Map<string, unknown>([['own-lines', ownLines]]);
  const of = new Map<string, Record<string, unknown>>();
  for (const [reviewer, given] of Object.entries(record(scores)))
    for (const [application, card] of Object.entries(record(given)))
      of.set(application, { ...of.get(application), [reviewer]: card });
  for (const [application, card] of of) said.set(`scores.${application}`, card);
  for (const one of list(recusals)) {
    const part = `recusals.${text(record(one)['application'])}`;
    said.set(part, [...list(said.get(part)), one]);
  }
  return said;
};

const isOfCards = /^(?:own-lines$|scores\.|recusals\.)/;

const placeOfRound = (
  file: string,
  facts: readonly Fact[],
  tables: (category: string) => readonly Fact[],
): readonly SitePlace[] => {
  const [, year, category = '', round = ''] = /^content\/(\d{4})\/([^/]+)\/decisions\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (year === undefined) return [];
  const told = facts.filter(({ value, digest }) => value !== undefined || digest === undefined);
  const has = (wanted: string) => told.some(({ part }) => part === wanted);
  const place = (
    address: string,
    isOf: RegExp,
    saidOf: (json: unknown) => ReadonlyMap<string, unknown>,
  ): readonly SitePlace[] => {
    const held = new Map(told.flatMap(({ part, value }) => (isOf.test(part) ? [[part, value] as const] : [])));
    const differing = (json: string | undefined) => {
      const said = saidOf(json === undefined ? undefined : parsed(json));
      return sorted([...new Set([...held.keys(), ...said.keys()])], byText)
        .filter((part) => canonical(held.get(part)) !== canonical(said.get(part)))
        .map((part) => differs(address, file, part));
    };
    return [{ address, held: differing }];
  };
  const rules = tables(`content/${year}/${category}/category.yaml`).find(({ part }) => part === `rules.${round}`);
  if (rules !== undefined) told.push(rules);
  if (has('scores'))
    return place(`data/${year}/rounds/${category}-${round}.json`, isOfRound, (json) =>
      saidOfRound(json).set(`rules.${round}`, rulesOf(json)),
    );
  // Judges look there for their own cards.
  return has('kept') && has('own-lines')
    ? place(`data/${year}/cards/${category}-${round}.json`, isOfCards, saidOfCards)
    : [];
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", amp: '&' };

/** The words of a page without its markup and spaces. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s/g, '');

interface Told {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
}

const toldIn = (fact: Fact): readonly Told[] =>
  list(fact.value).map((entry) => {
    const { id, title, organization } = record(entry);
    return { id: text(id), title: text(title), organization: text(organization) };
  });

/** Rows of the lists on the page of a notice, each with the application that its anchor names, if any. */
const rowsIn = (html: string): readonly { readonly id: string; readonly words: string }[] =>
  (html.match(/<table\b[^]*?<\/table>/g) ?? [])
    .filter((table) => /<tr\b[^>]*\bid="entry-/.test(table))
    .flatMap((table) => table.match(/<tr\b[^]*?<\/tr>/g) ?? [])
    .filter((row) => !row.includes('scope="col"'))
    .map((row) => ({ id: /<tr\b[^>]*\bid="entry-([^"]+)"/.exec(row)?.[1] ?? '', words: wordsOf(row) }));

const idsOf = (rows: readonly { readonly id: string }[]): string =>
  sorted(
    rows.map(({ id }) => id),
    byText,
  ).join();

/** A title that was corrected stands on older pages as it is now, so any that a notice told of it will do. */
const placeOfNotice = (fact: Fact, titles: ReadonlyMap<string, ReadonlySet<string>>): readonly SitePlace[] => {
  const id = /\/notices\/([^/]+)\.mdx$/.exec(fact.file)?.[1];
  const entries = fact.part === 'told' ? toldIn(fact) : [];
  if (id === undefined || entries.length === 0) return [];
  const address = `notices/${id}/`;
  const held: Held = (html) => {
    const rows = rowsIn(html ?? '');
    const says = ({ id: application, title, organization }: Told): boolean =>
      rows.some(({ id: row, words }) => {
        const has = (name: string) => words.includes(name.replaceAll(/\s/g, ''));
        return row === application && [...(titles.get(application) ?? [title])].some(has) && has(organization);
      });
    const isSame = idsOf(rows) === idsOf(entries) && entries.every(says);
    return isSame ? [] : [differs(address, fact.file, 'told')];
  };
  return [{ address, held }];
};

/** Where a site says again what its facts tell, with what is found there. */
export const sitePlaces = (facts: readonly Fact[]): readonly SitePlace[] => {
  const byFile = new Map<string, Fact[]>();
  for (const fact of facts) byFile.set(fact.file, [...(byFile.get(fact.file) ?? []), fact]);
  const titles = new Map<string, Set<string>>();
  for (const { id, title } of facts.filter(({ part }) => part === 'told').flatMap(toldIn))
    titles.set(id, new Set([...(titles.get(id) ?? []), title]));
  return [
    ...[...byFile].flatMap(([file, own]) => placeOfRound(file, own, (table) => byFile.get(table) ?? [])),
    ...facts.flatMap((fact) => placeOfNotice(fact, titles)),
    ...placesOfAwards(facts),
  ];
};
