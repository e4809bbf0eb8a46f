/** Why an application comes out otherwise under other tables: the rows, the money, and what each round says. */
import { cite } from '../core/citation.ts';
import type { RowVerdict } from '../core/judge.ts';
import type { YearRecords } from '../core/records.ts';
import type { Side, WhatIfChange } from '../core/what-if.ts';
import { verdictWords } from '../core/words.ts';
import { both, from, ofOthers, roundReasons } from './what-if-round.ts';

const blockersOf = (side: Side): readonly RowVerdict[] => (side.kind === 'judged' ? side.blockers : []);

/** Rows that stand in the way on one side only. */
const onlyIn = (rows: readonly RowVerdict[], others: readonly RowVerdict[]): readonly RowVerdict[] =>
  rows.filter(({ row, verdict }) => !others.some((other) => other.row.id === row.id && other.verdict === verdict));

const rowText = (row: RowVerdict, year: YearRecords, when: string): string =>
  `${when}${verdictWords[row.verdict]}${cite(year, row.row.clause)}：${row.says.replace(/。$/, '')}`;

const money = ({ before, after }: WhatIfChange): readonly string[] =>
  before.kind === 'judged' &&
  after.kind === 'judged' &&
  before.tier !== undefined &&
  before.tier.id === after.tier?.id &&
  before.tier.award !== after.tier.award
    ? [from('金额', [before.tier.award, after.tier.award], '元')]
    : [];

/** Sentences without their full stop. `years`: the year on record, and the same under the other tables. */
export const reasonsOf = (
  change: WhatIfChange,
  years: readonly [YearRecords, YearRecords],
  unread: readonly string[],
): readonly string[] => {
  const { before, after, category } = change;
  const [was, is] = [blockersOf(before), blockersOf(after)];
  const roundsOf = (side: Side) => (side.kind === 'judged' ? side.rounds : []);
  const ids = [...new Set([...roundsOf(before), ...roundsOf(after)].map(({ round }) => round))];
  const categories = [years[0].categories.get(category), years[1].categories.get(category)] as const;
  const rounds = ids.flatMap((round) => {
    const sideIn = (side: Side) => roundsOf(side).find((one) => one.round === round);
    const sides = [sideIn(before), sideIn(after)] as const;
    return roundReasons({ sides, results: both(sides, ({ result }) => result), years, categories, round });
  });
  const found = [
    ...(after.kind === 'unread' ? unread : []),
    ...onlyIn(was, is).map((row) => rowText(row, years[0], '原来')),
    ...onlyIn(is, was).map((row) => rowText(row, years[1], '改后')),
    ...new Set(rounds),
    ...money(change),
  ];
  return found.length > 0 || after.kind === 'no-award' ? found : [ofOthers];
};
