/** The ballots of a decided round for its page: each ballot's numbers, each application's votes, and open cards by code. */
import { inChinese } from '../core/dates.ts';
import type { ApplicationResult, Result } from '../core/decide/result.ts';
import { roundBy, tiersByVotes } from '../core/rounds.ts';
import type { Ballot } from '../core/schema/ballot.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { Status } from './status.ts';

export interface BallotLine {
  readonly what: string;
  readonly date: string;
  readonly document: string;
  readonly members: number;
  readonly attending: number;
  /** 发出, 收回, 有效, 无效; null of an open ballot, where every card is shown. */
  readonly papers: {
    readonly issued: number;
    readonly returned: number;
    readonly valid: number;
    readonly invalid: number;
  } | null;
}

export interface VoteLine {
  readonly application: string;
  readonly href: string;
  readonly title: string;
  readonly status: Status;
  /** In the order of `tiers`; null where it was not voted on for that tier. */
  readonly votes: readonly (NonNullable<ApplicationResult['votes']>[number] | null)[];
}

/** An open ballot: who voted how. */
export interface OpenCards {
  readonly what: string;
  readonly voters: readonly string[];
  readonly rows: readonly { readonly title: string; readonly marks: readonly string[] }[];
}

export interface VotesView {
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
  readonly ballots: readonly BallotLine[];
  readonly lines: readonly VoteLine[];
  readonly open: readonly OpenCards[];
}

const again = { tie: '票数相同的再次表决', unfilled: '空出名额的再次表决' } as const;

const whatOf = ({ tier, again: further }: Ballot, index: number, nameOf: (tier: string) => string): string =>
  [
    `第${index + 1}次`,
    ...(tier === undefined ? [] : [nameOf(tier)]),
    ...(further === undefined ? [] : [again[further]]),
  ].join('，');

interface Row {
  readonly application: string;
  readonly href: string;
  readonly title: string;
  readonly status: Status;
}

/** Null where the round did not vote. */
export const votesView = (
  { category }: CategoryRecords,
  round: string,
  { ballots = [] }: Decision,
  { applications }: Result,
  rows: readonly Row[],
): VotesView | null => {
  const own = roundBy(category, round);
  if (own?.votes === undefined) return null;
  const { members } = own.votes;
  const nameOf = (id: string) => category.tiers.find((tier) => tier.id === id)?.name ?? id;
  const words: Readonly<Record<string, string>> = {
    yes: '同意',
    no: own.votes.card === 'level' ? '不列' : '反对',
    abstain: '弃权',
  };
  const tiers = tiersByVotes(category, round).map(({ id, name }) => ({ id, name }));
  return {
    tiers,
    ballots: ballots.map((ballot, index) => ({
      what: whatOf(ballot, index, nameOf),
      date: inChinese(ballot.date),
      document: ballot.document,
      members,
      attending: ballot.attending,
      papers: ballot.secret ? ballot : null,
    })),
    lines: applications.flatMap(({ application, votes }) => {
      const row = rows.find((one) => one.application === application);
      if (votes === undefined || row === undefined) return [];
      const { href, title, status } = row;
      return [
        {
          application,
          href,
          title,
          status,
          votes: tiers.map(({ id }) => votes.find(({ tier }) => tier === id) ?? null),
        },
      ];
    }),
    open: ballots.flatMap((ballot, index): OpenCards[] => {
      if (ballot.secret) return [];
      const voters = Object.keys(ballot.cards).toSorted();
      const voted = rows.filter(({ application }) =>
        voters.some((voter) => ballot.cards[voter]?.[application] !== undefined),
      );
      const marks = (application: string) =>
        voters.map((voter) => {
          const mark = ballot.cards[voter]?.[application];
          return mark === undefined ? '—' : (words[mark] ?? nameOf(mark));
        });
      return [
        {
          what: whatOf(ballot, index, nameOf),
          voters,
          rows: voted.map(({ application, title }) => ({ title, marks: marks(application) })),
        },
      ];
    }),
  };
};
