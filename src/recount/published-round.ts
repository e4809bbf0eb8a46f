/** A decided round as it is published for recounting: all that `decide` needs, as JSON, and what the ledger recorded. */
import type { DecideInput, Entrant } from '../core/decide/input.ts';
import type { Selection } from '../core/decide/selection.ts';

export interface PublishedRound {
  readonly name: string;
  readonly unit: string;
  readonly category: DecideInput['category'];
  readonly scoring: DecideInput['scoring'];
  readonly round: string;
  readonly decision: DecideInput['decision'];
  readonly entrants: Readonly<Record<string, Entrant>>;
  readonly pools: Readonly<Record<string, readonly string[]>>;
  readonly received?: readonly string[];
  readonly taken?: DecideInput['taken'];
  /** reviewer → digest of the line on his score sheet, where the round's sheets bear one. */
  readonly ownLines?: Readonly<Record<string, string>>;
  /** Names of the applications, to be read beside the ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** The selection that stands in the decision's file. */
  readonly recorded: Selection;
  /** The file and its SHA-256, which the notice froze. */
  readonly file: string;
  readonly sha256: string;
}

type Named = Pick<PublishedRound, 'name' | 'unit' | 'titles' | 'recorded' | 'file' | 'sha256' | 'ownLines'>;

/** Only what is counted goes out: the form's fields and conditions of a category stay. */
export const publishRound = (input: DecideInput, named: Named): PublishedRound => {
  const { tiers, rounds, criteria, ties, caps } = input.category;
  const { scores, recusals, overrides, ballots, choice, panels } = input.decision;
  return {
    ...named,
    category: { tiers, rounds, criteria, ties, ...(caps === undefined ? {} : { caps }) },
    scoring: input.scoring,
    round: input.round,
    decision: {
      scores,
      recusals,
      overrides,
      ...(ballots === undefined ? {} : { ballots }),
      ...(choice === undefined ? {} : { choice }),
      ...(panels === undefined ? {} : { panels }),
    },
    entrants: Object.fromEntries(input.entrants),
    pools: Object.fromEntries([...input.pools].map(([tier, ids]) => [tier, [...ids]])),
    ...(input.received === undefined ? {} : { received: input.received }),
    ...(input.taken === undefined ? {} : { taken: input.taken }),
  };
};

export const inputOf = ({
  category,
  scoring,
  round,
  decision,
  entrants,
  pools,
  received,
  taken,
}: PublishedRound): DecideInput => ({
  category,
  scoring,
  round,
  decision,
  entrants: new Map(Object.entries(entrants)),
  pools: new Map(Object.entries(pools).map(([tier, ids]) => [tier, new Set(ids)])),
  ...(received === undefined ? {} : { received }),
  ...(taken === undefined ? {} : { taken }),
});
