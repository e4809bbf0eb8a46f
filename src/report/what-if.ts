/** What other rules or numbers would have said, as `gongshi what-if` prints it. */
import { cite } from '../core/citation.ts';
import type { ApplicationResult } from '../core/decide/result.ts';
import { yuanInWords } from '../core/fields/digits.ts';
import type { RowVerdict } from '../core/judge.ts';
import { applicationTitleOn } from '../core/names.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import type { WhatIfChange, Count, OpenRound, Side, Total, WhatIf } from '../core/what-if.ts';
import { measureWord } from '../core/measure.ts';
import { outcomeWords, verdictWords } from '../core/words.ts';

/** The year on record, the same under the other tables, and what was wrong with an application that these cannot read. */
export interface ComparedYear {
  readonly records: Records;
  readonly before: YearRecords;
  readonly after: YearRecords;
  /** Messages by the file of an application. */
  readonly unread: ReadonlyMap<string, readonly string[]>;
  readonly today: string;
}

const eligibilityWords = { eligible: '符合条件', ineligible: '不符合条件', pending: '还有条件待定' } as const;

/** The last thing that was said of it: a tier with its money, how it fell, or how far it came. */
const sideText = (side: Side): string => {
  if (side.kind === 'no-award') return '没有这个奖项';
  if (side.kind === 'unread') return '申报的内容与申报表不合，无法核对';
  if (side.kind !== 'judged') return '无法判定';
  if (side.tier !== undefined) {
    return `入选“${side.tier.name}”${side.tier.award === 0 ? '' : `，${yuanInWords(side.tier.award)}`}`;
  }
  const last = side.rounds[side.rounds.length - 1];
  return side.eligibility !== 'eligible' || last === undefined
    ? eligibilityWords[side.eligibility]
    : outcomeWords[last.result.outcome.kind];
};

const blockersOf = (side: Side): readonly RowVerdict[] => (side.kind === 'judged' ? side.blockers : []);

/** Rows that stand in the way on one side only. */
const onlyIn = (rows: readonly RowVerdict[], others: readonly RowVerdict[]): readonly RowVerdict[] =>
  rows.filter(({ row, verdict }) => !others.some((other) => other.row.id === row.id && other.verdict === verdict));

const rowText = (row: RowVerdict, year: YearRecords, when: string): string =>
  `${when}${verdictWords[row.verdict]}${cite(year, row.row.clause)}：${row.says.replace(/。$/, '')}`;

const from = (what: string, before: number | undefined, after: number | undefined, unit: string): string =>
  before === after || before === undefined || after === undefined
    ? `${what}${after ?? before ?? 0}${unit}`
    : `${what}由${before}${unit}变为${after}${unit}`;

/** Why a round ends otherwise: the line that was missed on either side, or rank and places. */
const roundReasons = (
  [was, is]: readonly [ApplicationResult | undefined, ApplicationResult | undefined],
  [old, now]: readonly [CategoryRecords | undefined, CategoryRecords | undefined],
  { before, after }: ComparedYear,
): readonly string[] => {
  const outcomes = [was?.outcome, is?.outcome];
  const missed = (kind: string) => outcomes.some((outcome) => outcome?.kind === kind);
  const scoring = [before.programme.scoring, after.programme.scoring] as const;
  const total = (is ?? was)?.total?.printed;
  const floors = outcomes.flatMap((outcome) => (outcome?.kind === 'below-floor' ? outcome.criterion : []));
  const tiers = outcomes.flatMap((outcome) => (outcome !== undefined && 'tier' in outcome ? outcome.tier : []));
  const tierIn = (category: CategoryRecords | undefined, id: string) =>
    category?.category.tiers.find((tier) => tier.id === id);
  return [
    ...(missed('below-threshold') && total !== undefined
      ? [`总分${total}分，${from('总分线', scoring[0].threshold, scoring[1].threshold, '分')}`]
      : []),
    ...[...new Set(floors)].map((id) => {
      const [a, b] = [old, now].map((category) => category?.category.criteria.find((one) => one.id === id));
      const mean = (is ?? was)?.criteria.find(({ criterion }) => criterion === id)?.mean.printed ?? '—';
      return `“${b?.label ?? a?.label ?? id}”平均${mean}分，${from('单项线', a?.floor, b?.floor, '分')}`;
    }),
    ...(missed('too-few-scores')
      ? [
          `有效评分${(is ?? was)?.cards.length ?? 0}份，${from('至少要', scoring[0]['min-valid'], scoring[1]['min-valid'], '份')}`,
        ]
      : []),
    ...(was?.rank !== undefined &&
    is?.rank !== undefined &&
    was.rank !== null &&
    is.rank !== null &&
    was.rank !== is.rank
      ? [`名次由第${was.rank}变为第${is.rank}`]
      : []),
    ...(was !== undefined && is !== undefined && was.total?.exact !== is.total?.exact
      ? [`总分由${was.total?.printed ?? '—'}分变为${is.total?.printed ?? '—'}分`]
      : []),
    ...[...new Set(tiers)].flatMap((id) => {
      const [a, b] = [tierIn(old, id), tierIn(now, id)];
      return a !== undefined && b !== undefined && a.quota !== b.quota
        ? [from(`“${b.name}”的名额`, a.quota, b.quota, measureWord((now ?? old)?.category ?? { subject: 'project' }))]
        : [];
    }),
    ...(is?.outcome.kind === 'undecided' && was?.outcome.kind !== 'undecided' ? ['这一轮定不下来，原因见下'] : []),
    ...(is?.override?.reason !== was?.override?.reason && was?.override !== null ? ['原来由审定机构调整过'] : []),
  ];
};

const reasons = (change: WhatIfChange, compared: ComparedYear): readonly string[] => {
  const { before, after, unread } = compared;
  const old = before.categories.get(change.category);
  const now = after.categories.get(change.category);
  const [was, is] = [blockersOf(change.before), blockersOf(change.after)];
  const rounds = (side: Side) => (side.kind === 'judged' ? side.rounds : []);
  const ids = [...new Set([...rounds(change.before), ...rounds(change.after)].map(({ round }) => round))];
  const resultIn = (side: Side, id: string) => rounds(side).find(({ round }) => round === id)?.result;
  const money =
    change.before.kind === 'judged' &&
    change.after.kind === 'judged' &&
    change.before.tier !== undefined &&
    change.before.tier.id === change.after.tier?.id &&
    change.before.tier.award !== change.after.tier.award
      ? [from('金额', change.before.tier.award, change.after.tier.award, '元')]
      : [];
  return [
    ...(change.after.kind === 'unread'
      ? (unread.get(old?.applications.get(change.application)?.file ?? '') ?? [])
      : []),
    ...onlyIn(was, is).map((row) => rowText(row, before, '原来')),
    ...onlyIn(is, was).map((row) => rowText(row, after, '改后')),
    ...(is.length > 0 && was.length > 0
      ? []
      : ids.flatMap((id) =>
          roundReasons([resultIn(change.before, id), resultIn(change.after, id)], [old, now], compared),
        )),
    ...money,
  ];
};

const titleOf = ({ records, before, today }: ComparedYear, { category, application }: WhatIfChange): string => {
  const own = before.categories.get(category);
  const record = own?.applications.get(application);
  return own === undefined || record === undefined ? application : applicationTitleOn(records, own, record, today);
};

const changeText = (change: WhatIfChange, compared: ComparedYear): string => {
  const why = reasons(change, compared);
  return [
    `  ${titleOf(compared, change)}　${change.category}/${change.application}`,
    `      原来：${sideText(change.before)}`,
    `      改后：${sideText(change.after)}`,
    ...why.map((reason) => `      因为：${reason}`),
    ...(why.length === 0 ? ['      因为：别的申报的结果变了，名额随之变动'] : []),
  ].join('\n');
};

const openText = ({ category, round, withoutOverrides, errors }: OpenRound, { after }: ComparedYear): string => {
  const name = after.categories.get(category)?.category.name ?? category;
  const head = withoutOverrides
    ? `“${name}”的 ${round} 这一轮，原来审定机构的调整对不上，没有采用。`
    : `“${name}”的 ${round} 这一轮定不下来：`;
  return [head, ...errors.map(({ message }) => `  ${message}`)].join('\n');
};

const countText = (count: Count | undefined): string =>
  count === undefined ? '没有这一等次' : `名额${count.quota}，入选${count.selected}，${yuanInWords(count.money)}`;

const totalText = ({ name, before, after }: Total): string =>
  countText(before) === countText(after)
    ? `  ${name}：${countText(before)}，不变`
    : `  ${name}：${countText(before)} → ${countText(after)}`;

/** `other`: how the other tables are called. `kept`: what of the own tables was kept, in a sentence. */
export const whatIfText = (result: WhatIf, compared: ComparedYear, other: string, kept: string): string => {
  const groups = Map.groupBy(result.changes, ({ category }) => category);
  const nameOf = (id: string) => compared.before.categories.get(id)?.category.name ?? id;
  return [
    `${compared.before.year}年度的申报，改按${other}的规则和数字：结果不同的${result.changes.length}份，相同的${result.same}份。`,
    `这是试算，台账没有改动。${kept}`,
    ...[...groups].flatMap(([category, changes]) => [
      '',
      nameOf(category),
      ...changes.map((change) => changeText(change, compared)),
    ]),
    '',
    '各等次',
    ...result.totals.map(totalText),
    ...(result.open.length === 0 ? [] : ['', ...result.open.map((one) => openText(one, compared))]),
  ].join('\n');
};

const sideJson = (side: Side) =>
  side.kind !== 'judged'
    ? { kind: side.kind }
    : {
        kind: side.kind,
        eligibility: side.eligibility,
        tier: side.tier?.id ?? null,
        award: side.tier?.award ?? null,
        blockers: side.blockers.map(({ row, verdict, says }) => ({ row: row.id, clause: row.clause, verdict, says })),
        rounds: side.rounds.map(({ round, result }) => ({
          round,
          outcome: result.outcome,
          rank: result.rank,
          total: result.total,
        })),
      };

/** The same for programs. */
export const whatIfJson = (result: WhatIf, compared: ComparedYear, other: string): string =>
  JSON.stringify(
    {
      year: compared.before.year,
      with: other,
      same: result.same,
      changes: result.changes.map((change) => ({
        category: change.category,
        application: change.application,
        title: titleOf(compared, change),
        before: sideJson(change.before),
        after: sideJson(change.after),
        because: reasons(change, compared),
      })),
      totals: result.totals,
      open: result.open.map(({ errors, ...round }) => ({
        ...round,
        errors: errors.map(({ code, message }) => ({ code, message })),
      })),
    },
    null,
    2,
  );
