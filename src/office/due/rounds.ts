/** What waits on a round: a list to be made, a tie, an approval, a publicity. */
import { isApproved } from '../../core/approval.ts';
import { decideRound } from '../../core/decide/round.ts';
import { judgeYear } from '../../core/judge.ts';
import { bodyName, type CategoryRecords, type Filed, type Records, type YearRecords } from '../../core/records.ts';
import { effectiveClosing } from '../../core/window.ts';
import { measureWord } from '../../core/measure.ts';
import { approvingBodies, isStage, methodOf, nameOfRound, tiersByBody } from '../../core/rounds.ts';
import type { Round, Tier } from '../../core/schema/category.ts';
import type { Decision } from '../../core/schema/decision.ts';
import type { Due } from './item.ts';

interface Place {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly today: string;
}

/** A demonstration, or a look at a former day: what was decided later is not known yet. */
const isKnown = ({ approvals, ballots = [], choice, overrides }: Decision, today: string): boolean =>
  [...approvals, ...ballots, ...overrides, ...(choice === undefined ? [] : [choice])].every(
    ({ date }) => date <= today,
  );

const tieOf = (
  place: Place,
  address: string,
  title: string,
  round: string,
  decision: Filed<Decision>,
): readonly Due[] => {
  const { records, year, category, today } = place;
  const judged = judgeYear(records, year, today).get(category.id) ?? new Map();
  return decideRound(year, category, round, decision, judged)
    .tiers.filter(({ undetermined }) => undetermined.length > 0)
    .map(({ tier, name, undetermined }) => ({
      key: `tie ${address} ${tier}`,
      says: `${title}的“${name}”有${undetermined.length}${measureWord(category.category)}并列，等待审定机构决定。`,
      screen: 'approval' as const,
      act: { id: 'tie', input: { round: address, tier } },
    }));
};

const isPublic = ({ notices }: YearRecords, { file }: Filed<Decision>, today: string): boolean =>
  [...notices.values()].some(
    ({ value }) => value.published <= today && value.decisions.some(({ path }) => `content/${path}` === file),
  );

const asks = { scores: '还没有评分', votes: '还没有表决', body: '还没有研究确定' } as const;

/** Who takes part in a round that nothing is recorded of: the chosen of the round before it, or all that were received and may come into it. */
const waitingFor = ({ category, records, year, today }: Place, { from, tiers }: Round): number => {
  if (from !== undefined) {
    const before = category.decisions.get(from)?.value;
    const isDone = before !== undefined && isKnown(before, today) && isApproved(category, from, before);
    return isDone ? new Set(Object.values(before.selection).flat()).size : 0;
  }
  const { tiers: all, window } = category.category;
  const closing = effectiveClosing(records.calendar, window);
  const isLater = all.some((tier) => tiers.includes(tier.id) && tier.from !== undefined);
  if (isLater || !closing.ok || today <= closing.date) return 0;
  const judged = judgeYear(records, year, today).get(category.id);
  return [...category.receipts].filter(
    ([id, { value }]) => value.withdrawn === undefined && judged?.get(id)?.eligibility !== 'ineligible',
  ).length;
};

/** Scores and votes give no level that a body gives. */
const toBeChosen = (address: string, title: string, { id, name }: Tier): Due => ({
  key: `choose ${address}`,
  says: `${title}的“${name}”由机构研究确定；确定以后请登记。`,
  screen: 'approval',
  act: { id: 'choose', input: { round: address, tier: id } },
});

/** Calls are closed and applications received, and the round has not begun. */
const toBeHeld = (place: Place, round: Round, address: string, title: string): readonly Due[] => {
  const waiting = waitingFor(place, round);
  if (waiting === 0) return [];
  const [tier] = methodOf(round) === 'body' ? round.tiers : [];
  return [
    {
      key: `review ${address}`,
      says: `${title}${asks[methodOf(round)]}，有${waiting}份申报等待评审。`,
      screen: tier === undefined ? 'review' : 'approval',
      ...(tier === undefined ? {} : { act: { id: 'choose', input: { round: address, tier } } }),
    },
  ];
};

const ofRound = (place: Place, round: Round): readonly Due[] => {
  const { records, year, category, today } = place;
  const address = `${year.year}/${category.id}/${round.id}`;
  const title = `“${category.category.name}”（${nameOfRound(category.category, round)}）`;
  const decision = category.decisions.get(round.id);
  if (decision === undefined) return toBeHeld(place, round, address, title);
  if (!isKnown(decision.value, today)) return [];
  const [chosen] = tiersByBody(category.category, round.id);
  if (chosen !== undefined && decision.value.choice === undefined && decision.value.approvals.length === 0)
    return [toBeChosen(address, title, chosen)];
  if (Object.keys(decision.value.selection).length === 0) {
    return [
      {
        key: `decide ${address}`,
        says: `${title}已经有评审记录，还没有产生名单。`,
        screen: 'approval',
        act: { id: 'decide', input: { round: address } },
      },
    ];
  }
  if (!isApproved(category, round.id, decision.value)) {
    const body = approvingBodies(category, round.id).find((one) =>
      decision.value.approvals.every((approval) => approval.body !== one),
    );
    return [
      ...tieOf(place, address, title, round.id, decision),
      {
        key: `approve ${address} ${body ?? ''}`,
        says: `${title}等待${body === undefined ? '' : bodyName(records.association, body)}审定；审定以后请登记。`,
        screen: 'approval',
        act: { id: 'approval', input: { round: address, body } },
      },
    ];
  }
  return isStage(round) || isPublic(year, decision, today)
    ? []
    : [
        {
          key: `publicise ${address}`,
          says: `${title}已经审定，还没有公示。`,
          screen: 'notices',
          act: { id: 'notice-draft', input: { rounds: [address] } },
        },
      ];
};

export const ofRounds = (place: Place): readonly Due[] =>
  place.category.category.rounds.flatMap((round) => ofRound(place, round));
