/**
 * The office's tables tried before they are needed: of each award whose call is not over, rows that nothing could be made to fail
 * alone, and awards for which nothing could be made that passes. What was not found is not proved, so nothing is refused by it.
 */
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import { bodyName, type CategoryRecords, type Records } from '../records.ts';
import type { Row } from '../compile.ts';
import { lawYear, placedRows } from '../laws/tables.ts';
import { pairsOf } from './pairs.ts';

/** A level without a number of its own is held by ceilings, which are counted where the list is made. */
const hasNoNumber = ({ category: { tiers } }: CategoryRecords, row: Row): boolean =>
  row.rule === 'quota' && tiers.find(({ id }) => id === row.tier)?.quota === undefined;

export const triedCodes = {
  'trial-row-never-fails': {
    level: 'warning',
    title: '有一项条件没有试出不符合的',
    message: '{owner}：{user}没有试出一份只有它不符合的申报',
    help: '{office}核对这一条：是不是填写项已经挡住了，或者别的条件总是一起不符合。确实如此的，不用处理',
    en: '{owner}: no application was found that fails {user} alone',
    meaning: '程序编造了许多份只改一处的申报，没有一份是只败在这一条上的。',
    why: '从来不会单独起作用的条件，多半是写错了，或者和别的条件重复。',
    wrong: '同一条款的两行要的是同一件材料，缺了两行都不符合',
    right: '每一条都有一份申报只因它不符合',
  },
  'trial-nothing-passes': {
    level: 'warning',
    title: '没有试出符合全部条件的申报',
    message: '{owner}没有试出一份符合全部条件的申报',
    help: '{office}用 npx gongshi rehearse {year} 演练一遍，看败在哪些条件；自己编得出一份符合的，不用处理',
    en: '{owner}: no application was found that meets every condition',
    meaning: '程序照填写项和条件编造申报，没有编出一份每一条都符合的。',
    why: '条件互相矛盾的，一份申报也通不过，要在申报开始以前发现。',
    wrong: '一条要求建站满三年，另一条要求今年新建',
    right: '至少编得出一份符合的申报',
  },
} as const satisfies CodeTable;
const report = reporter(triedCodes);

/** Where every kind that the association lists may apply, no registered applicant is of another. */
const letsEveryKindIn = ({ association }: Records, { category }: CategoryRecords, { rule }: Row): boolean =>
  rule === 'applicant-kind' && association.kinds.every(({ id }) => category.applicants.includes(id));

/** `wanted`: awards whose tables are sound, and whose call is not over. */
export const triedFindings = (records: Records, wanted: readonly CategoryRecords[]): readonly Finding[] =>
  [...records.years.values()].flatMap((year) =>
    [...year.categories.values()].flatMap((category): readonly Finding[] => {
      if (!wanted.includes(category)) return [];
      const office = bodyName(records.association, year.programme.office);
      const owner = `“${category.category.name}”`;
      const pairs = pairsOf(records, year, category);
      if (pairs === undefined)
        return inFile(category.file, [report('trial-nothing-passes', { owner, office, year: year.year })]);
      const placed = placedRows(lawYear(year, records.association), category);
      return pairs.flatMap((pair, index) => {
        const { row } = pair;
        const place = placed[index];
        // Two clauses that ask for one paper, the one in a list of papers, are no fault.
        return pair.kind !== 'none' ||
          pair.shared === true ||
          place === undefined ||
          row.advisory === true ||
          hasNoNumber(category, row) ||
          letsEveryKindIn(records, category, row)
          ? []
          : [report('trial-row-never-fails', { owner, office, user: place.user }, { file: place.file, at: place.at })];
      });
    }),
  );
