/** The page of a decided round: everyone's cards, means, rank under each method, gates, lines and overrides. */
import { inChinese } from '../core/dates.ts';
import { type Averaging, methods } from '../core/decide/aggregate.ts';
import type { Result, TierResult } from '../core/decide/result.ts';
import { capSentences } from '../core/cap-words.ts';
import { bodyName, type CategoryRecords } from '../core/records.ts';
import {
  criteriaIn,
  isStage,
  type Method,
  methodOf,
  roundBy,
  scoringIn,
  tiersByBody,
  tiersByVotes,
} from '../core/rounds.ts';
import type { Finding } from '../core/finding.ts';
import type { Scoring } from '../core/schema/scoring.ts';
import { bodySentences, scoringSentences, voteSentences } from './vote-words.ts';
import { votesView, type VotesView } from './votes.ts';
import type { Criterion } from '../core/schema/category.ts';
import { type DecisionRow, decisionRows, reviewersOf, titleIn } from './decision-rows.ts';
import { type KeptRound, keptRound } from './kept-round.ts';
import { disclosureOf } from './disclosure.ts';
import { sourceAddress } from './forge.ts';
import { trimmingOf, trimSentence } from '../core/trimmed.ts';
import { measureWord } from '../core/measure.ts';
import { decisionResult, type PublishedDecision, roundInFull, roundName } from './published-decision.ts';
import { type MadeShown, madeShown } from './made.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface DecisionPage {
  readonly year: number;
  readonly round: string;
  /** 优秀科技服务站: the tiers of the round. */
  readonly name: string;
  /** With its award's name, where its own would not say whose round it is. */
  readonly called: string;
  readonly unit: string;
  readonly category: { readonly name: string; readonly href: string };
  readonly href: string;
  readonly illustrative: boolean;
  readonly criteria: readonly Criterion[];
  readonly ties: readonly string[];
  readonly method: Method;
  /** Full mark of a total. */
  readonly full: number;
  /** The total that lets in: the lowest line of the round's tiers. */
  readonly threshold: number;
  readonly minValid: number;
  /** Are there cards to show? */
  readonly scored: boolean;
  /** Is the highest and the lowest left out? */
  readonly trimmed: boolean;
  readonly reviewers: readonly string[];
  readonly approvals: readonly { readonly body: string; readonly date: string; readonly document: string }[];
  readonly overrides: readonly {
    readonly title: string;
    readonly to: string;
    readonly body: string;
    readonly date: string;
    readonly reason: string;
    readonly document: string;
  }[];
  readonly tiers: readonly TierResult[];
  /** Does it only choose who goes on to the next round? */
  readonly stage: boolean;
  /** Null where the round does not vote. */
  readonly votes: VotesView | null;
  /** Whom a body chose, with its record; null where none does. */
  readonly choice: {
    /** 名单, or the levels that are not given by scores or votes. */
    readonly what: string;
    readonly body: string;
    readonly date: string;
    readonly document: string;
  } | null;
  /** Rules beside the usual ones, in sentences. */
  readonly rules: readonly string[];
  /** Lines stand by rank, and after them those who were scored and have no rank. */
  readonly rows: readonly DecisionRow[];
  /** Applications that no reviewer saw, by the reason: not eligible, not chosen in the earlier round. */
  readonly unscored: readonly { readonly word: string; readonly count: number }[];
  /** Methods under which the same applications would be selected, and those under which others would be. */
  readonly same: readonly Averaging[];
  readonly other: readonly Averaging[];
  readonly findings: readonly { readonly message: string; readonly href: string }[];
  readonly file: string;
  readonly digest: string;
  readonly made: MadeShown | null;
  readonly source: string | null;
  /** Null where the whole record is published. */
  readonly kept: KeptRound | null;
}

/** Would the same be selected if ranks were those of another method? Only ranks can tell: an override is no method. */
const selectsSame = ({ applications }: Result, method: Averaging): boolean => {
  const ranked = applications.filter(({ rank }) => rank !== null);
  const chosen = ranked.filter(({ computed }) => computed.kind === 'selected');
  return chosen.every(({ ranksBy }) => (ranksBy[method] ?? ranked.length + 1) <= chosen.length);
};

/** Methods that rank everyone of the round; the trimmed mean needs more cards than some have. */
const usable = ({ applications }: Result): readonly Averaging[] =>
  methods.filter((method) => applications.every(({ rank, ranksBy }) => rank === null || ranksBy[method] !== null));

const tiersAndRound = ({ category }: CategoryRecords, id: string) => {
  const round = roundBy(category, id);
  return { round, tiers: category.tiers.filter((tier) => round?.tiers.includes(tier.id)) };
};

const rulesOf = (records: CategoryRecords, id: string, scoring: Scoring): readonly string[] => {
  const { round, tiers } = tiersAndRound(records, id);
  if (round === undefined) return [];
  const nameOf = (tier: string) => records.category.tiers.find((one) => one.id === tier)?.name ?? tier;
  return [
    ...(round.votes === undefined ? [] : voteSentences(round.votes, tiersByVotes(records.category, round.id), nameOf)),
    ...bodySentences(records.category, round),
    ...(methodOf(round) === 'scores' ? scoringSentences(scoring, tiers) : []),
    ...capSentences(records.category, round.tiers),
  ];
};

/** What is found of many in a round alike is told of the first, with the number of the others. */
const told = (findings: readonly Finding[]): readonly (Finding & { readonly more: number })[] => {
  const alike = (code: string): number => findings.filter((one) => one.code === code).length;
  return findings.flatMap((finding, index) => {
    const count = alike(finding.code);
    if (count <= 3) return [{ ...finding, more: 0 }];
    return findings.findIndex(({ code }) => code === finding.code) === index ? [{ ...finding, more: count - 1 }] : [];
  });
};

export const decisionPage = (site: Site, year: YearView, published: PublishedDecision): DecisionPage => {
  const { category, round, decision } = published;
  const { association } = site.records;
  const own = tiersAndRound(category, round);
  const scoring = scoringIn(year.records.programme.scoring, own.round);
  const { ties } = category.category;
  const criteria = criteriaIn(category.category, own.round);
  const result = decisionResult(year, published);
  const titleOf = (id: string): string => titleIn(site, published, id);
  // Who writes the ledger knows a file by its name; a reader knows what was applied for.
  const named = (message: string): string =>
    [...category.applications.keys()].reduce((text, id) => text.replaceAll(`“${id}”`, `“${titleOf(id)}”`), message);
  const stage = own.round !== undefined && isStage(own.round);
  const rows = decisionRows(site, year, published, { result, tiers: own.tiers, criteria, stage });
  const voted = new Set(
    result.applications.flatMap(({ application, votes }) => (votes === undefined ? [] : [application])),
  );
  const chosen = new Set(result.tiers.flatMap(({ selected }) => selected));
  const seen = rows.filter(
    ({ application, cells }) =>
      cells.some(({ kind }) => kind !== 'none') || voted.has(application) || chosen.has(application),
  );
  const unit = measureWord(category.category);
  const { choice } = decision.value;
  const unseen = rows.filter((row) => !seen.includes(row)).map(({ status }) => status.word);
  const { kept } = decision.value;
  const compared =
    kept === undefined && (own.round === undefined || methodOf(own.round) === 'scores') ? usable(result) : [];
  return {
    year: year.records.year,
    round,
    name: roundName(category, round),
    called: roundInFull(category, round),
    unit,
    category: { name: category.category.name, href: site.to.category(year.records.year, category.id) },
    href: site.to.decision(year.records.year, category.id, round),
    illustrative: scoring.illustrative,
    criteria,
    ties: ties.map((tie) => criteria.find(({ id }) => id === tie)?.label ?? tie),
    method: own.round === undefined ? 'scores' : methodOf(own.round),
    full: scoring.full ?? 100,
    threshold: Math.min(...own.tiers.map(({ threshold = scoring.threshold }) => threshold)),
    minValid: scoring['min-valid'],
    scored: Object.keys(decision.value.scores).length > 0,
    trimmed: trimSentence(trimmingOf(scoring)) !== '',
    reviewers: reviewersOf(decision.value),
    approvals: decision.value.approvals.map((one) => ({ ...one, body: bodyName(association, one.body) })),
    overrides: decision.value.overrides.map((one) => ({
      ...one,
      title: titleOf(one.application),
      to: result.tiers.find(({ tier }) => tier === one.to)?.name ?? '不入选',
      body: bodyName(association, one.body),
      date: inChinese(one.date),
    })),
    tiers: result.tiers,
    stage,
    votes: disclosureOf(category, round).scores ? votesView(category, round, decision.value, result, rows) : null,
    choice:
      choice === undefined
        ? null
        : {
            what:
              own.round === undefined || methodOf(own.round) === 'body'
                ? '名单'
                : tiersByBody(category.category, round)
                    .map(({ name }) => name)
                    .join('、'),
            body: bodyName(association, choice.body),
            date: inChinese(choice.date),
            document: choice.document,
          },
    rules: rulesOf(category, round, scoring),
    rows: seen,
    unscored: [...new Set(unseen)].map((word) => ({ word, count: unseen.filter((one) => one === word).length })),
    same: compared.filter((method) => selectsSame(result, method)),
    other: compared.filter((method) => !selectsSame(result, method)),
    findings: told(
      result.findings.filter(
        ({ code }) => code !== 'tie-undetermined' || result.tiers.some(({ undetermined }) => undetermined.length > 0),
      ),
    ).map(({ message, code, more }) => ({
      message: more === 0 ? named(message) : `${named(message)}；同样的还有${more}${unit}`,
      href: site.to.code(code),
    })),
    file: decision.file,
    digest: decision.digest,
    made: madeShown(site, decision),
    source: sourceAddress(association, decision.file),
    kept: kept === undefined ? null : keptRound(site, year, published, kept),
  };
};

export const decisionHead = (site: Site, page: DecisionPage): PageHead => ({
  title: `${page.year}年度${page.called}评审结果`,
  description:
    page.kept !== null
      ? `${page.year}年度${page.called}的入选名单，公布到本年度的公开范围为止。`
      : page.votes === null
        ? `${page.year}年度${page.called}的全部评分、平均分、名次、分数线和名额，评委用代号。`
        : `${page.year}年度${page.called}的表决：人数、票数、规定和结果。`,
  section: 'results',
  crumbs: [{ text: `${page.year}年度结果与统计`, href: site.to.results(page.year) }, { text: `${page.name}评审结果` }],
});
