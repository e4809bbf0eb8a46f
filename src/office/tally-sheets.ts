/** 计票表 of a round of votes as they go out to those who count, or why there is none: the same for the verb, the desk and what reads them back. */
import { decideRound } from '../core/decide/round.ts';
import type { Finding } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import { writtenTitle } from '../core/names.ts';
import { nameOfRound, tiersByVotes } from '../core/rounds.ts';
import type { Filed } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { TallySheet } from '../score-sheet/tally.ts';
import { type OfficeLedger, refuse } from './act.ts';
import type { FoundRound } from './found.ts';

const unvoted: Decision = { scores: {}, recusals: [], approvals: [], overrides: [], selection: {} };

export type About = Pick<TallySheet, 'again'> & { readonly tier?: string | undefined };

interface Tally {
  readonly sheet: TallySheet;
  /** What has to be settled first. */
  readonly findings: readonly Finding[];
}

/** Who is voted on: whoever would only lack votes; of a further ballot, those with equal votes, or those without enough. */
export const tallySheet = (
  { records }: Pick<OfficeLedger, 'records'>,
  { year, category, round }: FoundRound,
  { tier, again }: About,
  today: string,
): Tally => {
  if (round.votes === undefined) return refuse(`${round.id} 这一轮不表决`);
  const file = `content/${year.year}/${category.id}/decisions/${round.id}.yaml`;
  const recorded: Filed<Decision> | undefined = again === undefined ? undefined : category.decisions.get(round.id);
  const decision = recorded ?? { id: round.id, file, digest: '', value: unvoted };
  const judged = judgeYear(records, year, today).get(category.id) ?? new Map();
  const result = decideRound(year, category, round.id, decision, judged);
  const wanted = again === 'tie' ? 'undetermined' : again === 'unfilled' ? 'not-passed' : 'not-voted';
  const rows = result.applications
    .filter(
      ({ computed }) =>
        computed.kind === wanted && (!('tier' in computed) || tier === undefined || computed.tier === tier),
    )
    .flatMap(({ application }) => {
      const record = category.applications.get(application);
      const number = category.receipts.get(application)?.value.number ?? '';
      return record === undefined ? [] : [{ application, number, title: writtenTitle(records, category, record) }];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const named = tiersByVotes(category.category, round.id).map(({ id, name }) => ({ id, name }));
  const about = named.find(({ id }) => id === tier);
  const stopping = new Set(['decide-pending', 'decide-order']);
  return {
    sheet: {
      round: `${year.year}/${category.id}/${round.id}`,
      title: `${year.year}年度${category.category.name}${nameOfRound(category.category, round)}计票表${about === undefined ? '' : `（${about.name}）`}`,
      rules: round.votes,
      tier: about,
      again,
      levels: round.votes.card === 'level' && again === undefined ? named : [],
      rows,
    },
    findings: result.findings.filter(({ code }) => stopping.has(code)),
  };
};

/** One sheet for each ballot: of every level its own, unless a card names the level or one level is asked for. */
export const blankTallies = (
  ledger: Pick<OfficeLedger, 'records'>,
  found: FoundRound,
  about: About,
  today: string,
): ReadonlyMap<string, TallySheet> => {
  const first = tallySheet(ledger, found, about, today);
  if (first.findings.length > 0) refuse('还有事项没有办结，先办结，再做计票表。', { findings: first.findings });
  if (first.sheet.rows.length === 0) refuse('没有需要表决的申报');
  const tiers = tiersByVotes(found.category.category, found.round.id).map(({ id }) => id);
  const perTier = found.round.votes?.card !== 'level' && tiers.length > 1;
  const wanted = about.tier !== undefined ? [about.tier] : perTier ? tiers : [undefined];
  return new Map(
    wanted.map((tier) => {
      const name = [
        'tally',
        ...(tier === undefined ? [] : [tier]),
        ...(about.again === undefined ? [] : [about.again]),
      ];
      return [`${name.join('-')}.xlsx`, tallySheet(ledger, found, { ...about, tier }, today).sheet];
    }),
  );
};

/** How many further ballots may still be held for places that stayed empty. */
const moreBallots = ({ category, round }: FoundRound): number => {
  const held = category.decisions.get(round.id)?.value.ballots ?? [];
  return (round.votes?.['more-ballots'] ?? 0) - held.filter(({ again }) => again === 'unfilled').length;
};

/** Every tally sheet that there is a use for now: the first ballots, and after them the further ones that votes left open. */
export const talliesOf = (
  ledger: Pick<OfficeLedger, 'records'>,
  found: FoundRound,
  today: string,
): ReadonlyMap<string, TallySheet> => {
  const voted = (found.category.decisions.get(found.round.id)?.value.ballots ?? []).length > 0;
  if (!voted) return blankTallies(ledger, found, {}, today);
  const further = (['tie', 'unfilled'] as const).flatMap((again) =>
    tiersByVotes(found.category.category, found.round.id).flatMap(({ id: tier }) => {
      const { sheet } = tallySheet(ledger, found, { again, tier }, today);
      const allowed = again === 'tie' ? found.round.votes?.tie === 'ballot' : moreBallots(found) > 0;
      return allowed && sheet.rows.length > 0 ? [[`tally-${tier}-${again}.xlsx`, sheet] as const] : [];
    }),
  );
  return new Map(further);
};
