/**
 * 结果栏: what came of an application, before anything else on its page. A word, one sentence of why or since when, and four facts
 * that keep their places. What there is not is said (无, 不设, 未公开); nothing is left empty and nothing is shown as zero.
 */
import type { Stage } from '../core/state.ts';
import type { ShownFact } from './fact.ts';
import { outcomeFacts } from './outcome-facts.ts';
import type { OutcomeGround } from './outcome-ground.ts';
import { meaningsOf } from './outcome-meanings.ts';
import { outcomeSentence, publicityOf } from './outcome-sentence.ts';
import { stageStatus, type Status, type Tone } from './status.ts';
import type { TextPart } from './words-with-links.ts';

export interface Outcome {
  readonly status: Status;
  readonly edge: Tone;
  readonly sentence: readonly TextPart[];
  /** Sentences in smaller type; the other rounds of the award among them. */
  readonly notes: readonly (readonly TextPart[])[];
  readonly facts: readonly ShownFact[];
  /** 这个结果意味着什么: of who was not selected; empty otherwise. */
  readonly meanings: readonly (readonly TextPart[])[];
}

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
