/**
 * What settled records are read with and what stands in other files: how the bodies that acted are called, what the register said
 * of those who applied, and who won in years that the ledger does not hold. A body, a name or a list that is added is growth.
 */
import { approvedIn, settledDay } from '../approval.ts';
import { canonical } from '../notice/facts.ts';
import { ownId, type Records, type YearRecords } from '../records.ts';
import type { HistoryEntry } from '../schema/history.ts';
import { nameOn } from '../schema/organization.ts';
import { sha256Of } from '../sha256.ts';
import { byText, sorted } from '../sorted.ts';

interface Fact {
  /** Path of the record below the repository root. */
  readonly file: string;
  readonly part: string;
  readonly value: unknown;
}

/** Ids of the bodies that acted in what is settled of a year; its office signs what was published. */
const actedIn = ({ programme, categories, notices, objections }: YearRecords, today: string): readonly string[] => [
  ...([...notices.values()].some(({ value }) => value.published <= today) ? [programme.office] : []),
  ...[...categories.values()].flatMap((category) => [
    ...[...category.receipts.values()].flatMap(({ value: { rulings, revoked } }) =>
      [...rulings, ...(revoked === undefined ? [] : [revoked])].map(({ body }) => body),
    ),
    ...approvedIn(category).flatMap(
      ([
        ,
        {
          value: { approvals, overrides, choice },
        },
      ]) => [...approvals, ...overrides, ...(choice === undefined ? [] : [choice])].map(({ body }) => body),
    ),
  ]),
  ...[...objections.values()].flatMap(({ value: { body } }) => (body === undefined ? [] : [body])),
];

const bodies = ({ association }: Records, acted: readonly string[]): readonly Fact[] => {
  const file = 'content/association.yaml';
  const own = acted.length === 0 ? [] : [{ file, part: 'issuer', value: association.name }];
  const named = association.bodies
    .filter(({ id }) => acted.includes(id))
    .map(({ id, name }) => ({ file, part: `body.${id}`, value: name }));
  const short = acted.includes(ownId(association)) ? [{ file, part: 'short', value: association.short }] : [];
  return [...own, ...short, ...named];
};

/** What the register said on the closing day of an award of those who applied for it: names and ends that come later are growth. */
const registered = ({ organizations }: Records, { categories }: YearRecords): readonly Fact[] =>
  [...categories.values()]
    .filter((category) => settledDay(category) !== undefined)
    .flatMap(({ applications, receipts, category: { window } }) =>
      [...new Set([...receipts.keys()].flatMap((id) => applications.get(id)?.value.organization ?? []))].flatMap(
        (id) => {
          const organization = organizations.get(id);
          if (organization === undefined) return [];
          const { file, value } = organization;
          const day = window.closes;
          const by = value.supervision.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
          const told = {
            kind: value.kind,
            name: nameOn(value, day),
            by: sorted(
              by.map((one) => one.by),
              byText,
            ),
          };
          return [{ file, part: `register.${day}`, value: told }];
        },
      ),
    );

/**
 * One fact of each award and year of a list: it was announced whole, so a row that is put in, taken out or changed makes it another.
 * `last`: the newest year in which something is settled, which earlier ones were read for.
 */
const winners = ({ history }: Records, last: number): readonly Fact[] =>
  [...(history?.values() ?? [])].flatMap(({ file, value: { source, entries } }) => {
    const lists = new Map<string, HistoryEntry[]>();
    for (const entry of entries.filter(({ year }) => year < last)) {
      const name = `winners.${entry.year}.${entry.award}`;
      const known = lists.get(name);
      if (known === undefined) lists.set(name, [entry]);
      else known.push(entry);
    }
    const told = [...lists].map(([part, rows]) => ({
      file,
      part,
      value: {
        rows: rows.length,
        sha256: sha256Of(sorted(rows.map(canonical), byText).join('\n')),
      },
    }));
    return told.length === 0 ? [] : [{ file, part: 'source', value: source }, ...told];
  });

export const factsNamed = (records: Records, today: string): readonly Fact[] => {
  const years = [...records.years.values()];
  const settled = years.filter(({ categories }) => [...categories.values()].some((one) => approvedIn(one).length > 0));
  return [
    ...bodies(
      records,
      years.flatMap((year) => actedIn(year, today)),
    ),
    ...years.flatMap((year) => registered(records, year)),
    ...winners(records, Math.max(0, ...settled.map(({ year }) => year))),
  ];
};
