/** Every field, criterion, tier, category and body that a table names exists. */
import type { At, Finding } from '../finding.ts';
import { issuer, type CategoryRecords } from '../records.ts';
import type { Condition } from '../rules/condition.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, ownerOf, rowsOf, type Year, yearOwner, yearRows } from './tables.ts';

type Thing = '填报项目' | '评分标准' | '等次' | '奖项' | '机构';
type Known = Readonly<Record<Thing, ReadonlySet<string>>>;

/** A name as a table uses it, and who uses it. */
interface Use {
  readonly owner: string;
  readonly user: string;
  readonly thing: Thing;
  readonly name: string;
  readonly file: string;
  readonly at: At;
}

type Named = readonly [thing: Thing, name: string];

const each = (thing: Thing, names: readonly string[]): Named[] => names.map((name) => [thing, name]);

/** The field that a `parties` word reads, if it reads one. */
const partyFields = (parties: readonly string[] = []): string[] =>
  parties.flatMap((party) => (party.startsWith('field:') ? [party.slice('field:'.length)] : []));

/** What the options of a row name. */
const namesIn = (row: Condition): Named[] => {
  const soft = row.soft === undefined ? [] : [...each('填报项目', [row.soft.reason]), ...each('机构', [row.soft.body])];
  switch (row.rule) {
    case 'judged':
      return each('评分标准', [row.criterion]);
    case 'present':
    case 'choice':
    case 'rows':
    case 'yearly':
      return [...soft, ...each('填报项目', [row.field])];
    case 'document':
      return [...soft, ...each('填报项目', [row.field, ...partyFields(row.parties)])];
    case 'any-of':
      return [...soft, ...row.of.flatMap((option) => namesIn({ ...option, clause: row.clause }))];
    case 'confirmed-by-place':
      return [...soft, ...each('填报项目', [row.place])];
    case 'distinct-project':
      return each('填报项目', [row.title, ...row.documents]);
    case 'recognised':
      return [...soft, ...each('奖项', row.categories)];
    case 'supervised-by':
      return [...soft, ...each('机构', [row.body])];
    case 'approved':
      return each('机构', row.bodies);
    case 'quota':
      return each('等次', [row.tier]);
    default:
      return soft;
  }
};

const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id));

const bodies = ({ association }: Year): ReadonlySet<string> => new Set([issuer, ...ids(association.bodies)]);

const knownIn = (year: Year, { category }: CategoryRecords): Known => ({
  填报项目: ids(category.fields),
  评分标准: ids(category.criteria),
  等次: ids(category.tiers),
  奖项: new Set(year.year.categories.keys()),
  机构: bodies(year),
});

const usesIn = (year: Year, records: CategoryRecords): Use[] => {
  const { category, file } = records;
  const use = (user: string, at: At, named: readonly Named[]): Use[] =>
    named.map(([thing, name]) => ({ owner: ownerOf(records), user, thing, name, file, at }));
  return [
    ...rowsOf(year, records).flatMap(({ row, ...where }) =>
      namesIn(row).map(([thing, name]) => ({ ...where, thing, name })),
    ),
    ...category.criteria.flatMap(({ label, reads }, index) =>
      use(`评分标准“${label}”`, ['criteria', index, 'reads'], each('填报项目', reads)),
    ),
    ...use('ties', ['ties'], each('评分标准', category.ties)),
    ...category.rounds.flatMap(({ id, tiers }, index) =>
      use(`评审轮次“${id}”`, ['rounds', index, 'tiers'], each('等次', tiers)),
    ),
    ...category.tiers.flatMap(({ name, from }, index) =>
      use(`等次“${name}”`, ['tiers', index, 'from'], each('等次', from === undefined ? [] : [from])),
    ),
  ];
};

/** Tiers that `recognised` names belong to the categories it names, not to its own. */
const tiersElsewhere = (year: Year, records: CategoryRecords): Finding[] =>
  rowsOf(year, records).flatMap(({ row, owner, user, file, at }) => {
    if (row.rule !== 'recognised') return [];
    const there = row.categories.flatMap((id) => year.year.categories.get(id)?.category.tiers ?? []);
    const known = ids(there);
    return (row.tiers ?? [])
      .filter((name) => !known.has(name))
      .map((name) => {
        const words = { owner, user, thing: '等次', name, office: year.office };
        return reportLaw('law-unknown-name', words, { file, at, clause: row.clause });
      });
  });

const unknown = (year: Year, uses: readonly Use[], known: Known): Finding[] =>
  uses
    .filter(({ thing, name }) => !known[thing].has(name))
    .map(({ owner, user, thing, name, file, at }) =>
      reportLaw('law-unknown-name', { owner, user, thing, name, office: year.office }, { file, at }),
    );

/** The year's own rows name no field, criterion or tier: those belong to a category. */
const ofYear = (year: Year): Finding[] => {
  const none: ReadonlySet<string> = new Set();
  const known = {
    填报项目: none,
    评分标准: none,
    等次: none,
    奖项: new Set(year.year.categories.keys()),
    机构: bodies(year),
  };
  const rows = yearRows(year).flatMap(({ row, ...where }) =>
    namesIn(row).map(([thing, name]) => ({ ...where, thing, name })),
  );
  const office: Use = {
    owner: yearOwner(year),
    user: 'office',
    thing: '机构',
    name: year.year.programme.office,
    file: year.year.programmeFile,
    at: ['office'],
  };
  return unknown(year, [...rows, office], known);
};

export const namesExist: Law = (year) => [
  ...categoriesOf(year).flatMap((records) => [
    ...unknown(year, usesIn(year, records), knownIn(year, records)),
    ...tiersElsewhere(year, records),
  ]),
  ...ofYear(year),
];
