/** Records of a published ledger that say more than their year's 公开范围 lets, and judges who could be told in spite of their codes. */
import { isApproved } from '../approval.ts';
import { canonical } from '../notice/facts.ts';
import { decideRound } from '../decide/round.ts';
import { type Finding, type At } from '../finding.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import { nameOfRound, roundBy } from '../rounds.ts';
import type { Decision } from '../schema/decision.ts';
import { reportDisclosure } from './codes.ts';
import { publicDecision } from './public-decision.ts';
import { publicIn } from './public-ids.ts';
import { isWhole, keepsAnything, keepsBack, scopeOf } from './rule.ts';

const more = (file: string, what: string, clause: string, at: At = [], help?: string): Finding =>
  reportDisclosure('disclosure-more', { what }, { file, at, clause, ...(help === undefined ? {} : { help }) });

/** An application came by a pull request: whoever sent it can still take it back. */
const byPackage =
  '改用申报包，用电子邮件或者U盘交受理部门，不要放进公开台账；已经推送的，删掉那个分支，已经合并的请工程师改写历史';

const unsuccessful = (year: YearRecords, category: CategoryRecords): readonly Finding[] => {
  const clause = year.programme.disclosure?.unsuccessful.clause;
  if (clause === undefined || !keepsBack(year, 'unsuccessful')) return [];
  const shown = publicIn(year, category);
  const { applications, confirmations, receipts } = category;
  return (
    [
      [applications, '没有入选或者还没有审定的申报', byPackage],
      [confirmations, '没有入选或者还没有审定的申报的确认', undefined],
      [receipts, '没有入选或者还没有审定的申报的受理记录', undefined],
    ] as const
  ).flatMap(([records, what, help]) =>
    [...records].flatMap(([id, { file }]) => (shown.has(id) ? [] : [more(file, what, clause, [], help)])),
  );
};

/** What the parts of a decision are called. */
const partWords: Readonly<Record<string, string>> = {
  scores: '这些评分',
  panels: '评委的分组',
  'own-lines': '回执码的校验码',
  groups: '没有入选的申报的分组',
  ballots: '这些票数',
  choice: '没有入选的申报',
  recusals: '评委的回避',
  overrides: '没有入选的申报的调整',
  selection: '没有入选的申报',
  kept: '名次或者分数线',
};

const subjectOf: Readonly<Record<string, 'unsuccessful' | 'judges' | 'marks'>> = {
  scores: 'marks',
  panels: 'marks',
  'own-lines': 'marks',
  ballots: 'marks',
  kept: 'marks',
  recusals: 'judges',
};

const ofDecision = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  { file, value, digest }: Filed<Decision>,
): readonly Finding[] => {
  const { disclosure } = year.programme;
  if (disclosure === undefined) return [];
  if (!isApproved(category, round, value)) {
    return [more(file, '没有审定的评审记录', disclosure.marks.clause)];
  }
  if (value.kept === undefined) return [more(file, '完整的评审记录', disclosure.marks.clause)];
  const result = decideRound(year, category, round, { id: round, file, digest, value }, new Map());
  const allowed: Readonly<Record<string, unknown>> = {
    ...publicDecision(year, category, round, value, result, scopeOf(year), digest),
  };
  return Object.entries(value).flatMap(([part, written]) =>
    canonical(written) === canonical(allowed[part])
      ? []
      : [more(file, partWords[part] ?? `“${part}”`, disclosure[subjectOf[part] ?? 'unsuccessful'].clause, [part])],
  );
};

const pseudonym = /^未入选\d{2,5}$/;

const ofRegister = (year: YearRecords): readonly Finding[] => {
  const { withheld, programme } = year;
  const { disclosure } = programme;
  if (withheld === undefined || disclosure === undefined) return [];
  const { show, clause } = disclosure.unsuccessful;
  return Object.entries(withheld.value.categories).flatMap(([category, { rows = [], received }]) => {
    const kept = new Set(received.flatMap(({ number, sealed }) => (sealed === undefined ? [] : [number])));
    return rows.flatMap(({ as, total, votes }, index) => {
      const at = ['categories', category, 'rows', index];
      if (show === 'all' || show === 'counts') return [more(withheld.file, '未入选申报的逐项结果', clause, at)];
      // A name in place of the pseudonym, or of the number, would tell whose it is.
      if (show === 'pseudonym' && !pseudonym.test(as))
        return [more(withheld.file, '代号以外的写法（登记号、单位、名称）', clause, [...at, 'as'])];
      if (show === 'own-page' && !kept.has(as))
        return [more(withheld.file, '登记号以外的写法（单位、名称）', clause, [...at, 'as'])];
      if (keepsBack(year, 'marks') && (total !== undefined || votes !== undefined))
        return [more(withheld.file, '未入选申报的得分', disclosure.marks.clause, at)];
      return [];
    });
  });
};

/** A line that was drawn from the whole ledger, or an addition: each names every record by its path. */
const ofLines = ({ checkpoints, made }: Records, year: YearRecords): readonly Finding[] => {
  const clause = year.programme.disclosure?.unsuccessful.clause;
  if (clause === undefined || !keepsBack(year, 'unsuccessful')) return [];
  const kept = (path: string): boolean => {
    const [, of, category = '', folder = '', name = ''] =
      /^(?:content\/)?(\d{4})\/([^/]+)\/([^/]+)\/(.+)\.\w+$/.exec(path) ?? [];
    const records = year.categories.get(category);
    if (of !== String(year.year) || records === undefined) return false;
    const there = {
      applications: records.applications,
      confirmations: records.confirmations,
      receipts: records.receipts,
    };
    return folder in there && !publicIn(year, records).has(name);
  };
  return [
    ...[...(checkpoints?.values() ?? [])].map(({ file, value }) => ({ file, paths: Object.keys(value.added) })),
    ...[...(made?.values() ?? [])].map(({ file, value }) => ({ file, paths: Object.keys(value.records) })),
  ].flatMap(({ file, paths }) =>
    paths.some(kept)
      ? [more(file, '没有入选的申报的名字', clause, [], '删去这个文件，在公开台账的文件夹里重新生成')]
      : [],
  );
};

/** So few that a recusal tells who it is. */
const few = 6;

/** A reviewer who alone steps back from all that one unit applied for, among few. */
const thin = (category: CategoryRecords, round: string, decision: Filed<Decision>): Finding[] => {
  const { scores, recusals } = decision.value;
  const reviewers = new Set([...Object.keys(scores), ...recusals.map(({ reviewer }) => reviewer)]);
  const own = roundBy(category.category, round);
  if (reviewers.size === 0 || reviewers.size > few || own === undefined) return [];
  const unitOf = (application: string) => category.applications.get(application)?.value.organization ?? application;
  const units = new Set(recusals.map(({ application }) => unitOf(application)));
  return [...units].flatMap((unit) => {
    const of = recusals.filter(({ application }) => unitOf(application) === unit);
    const [reviewer, ...others] = new Set(of.map((one) => one.reviewer));
    if (reviewer === undefined || others.length > 0) return [];
    const words = { round: nameOfRound(category.category, own), n: reviewers.size, reviewer, unit: `“${unit}”` };
    return [reportDisclosure('disclosure-judge-thin', words, { file: decision.file, at: ['recusals'] })];
  });
};

const ofYear = (records: Records, year: YearRecords): readonly Finding[] => {
  const { disclosure } = year.programme;
  if (disclosure === undefined) return [];
  const decisions = [...year.categories.values()].flatMap((category) =>
    [...category.decisions].map(([round, decision]) => ({ category, round, decision })),
  );
  return [
    ...(isWhole(records) || !keepsAnything(year)
      ? []
      : [
          ...[...year.categories.values()].flatMap((category) => unsuccessful(year, category)),
          ...decisions.flatMap(({ category, round, decision }) => ofDecision(year, category, round, decision)),
          ...ofRegister(year),
          ...ofLines(records, year),
        ]),
    ...(disclosure.judges.show === 'all'
      ? decisions.flatMap(({ category, round, decision }) => thin(category, round, decision))
      : []),
  ];
};

export const disclosureFindings = (records: Records): readonly Finding[] =>
  [...records.years.values()].flatMap((year) => ofYear(records, year));
