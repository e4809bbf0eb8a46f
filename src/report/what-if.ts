/** What other rules or numbers would have said, as `gongshi what-if` prints it. */
import { yuanInWords } from '../core/fields/digits.ts';
import { applicationTitleOn } from '../core/names.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import type { WhatIfChange, RoundCount, OpenRound, Side, Total, WhatIf } from '../core/what-if.ts';
import { measureWord } from '../core/measure.ts';
import { awardTiers, nameOfRound, roundBy } from '../core/rounds.ts';
import { outcomeWords } from '../core/words.ts';
import { reasonsOf } from './what-if-reasons.ts';

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
const sideText = (side: Side, records: CategoryRecords | undefined): string => {
  if (side.kind === 'no-award') return '没有这个奖项';
  if (side.kind === 'unread') return '申报的内容与申报表不合，无法核对';
  if (side.kind !== 'judged') return '无法判定';
  const { tier } = side;
  const last = side.rounds[side.rounds.length - 1];
  const isAward = records === undefined || awardTiers(records.category).some(({ id }) => id === tier?.id);
  if (tier !== undefined && isAward) {
    return `入选“${tier.name}”${tier.award === 0 ? '' : `，${yuanInWords(tier.award)}`}`;
  }
  if (tier !== undefined && last?.result.outcome.kind === 'selected') return `列入“${tier.name}”`;
  return side.eligibility !== 'eligible' || last === undefined
    ? eligibilityWords[side.eligibility]
    : outcomeWords[last.result.outcome.kind];
};

const reasons = (change: WhatIfChange, { before, after, unread }: ComparedYear): readonly string[] => {
  const record = before.categories.get(change.category)?.applications.get(change.application);
  return reasonsOf(change, [before, after], unread.get(record?.file ?? '') ?? []);
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
    `      原来：${sideText(change.before, compared.before.categories.get(change.category))}`,
    `      改后：${sideText(change.after, compared.after.categories.get(change.category))}`,
    ...why.map((reason) => `      因为：${reason}`),
  ].join('\n');
};

const openText = ({ category, round, withoutOverrides, errors }: OpenRound, { after }: ComparedYear): string => {
  const own = after.categories.get(category)?.category;
  const found = own === undefined ? undefined : roundBy(own, round);
  const name = own === undefined || found === undefined ? round : nameOfRound(own, found);
  const head = withoutOverrides
    ? `${own?.name ?? category}的“${name}”这一轮，原来审定机构的调整对不上，没有采用。`
    : `${own?.name ?? category}的“${name}”这一轮定不下来：`;
  return [head, ...errors.map(({ message }) => `  ${message}`)].join('\n');
};

const countText = (count: RoundCount | undefined, unit: string): string => {
  if (count === undefined) return '没有这一等次';
  const { quota, selected, money, open } = count;
  const places = quota === null ? '不定名额' : `名额${quota}${unit}`;
  return `${places}，选出${selected}${unit}${money === 0 ? '' : `，${yuanInWords(money)}`}${open ? '（还没有定）' : ''}`;
};

const totalText = ({ name, category, before, after }: Total, compared: ComparedYear): string => {
  const own = (compared.after.categories.get(category) ?? compared.before.categories.get(category))?.category;
  const unit = measureWord(own ?? { subject: 'project' });
  const [was, is] = [countText(before, unit), countText(after, unit)];
  return was === is ? `  ${name}：${was}，不变` : `  ${name}：${was} → ${is}`;
};

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
    ...result.totals.map((total) => totalText(total, compared)),
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
