/** A clause as people cite it: in the words of its policy, never the id alone. */
import { programmeRows } from './compile.ts';
import type { Records, YearRecords } from './records.ts';
import type { RuleId } from './rules/condition.ts';

/** `pipl#25` → 《中华人民共和国个人信息保护法》第25条. */
const articleOf = ({ programme }: YearRecords, source: string, article: string): string =>
  `《${programme.sources.find(({ id }) => id === source)?.title ?? source}》第${article}条`;

/** Without its id: for a title. The id itself where nothing says more. */
export const clauseWords = (year: YearRecords, clause: string): string => {
  const [source = '', article] = clause.split('#');
  if (article !== undefined) return articleOf(year, source, article);
  const words = year.citations.get(clause)?.words ?? '';
  return words === '' ? `〔${clause}〕` : words;
};

/** With its id, by which it is found in the policy: 「第二部分（二）第3条〔2.2.3〕」. */
export const cite = (year: YearRecords | undefined, clause: string): string => {
  const words = year === undefined ? '' : clauseWords(year, clause);
  return words.endsWith(`〔${clause}〕`) ? words : `${words}〔${clause}〕`;
};

/** In the words of the year that a file belongs to; for a file of no year, of the newest that has the clause. */
export const citeIn = ({ years }: Records, file: string, clause: string): string => {
  const [, folder] = /^content\/(\d{4})\//.exec(file) ?? [];
  const newest = [...years.values()].filter(({ citations }) => citations.has(clause)).pop();
  return cite(years.get(Number(folder)) ?? newest, clause);
};

/** The clause on which the engine itself acts: that of the row of this rule, or null where no table has one. */
export const clauseOf = (year: YearRecords, rule: RuleId): string | null => {
  const rows = [
    ...[...year.categories.values()].flatMap(({ category }) => category.rows),
    ...programmeRows(year.programme),
  ];
  return rows.find((row) => row.rule === rule)?.clause ?? null;
};
