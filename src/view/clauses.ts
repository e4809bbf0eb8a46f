/** The policy's clauses with how each is judged: margin notes, the coverage table, and clause names in words. */
import { confirmingKinds } from '../core/confirming.ts';
import { clauseWords } from '../core/citation.ts';
import { programmeRows, type Row } from '../core/compile.ts';
import { bodyName, kindName } from '../core/records.ts';
import { readsOf, ruleOf } from '../core/rules/index.ts';
import type { How, Scope } from '../core/rules/rule.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { Site, YearView } from './site.ts';

export interface ClauseNote {
  /** Row id, unique in its category. */
  readonly row: string;
  readonly rule: string;
  readonly how: How;
  /** What it is about: one application, its organisation, a whole category, the year. */
  readonly scope: Scope;
  /** A condition that may be waived (原则上). */
  readonly soft: boolean;
  readonly advisory: boolean;
  /** The clause asks nothing that could be looked at. */
  readonly exhorts: boolean;
  /** One or two sentences with the row's own numbers. */
  readonly text: string;
  /** The categories that judge the clause this way; every category shares the common rows. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** What an applicant fills in for it. */
  readonly fields: readonly { readonly label: string; readonly href: string }[];
}

export interface ClauseView {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** Empty for a clause that no row cites. */
  readonly notes: readonly ClauseNote[];
  /** Does the year's 公开范围 rest on it? */
  readonly discloses: boolean;
}

/** The fields that a row reads, for links to where they are filled in; a criterion's are what experts read for it. */
const fieldsOf = ({ category }: CategoryRecords, row: Row): readonly string[] => {
  const named = readsOf(row).flatMap((read) => {
    if (read.thing === 'field') return [read.id];
    return read.thing === 'criterion' ? (category.criteria.find(({ id }) => id === read.id)?.reads ?? []) : [];
  });
  return [...new Set(named)].filter((field) => category.field(field) !== undefined);
};

const noteOf = (site: Site, year: YearView, category: CategoryRecords, row: Row): ClauseNote => {
  const rule = ruleOf(row);
  const name = (id: string) => bodyName(site.records.association, id);
  const kind = (id: string) => kindName(site.records.association, id);
  const confirmer = confirmingKinds(site.records.association);
  return {
    row: row.id,
    rule: row.rule,
    how: rule.how,
    scope: rule.scope,
    soft: row.soft !== undefined,
    advisory: row.advisory === true,
    exhorts: row.rule === 'stated' && row.asks === 'nothing',
    text: rule.explain(row, { year: year.records, category, bodyName: name, kindName: kind, confirmer }),
    categories: [{ id: category.id, name: category.category.name }],
    fields: fieldsOf(category, row).map((field) => ({
      label: category.category.label(field),
      href: `${site.to.guide(year.records.year, category.id)}#field-${field}`,
    })),
  };
};

/** Rows that say the same in several categories (the common ones) become one note. */
const merge = (notes: readonly ClauseNote[]): ClauseNote[] => {
  const merged = new Map<string, ClauseNote>();
  for (const note of notes) {
    const key = `${note.rule} ${note.text}`;
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined ? note : { ...before, categories: [...before.categories, ...note.categories] },
    );
  }
  return [...merged.values()];
};

/** What the year's 公开范围 rests on. */
const clausesOfDisclosure = ({ records }: YearView): readonly string[] =>
  Object.values(records.programme.disclosure ?? {}).map(({ clause }) => clause);

/** Every clause of the policy in its order, then the articles of other texts that rows or the 公开范围 cite. */
export const clausesOf = (site: Site, year: YearView): readonly ClauseView[] => {
  const notes = new Map<string, ClauseNote[]>();
  for (const category of year.records.categories.values()) {
    for (const row of [...category.category.rows, ...programmeRows(year.records.programme)]) {
      notes.set(row.clause, [...(notes.get(row.clause) ?? []), noteOf(site, year, category, row)]);
    }
  }
  const disclosure = clausesOfDisclosure(year);
  const cited = [...year.records.clauses.keys(), ...notes.keys(), ...disclosure];
  return [...new Set(cited)].map((id) => ({
    id,
    text: year.records.clauses.get(id) ?? clauseWords(year.records, id),
    href: site.to.clause(year.records.year, id),
    notes: merge(notes.get(id) ?? []),
    discloses: disclosure.includes(id),
  }));
};
