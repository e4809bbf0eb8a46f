/** What must be unique: field ids and labels, row ids, tiers, criteria, rounds. */
import type { Finding } from '../finding.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, placedRows, yearOwner, yearRows } from './tables.ts';

/** Each name that occurs again, once. */
const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

export const unique: Law = (year) => {
  const { office } = year;
  const findings = (owner: string, file: string, things: Readonly<Record<string, readonly string[]>>): Finding[] =>
    Object.entries(things).flatMap(([thing, names]) =>
      repeated(names).map((name) => reportLaw('law-not-unique', { owner, thing, name, office }, { file })),
    );
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return [
    ...categoriesOf(year).flatMap((records) => {
      const { category, file } = records;
      return findings(tableOwner(records), file, {
        填报项目: ids(category.fields),
        项目名称: category.fields.map(({ label }) => label),
        条件: ids(placedRows(year, records).map(({ row }) => row)),
        等次: ids(category.tiers),
        评分标准: ids(category.criteria),
        评审轮次: ids(category.rounds),
        并列时的评分标准: category.ties,
      });
    }),
    ...findings(yearOwner(year), year.year.programmeFile, {
      条件: ids(yearRows(year).map(({ row }) => row)),
      // `policy` and `call` are called so wherever a text is cited.
      所引的文件: ['policy', 'call', ...ids(year.year.programme.sources)],
    }),
  ];
};
