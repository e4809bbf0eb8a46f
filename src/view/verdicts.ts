/** 逐条核对: one row a clause, its facts in one sentence; conditions, then procedure, then what is for information only. */
import type { RowVerdict } from '../core/judge.ts';
import type { RuledVerdict } from '../core/rulings.ts';
import type { CriterionScore } from './reviewed.ts';
import { distanceTo } from './score-line.ts';
import type { Site, YearView } from './site.ts';
import { type Status, verdictStatus } from './status.ts';

export interface ClauseVerdict {
  /** Ids of the rows that judged it; the first is the anchor. */
  readonly rows: readonly string[];
  readonly clause: string;
  readonly clauseHref: string;
  /** The clause's own words. */
  readonly quote: string;
  readonly status: Status;
  /** Facts of what is met or judged, in one sentence. */
  readonly says: string | null;
  /** What is wrong and what cures it, each with the page of its code. */
  readonly findings: readonly { readonly message: string; readonly help: string; readonly href: string }[];
}

export interface VerdictSection {
  readonly title: string;
  /** Counted in the tally; what is for information only is not. */
  readonly counted: boolean;
  readonly clauses: readonly ClauseVerdict[];
}

/** The worst of a clause's rows is the clause's. */
const order: readonly RuledVerdict[] = ['unmet', 'waivable', 'pending', 'judged', 'waived', 'met'];
const advice: Status = { shape: 'square-dash', tone: 'ink-2', word: '仅供参考' };
const belowLine: Status = { shape: 'square-cross', tone: 'zhu', word: '未到线' };

/** Rules of how an application travels, whatever the programme; what all awards share is procedure as well. */
const procedural: ReadonlySet<string> = new Set([
  'within-window',
  'received-by-office',
  'approved',
  'publicised',
  'quota',
]);

/** 平均19.60分，满分40分，单项线20分，差0.40分 */
const scoreWords = ({ mean, weight, floor }: CriterionScore): string => {
  const said = `平均${mean.printed}分，满分${weight}分`;
  if (floor === null) return said;
  const { below, by } = distanceTo(mean, floor);
  return `${said}，单项线${floor}分，${below ? '差' : '高'}${by}分`;
};

const isBelow = ({ mean, floor }: CriterionScore): boolean => floor !== null && distanceTo(mean, floor).below;

/** Sentences as one: 「；」 between them. */
const joined = (sentences: readonly string[]): string | null =>
  sentences.length === 0 ? null : `${[...new Set(sentences.map((one) => one.replace(/。$/, '')))].join('；')}。`;

const clauseVerdict = (
  site: Site,
  year: YearView,
  rows: readonly RowVerdict[],
  scores: readonly CriterionScore[],
): ClauseVerdict => {
  const [first] = rows;
  if (first === undefined) throw new Error('a clause without a row');
  const { clause } = first.row;
  const scoreOf = ({ row }: RowVerdict) =>
    row.rule === 'judged' ? scores.find(({ id }) => id === row.criterion) : undefined;
  const verdict = order.find((one) => rows.some((row) => row.verdict === one)) ?? first.verdict;
  const below = rows.some((row) => [scoreOf(row)].some((score) => score !== undefined && isBelow(score)));
  const advisory = rows.every(({ row }) => row.advisory === true);
  return {
    rows: rows.map(({ row }) => row.id),
    clause,
    clauseHref: site.to.clause(year.records.year, clause),
    quote: year.records.clauses.get(clause) ?? '',
    status: advisory ? advice : below ? belowLine : verdictStatus(verdict),
    says: joined(
      rows
        .filter(({ findings }) => findings.length === 0)
        .map((row) => {
          const score = scoreOf(row);
          return score === undefined ? row.says : scoreWords(score);
        }),
    ),
    findings: rows.flatMap(({ findings }) =>
      findings.map(({ message, help, code }) => ({ message, help, href: site.to.code(code) })),
    ),
  };
};

/** What was not met first, then what waits for somebody. */
const weight = ({ status }: ClauseVerdict): number => ['zhu', 'zhe'].indexOf(status.tone) + 1 || 3;

const byClause = (
  site: Site,
  year: YearView,
  rows: readonly RowVerdict[],
  scores: readonly CriterionScore[],
): readonly ClauseVerdict[] =>
  [...Map.groupBy(rows, ({ row }) => row.clause).values()]
    .map((of) => clauseVerdict(site, year, of, scores))
    .toSorted((a, b) => weight(a) - weight(b));

export const verdictSections = (
  site: Site,
  year: YearView,
  rows: readonly RowVerdict[],
  scores: readonly CriterionScore[] = [],
): readonly VerdictSection[] => {
  const common = new Set(year.records.programme.common.conditions.map(({ id, clause }) => id ?? clause));
  const advisory = rows.filter(({ row }) => row.advisory === true);
  const firm = rows.filter((row) => !advisory.includes(row));
  // A clause stands once: with the conditions, when any of its rows is one.
  const conditions = new Set(
    firm.filter(({ row }) => !common.has(row.id) && !procedural.has(row.rule)).map(({ row }) => row.clause),
  );
  const sections = [
    { title: '申报条件', counted: true, of: firm.filter(({ row }) => conditions.has(row.clause)) },
    { title: '程序', counted: true, of: firm.filter(({ row }) => !conditions.has(row.clause)) },
    { title: '仅供参考', counted: false, of: advisory },
  ];
  return sections
    .filter(({ of }) => of.length > 0)
    .map(({ title, counted, of }) => ({ title, counted, clauses: byClause(site, year, of, scores) }));
};

/** How many clauses have each verdict, in the order of urgency; the sum is what the sections list and count. */
export const tallyOf = (
  sections: readonly VerdictSection[],
): readonly { readonly status: Status; readonly count: number }[] => {
  const counted = sections.filter((one) => one.counted).flatMap(({ clauses }) => clauses);
  return [...Map.groupBy(counted, ({ status }) => status.word).values()]
    .flatMap((of) => of.slice(0, 1).map((one) => ({ one, count: of.length })))
    .toSorted((a, b) => weight(a.one) - weight(b.one))
    .map(({ one, count }) => ({ status: one.status, count }));
};
