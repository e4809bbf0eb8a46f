/** 评审: of a round, whose sheets are back, who does not score what, and which applications lack cards. */
import type { CategoryRecords } from '../../core/records.ts';
import { criteriaIn, type Method, methodOf, nameOfRound, scoringIn } from '../../core/rounds.ts';
import type { Round } from '../../core/schema/category.ts';
import type { Decision } from '../../core/schema/decision.ts';
import { attempt } from '../../office/act.ts';
import { talliesOf } from '../../office/tally-sheets.ts';
import type { Experts } from '../../score-sheet/experts.ts';
import { toScore } from '../../score-sheet/round.ts';
import { type ScoreSheet, scoreSheets } from '../../score-sheet/sheet.ts';
import { applicationTitle } from '../../view/names.ts';
import type { Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

export interface ReviewerRow {
  readonly reviewer: string;
  readonly status: Status;
  /** Whole cards, and how many there should be. */
  readonly scored: number;
  readonly expected: number;
  readonly recused: number;
  /** On the list of experts that the desk was given: a sheet can be made. */
  readonly listed: boolean;
}

export interface ReviewScreen {
  readonly year: number;
  readonly rounds: readonly { readonly round: string; readonly name: string; readonly recorded: boolean }[];
  /** Null where the year has no round. */
  readonly shown: {
    readonly round: string;
    readonly name: string;
    readonly method: Method;
    readonly recorded: boolean;
    readonly applications: number;
    /** Cards that an application needs, and the applications that have fewer. */
    readonly least: number;
    readonly short: readonly { readonly title: string; readonly cards: number }[];
    readonly reviewers: readonly ReviewerRow[];
    readonly recusals: readonly { readonly reviewer: string; readonly title: string; readonly reason: string }[];
    readonly ballots: number;
    /** Blank tally sheets that can be taken away now. */
    readonly tallies: readonly { readonly name: string; readonly title: string; readonly rows: number }[];
    /** Why no sheets can be made yet. */
    readonly open: readonly string[];
  } | null;
}

const statusOf = (isRecorded: boolean, isBack: boolean, lacking: number): Status => {
  if (!isRecorded) return { shape: 'ring-dot', word: '还没有读回', tone: 'ink-3' };
  if (!isBack) return { shape: 'square-dash', word: '没有收到', tone: 'zhu' };
  if (lacking > 0) return { shape: 'half-disc', word: `已收回，缺${lacking}件`, tone: 'zhe' };
  return { shape: 'disc-tick', word: '已收回，评全', tone: 'lv' };
};

type Shown = NonNullable<ReviewScreen['shown']>;
type Recusals = readonly { readonly reviewer: string; readonly application: string; readonly reason: string }[];

const declared = (sheets: readonly ScoreSheet[]): Recusals =>
  sheets.flatMap(({ key: { reviewer }, rows }) =>
    rows.flatMap(({ application, recused }) => (recused === null ? [] : [{ reviewer, application, reason: recused }])),
  );

/** None while something stands in the way: what that is stands beside it. */
const talliesShown = (
  ledger: DeskLedger,
  year: YearView,
  category: CategoryRecords,
  round: Round,
): Shown['tallies'] => {
  const made = attempt(() => talliesOf(ledger, { year: year.records, category, round }, ledger.today));
  return made.ok ? [...made.value].map(([name, { title, rows }]) => ({ name, title, rows: rows.length })) : [];
};

const shownOf = (
  ledger: DeskLedger,
  year: YearView,
  category: CategoryRecords,
  own: Round,
  experts: Experts,
): Shown => {
  const { site, records } = ledger;
  const judged = year.judgements.get(category.id) ?? new Map();
  const { applications, findings } = toScore(year.records, category, own.id, judged);
  const decision = category.decisions.get(own.id)?.value;
  const isScored = methodOf(own) === 'scores';
  const scores = new Map(Object.entries(decision?.scores ?? {}));
  const criteria = criteriaIn(category.category, own);
  const hasCard = (reviewer: string, application: string): boolean => {
    const card = scores.get(reviewer)?.[application];
    return card !== undefined && criteria.every(({ id }) => card[id] !== undefined);
  };
  // What was read back stands; before, what the list of experts declares.
  const recusals =
    decision?.recusals ?? declared(scoreSheets(records, year.records, category, own.id, experts, applications));
  const rowOf = (reviewer: string): ReviewerRow => {
    const mine = new Set(recusals.filter((one) => one.reviewer === reviewer).map(({ application }) => application));
    const wanted = applications.filter((id) => !mine.has(id));
    const scored = wanted.filter((id) => hasCard(reviewer, id)).length;
    // Whoever is recused from everything sent a sheet without a card.
    const isBack = scores.has(reviewer) || mine.size > 0;
    return {
      reviewer,
      status: statusOf(decision !== undefined, isBack, wanted.length - scored),
      scored,
      expected: wanted.length,
      recused: mine.size,
      listed: Object.hasOwn(experts, reviewer),
    };
  };
  const titleOf = (id: string): string => {
    const record = category.applications.get(id);
    return record === undefined ? id : applicationTitle(site, category, record);
  };
  const least = scoringIn(year.records.programme.scoring, own)['min-valid'];
  const reviewers = new Set([...scores.keys(), ...recusals.map(({ reviewer }) => reviewer), ...Object.keys(experts)]);
  return {
    round: `${year.records.year}/${category.id}/${own.id}`,
    name: nameOfRound(category.category, own),
    method: methodOf(own),
    recorded: decision !== undefined,
    applications: applications.length,
    least,
    short:
      decision === undefined || !isScored
        ? []
        : applications
            .map((id) => ({ title: titleOf(id), cards: [...scores.keys()].filter((one) => hasCard(one, id)).length }))
            .filter(({ cards }) => cards < least),
    reviewers: isScored ? [...reviewers].toSorted().map(rowOf) : [],
    recusals: recusals.map(({ reviewer, application, reason }) => ({ reviewer, title: titleOf(application), reason })),
    ballots: decision?.ballots?.length ?? 0,
    tallies: methodOf(own) === 'votes' ? talliesShown(ledger, year, category, own) : [],
    open: findings.map(({ message }) => message),
  };
};

/** No list has been made of it: whoever read the sheets back looks at what came of that. */
const isJustRead = (decision: Decision | undefined): boolean =>
  decision !== undefined && decision.approvals.length === 0 && Object.values(decision.selection).flat().length === 0;

/** `asked`: `2017/service-station/cultivation`; else a round that was just read, else the first that nothing was read into, else the first. */
export const reviewScreen = (
  ledger: DeskLedger,
  year: YearView,
  asked: string | null,
  experts: Experts,
): ReviewScreen => {
  const all = [...year.records.categories.values()].flatMap((category) =>
    category.category.rounds.map((round) => ({
      category,
      own: round,
      round: `${year.records.year}/${category.id}/${round.id}`,
      name: nameOfRound(category.category, round),
      recorded: category.decisions.has(round.id),
    })),
  );
  const one =
    all.find(({ round }) => round === asked) ??
    all.find(({ category, own }) => isJustRead(category.decisions.get(own.id)?.value)) ??
    all.find(({ recorded }) => !recorded) ??
    all[0];
  return {
    year: year.records.year,
    rounds: all.map(({ round, name, recorded }) => ({ round, name, recorded })),
    shown: one === undefined ? null : shownOf(ledger, year, one.category, one.own, experts),
  };
};
