import { inChinese } from '../dates.ts';
import { nameOfRound, roundBy } from '../rounds.ts';
import { passWords } from '../pass-words.ts';
import { VotedOptions } from './ledger-options.ts';
import { met, pending } from './outcome.ts';
import { decisionAwaited, roundCodes } from './rounds.ts';
import type { CategoryRule } from './rule.ts';

/** A round was put to the vote by its own rules; whether the votes carry the list is recomputed with the decision. */
export const voted: CategoryRule<VotedOptions> = {
  scope: 'category',
  how: 'experts',
  options: VotedOptions,
  reads: ({ round }) => [{ thing: 'round', id: round, method: 'votes' }],
  codes: roundCodes,
  explain: ({ round: name }, { category: { category } }) => {
    const round = roundBy(category, name);
    if (round?.votes === undefined) return '';
    const { members, secret, pass } = round.votes;
    const passes = pass === undefined ? '同意票多的入选，以名额为限' : `${passWords(pass)}的通过`;
    return `“${nameOfRound(category, round)}”由${members}人${secret ? '无记名' : '记名'}表决，${passes}；票数由程序重新计算。`;
  },
  check: (facts, { round: name }) => {
    const { category } = facts;
    const round = roundBy(category.category, name);
    const ballots = category.decisions.get(name)?.value.ballots ?? [];
    const [first] = ballots;
    if (round === undefined || first === undefined) return pending([decisionAwaited(facts)]);
    const times = ballots.length === 1 ? '' : `，共${ballots.length}次表决`;
    const present = `应到${round.votes?.members ?? 0}人，到会${first.attending}人`;
    return met(`“${nameOfRound(category.category, round)}”${inChinese(first.date)}表决，${present}${times}。`);
  },
};
