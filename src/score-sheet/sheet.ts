/** One expert's score sheet as data: what is to be scored, and what may not be. */
import { organizationName, writtenTitle } from '../core/names.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import { ownLineBytes, writeOwnLine } from '../core/own-line.ts';
import { sha256Of } from '../core/sha256.ts';
import { decimalWords } from '../core/words.ts';
import { criteriaIn, hasOwnLines, methodOf, roundBy, scoringIn } from '../core/rounds.ts';
import type { Category, Criterion, Round } from '../core/schema/category.ts';
import type { Scoring } from '../core/schema/scoring.ts';
import { conflictOf } from './conflicts.ts';
import type { Experts } from './experts.ts';
import type { SheetKey } from './layout.ts';

export interface SheetRow {
  readonly application: string;
  /** Receipt number. */
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  /** Why this expert does not score it; null where he or she does. */
  readonly recused: string | null;
}

export interface ScoreSheet {
  readonly key: SheetKey;
  /** Where the round's sheets bear a line of their own; `line` on one that goes out, what comes back brings its own. */
  readonly ownLine?: { readonly line?: string };
  readonly title: string;
  readonly help: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Points may have at most this many decimals. */
  readonly decimals: number;
  /** The rows stand in the order of receipt numbers. */
  readonly rows: readonly SheetRow[];
}

/** How the items of a sheet are marked: points, or the words of grades. `range`: what the full mark and the words are called there. */
export const markingWords = (
  criteria: readonly Criterion[],
  scoring: Pick<Scoring, 'decimals'>,
  range: { readonly full: string; readonly grades: string },
): string => {
  const graded = criteria.filter(({ grades }) => grades !== undefined);
  const points = `每项从0分到${range.full}，${decimalWords(scoring.decimals)}`;
  const words = `从${range.grades}中选一个`;
  if (graded.length === 0) return points;
  return graded.length === criteria.length ? `每项${words}` : `写明等级的各项，${words}；其他${points}`;
};

const helpText = (category: Category, round: Round, scoring: Scoring): readonly string[] => {
  const criteria = criteriaIn(category, round);
  const how = markingWords(criteria, scoring, { full: '括号里的满分', grades: '括号里的等级' });
  const tiers = category.tiers.filter(({ id }) => round.tiers.includes(id));
  const line = Math.min(...tiers.map(({ threshold = scoring.threshold }) => threshold));
  const refused = [
    ...(methodOf(round) === 'scores' && scoring.order !== 'rank-sum' && line > 0 ? [`平均总分低于${line}分`] : []),
    ...(criteria.some(({ floor }) => floor !== undefined) ? ['有一项的平均分低于单项线'] : []),
  ];
  return [
    `只填白色的格子。${how}；一项不填，这一份就不计入。`,
    `灰色的行是需要回避的，不要填。填表时发现还应回避的，不打分，在“回避”一栏写明原因。`,
    `${refused.length === 0 ? '' : `${refused.join('，或者')}的，不入选。`}表内不写姓名。`,
  ];
};

/** Would a title tell a blind review who applies: the applicant's own name, or a field that the category marks? */
export const isNamed = ({ category }: CategoryRecords): boolean =>
  category.blind === true && (category.title === undefined || category.field(category.title)?.identifies === true);

/** One sheet for each expert. `applications` are those of the round that are eligible. */
export const scoreSheets = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  experts: Experts,
  applications: readonly string[],
): ScoreSheet[] => {
  const { category: table } = category;
  const own = roundBy(table, round);
  if (own === undefined) return [];
  const scoring = scoringIn(year.programme.scoring, own);
  const listed = applications
    .flatMap((id) => category.applications.get(id) ?? [])
    .map((record) => ({
      record,
      number: category.receipts.get(record.id)?.value.number ?? '',
      title: isNamed(category) ? '' : writtenTitle(records, category, record),
      organization:
        category.category.blind === true
          ? ''
          : organizationName(records, record.value.organization, category.category.window.closes),
    }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return Object.entries(experts).map(([reviewer, expert]) => ({
    key: { year: year.year, category: category.id, round, reviewer },
    ...(hasOwnLines(year.programme.scoring, own) ? { ownLine: {} } : {}),
    title: `${year.year}年度${table.name}${own.name ?? ''}评分表（${reviewer}）`,
    help: helpText(table, own, scoring),
    criteria: criteriaIn(table, own),
    decimals: scoring.decimals,
    rows: listed.map(({ record, ...row }) => ({
      application: record.id,
      ...row,
      recused: conflictOf(expert, record, records, year.programme.words?.beside) ?? null,
    })),
  }));
};

/** `0—40分，单项线20分`; or `优40分、良30分`. */
export const rangeOf = ({ weight, floor, grades }: Criterion): string => {
  const range = grades?.map(({ word, points }) => `${word}${points}分`).join('、') ?? `0—${weight}分`;
  return `${range}${floor === undefined ? '' : `，单项线${floor}分`}`;
};

/** A sheet that goes out, with the line that it alone bears, where its round has lines. `random`: `ownLineBytes` of them. */
export const withOwnLine = (sheet: ScoreSheet, random: Uint8Array): ScoreSheet =>
  sheet.ownLine === undefined ? sheet : { ...sheet, ownLine: { line: writeOwnLine(sheet.key, random) } };

/** Bytes that follow from a text: for rehearsals and tests, which must come to the same twice; for a sheet that counts never. */
export const foreseenBytes = (text: string): Uint8Array => {
  const digest = sha256Of(text);
  return Uint8Array.from({ length: ownLineBytes }, (_, index) => parseInt(digest.slice(2 * index, 2 * index + 2), 16));
};
