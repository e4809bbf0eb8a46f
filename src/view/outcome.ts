/**
 * 结果栏: what came of an application, before anything else on its page. A word, one sentence of why or since when, and four facts
 * that keep their places. What there is not is said (无, 不设, 未公开); nothing is left empty and nothing is shown as zero.
 */
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import type { Judgement } from '../core/judge.ts';
import type { RoundStanding, Stage, Standing } from '../core/state.ts';
import { outcomeSentence, publicityOf } from './outcome-sentence.ts';
import { outcomeFacts } from './outcome-facts.ts';
import { meaningsOf } from './outcome-meanings.ts';
import { missedLine, type MissedLine } from './missed-line.ts';
import { type Prize, prizeOf } from './prize.ts';
import { type Reviewed, reviewedIn } from './reviewed.ts';
import { type Site, standingOf, type YearView } from './site.ts';
import { stageStatus, type Status, type Tone } from './status.ts';
import type { Part } from './words-with-links.ts';

export interface Fact {
  readonly label: string;
  readonly figure: string;
  readonly unit?: string | undefined;
  /** The figure is of a line that was not reached. */
  readonly missed?: true | undefined;
  readonly lines: readonly Part[];
}

export interface Outcome {
  readonly status: Status;
  readonly edge: Tone;
  readonly sentence: readonly Part[];
  /** Sentences in smaller type; the other rounds of the award among them. */
  readonly notes: readonly (readonly Part[])[];
  readonly facts: readonly Fact[];
  /** 这个结果意味着什么: of who was not selected; empty otherwise. */
  readonly meanings: readonly (readonly Part[])[];
}

/** What the sentence and the facts are made of. */
export interface OutcomeGround {
  readonly site: Site;
  readonly year: YearView;
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
  readonly standing: Standing;
  readonly stage: Stage;
  /** The round that brought it furthest; the later of equals. */
  readonly round: RoundStanding | undefined;
  readonly tierName: string;
  readonly reviewed: Reviewed | null;
  readonly missed: MissedLine | null;
  readonly prize: Prize;
  readonly judgement: Judgement | undefined;
}

const mainRound = ({ stage, rounds }: Standing): RoundStanding | undefined =>
  rounds.findLast((round) => round.stage === stage);

export const groundOf = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: ApplicationRecord,
): OutcomeGround => {
  const standing = standingOf(year, category.id, application.id);
  if (standing === undefined) throw new Error(`${application.file} is in no category of its year`);
  const round = standing.stage === 'withdrawn' ? undefined : mainRound(standing);
  const reviewed = round === undefined ? null : reviewedIn(site, year, category, round.round, application.id);
  const tier = category.category.tiers.find(({ id }) => id === round?.tier);
  return {
    site,
    year,
    category,
    application,
    standing,
    stage: standing.stage,
    round,
    tierName: tier?.name ?? category.category.name,
    reviewed,
    missed: reviewed === null ? null : missedLine(reviewed),
    prize: prizeOf(category, standing),
    judgement: year.judgements.get(category.id)?.get(application.id),
  };
};

/** 入选 is the word of the outcome; 已公布 is the word of the procedure, and stands on the timeline. */
export const resultStatus = (stage: Stage): Status => {
  if (stage === 'awarded') return { shape: 'disc-tick', tone: 'lv', word: '入选' };
  if (stage === 'ineligible') return { shape: 'square-dash', tone: 'ink-3', word: stageStatus(stage).word };
  if (stage === 'revoked') return { shape: 'square-cross', tone: 'zhu', word: stageStatus(stage).word };
  return stageStatus(stage);
};

/** An objection does not end a publicity: until its last day the entry is in publicity, with a note of the objection. */
export const outcomeStatusOf = (ground: OutcomeGround): Status => {
  const publicity = publicityOf(ground);
  const running = ground.stage === 'held' && publicity !== null && ground.site.today <= publicity.to;
  return resultStatus(running ? 'in-publicity' : ground.stage);
};

export const outcomeOf = (ground: OutcomeGround): Outcome => {
  const status = outcomeStatusOf(ground);
  return {
    status,
    edge: status.tone,
    ...outcomeSentence(ground),
    facts: outcomeFacts(ground),
    meanings: meaningsOf(ground),
  };
};
