/** A state has a shape, a word and a colour, always all three (docs/design.md). */
import type { Destination } from '../core/decide/override.ts';
import type { How } from '../core/rules/rule.ts';
import type { RuledVerdict } from '../core/rulings.ts';
import type { Stage } from '../core/state.ts';
import type { IconName } from './icons.ts';
import type { NoticeState } from './notices.ts';
import { howWords, outcomeWords, stageWords, verdictWords } from '../core/words.ts';

/** 朱 needs eyes now, 绿 settled well, 青 open or with experts, 赭 waits for something. */
export type Tone = 'zhu' | 'lv' | 'qing' | 'zhe' | 'ink-2' | 'ink-3';

export interface Status {
  /** `brackets` are the document number's own 〔 〕 and stand only for what is in publicity. */
  readonly shape: IconName | 'brackets';
  readonly word: string;
  readonly tone: Tone;
}

type Look = Pick<Status, 'shape' | 'tone'>;

const verdictLooks: Readonly<Record<RuledVerdict, Look>> = {
  met: { shape: 'disc-tick', tone: 'lv' },
  unmet: { shape: 'square-cross', tone: 'zhu' },
  pending: { shape: 'half-disc', tone: 'zhe' },
  waivable: { shape: 'triangle-mark', tone: 'zhe' },
  waived: { shape: 'triangle-tick', tone: 'lv' },
  judged: { shape: 'diamond', tone: 'qing' },
};

export const verdictStatus = (verdict: RuledVerdict): Status => ({
  ...verdictLooks[verdict],
  word: verdictWords[verdict],
});

const stageLooks: Readonly<Record<Stage, Look>> = {
  written: { shape: 'ring-dot', tone: 'ink-3' },
  confirmed: { shape: 'ring-dot', tone: 'qing' },
  received: { shape: 'ring-dot', tone: 'qing' },
  withdrawn: { shape: 'square-dash', tone: 'ink-3' },
  ineligible: { shape: 'square-cross', tone: 'zhu' },
  eligible: { shape: 'disc-tick', tone: 'lv' },
  shortlisted: { shape: 'diamond', tone: 'qing' },
  scored: { shape: 'diamond', tone: 'qing' },
  'not-selected': { shape: 'square-dash', tone: 'ink-3' },
  proposed: { shape: 'half-disc', tone: 'zhe' },
  'in-publicity': { shape: 'brackets', tone: 'zhu' },
  held: { shape: 'half-disc', tone: 'zhe' },
  removed: { shape: 'square-dash', tone: 'ink-3' },
  publicised: { shape: 'clock', tone: 'qing' },
  awarded: { shape: 'tick', tone: 'lv' },
  'given-up': { shape: 'square-dash', tone: 'ink-3' },
  revoked: { shape: 'square-dash', tone: 'ink-3' },
};

export const stageStatus = (stage: Stage): Status => ({ ...stageLooks[stage], word: stageWords[stage] });

const outcomeLooks: Readonly<Record<Destination['kind'], Look>> = {
  selected: { shape: 'tick', tone: 'lv' },
  undetermined: { shape: 'half-disc', tone: 'zhe' },
  'beyond-quota': { shape: 'square-dash', tone: 'ink-3' },
  'not-selected': { shape: 'square-dash', tone: 'ink-3' },
  pending: { shape: 'half-disc', tone: 'zhe' },
  ineligible: { shape: 'square-cross', tone: 'zhu' },
  'not-in-stage': { shape: 'square-dash', tone: 'ink-3' },
  'not-in-pool': { shape: 'square-dash', tone: 'ink-3' },
  'too-few-scores': { shape: 'half-disc', tone: 'zhe' },
  'below-threshold': { shape: 'square-dash', tone: 'ink-3' },
  'below-floor': { shape: 'square-dash', tone: 'ink-3' },
  'not-voted': { shape: 'half-disc', tone: 'zhe' },
  'no-quorum': { shape: 'half-disc', tone: 'zhe' },
  'not-passed': { shape: 'square-dash', tone: 'ink-3' },
  undecided: { shape: 'half-disc', tone: 'zhe' },
};

/** Where a round leaves an application; `detail` follows the word (入选（优秀科技服务站）). */
export const outcomeStatus = (kind: Destination['kind'], detail = ''): Status => ({
  ...outcomeLooks[kind],
  word: `${outcomeWords[kind]}${detail}`,
});

/** How a clause is judged never looks like whether it is met: neutral ink, but for the experts' diamond. */
const howLooks: Readonly<Record<How, Look>> = {
  automatic: { shape: 'square-lines', tone: 'ink-2' },
  papers: { shape: 'page', tone: 'ink-2' },
  experts: { shape: 'diamond', tone: 'qing' },
  context: { shape: 'square-dash', tone: 'ink-2' },
};

export const howStatus = (how: How, soft = false): Status =>
  soft ? { shape: 'triangle-mark', tone: 'zhe', word: '可作例外' } : { ...howLooks[how], word: howWords[how] };

/** What the office's receipt says of a paper. */
export const paperStatus = (checked: 'matches' | 'differs' | 'unseen' | null): Status => {
  if (checked === 'matches') return { shape: 'disc-tick', tone: 'lv', word: '一致' };
  if (checked === 'differs') return { shape: 'square-cross', tone: 'zhu', word: '不一致' };
  if (checked === 'unseen') return { shape: 'half-disc', tone: 'zhe', word: '未见原件' };
  return { shape: 'ring-dot', tone: 'ink-3', word: '尚未受理' };
};

const noticeStatuses: Readonly<Record<NoticeState, Status>> = {
  running: { shape: 'brackets', tone: 'zhu', word: '公示中' },
  over: { shape: 'square-dash', tone: 'ink-3', word: '公示已结束' },
  announcement: { shape: 'tick', tone: 'lv', word: '已公布' },
  correction: { shape: 'triangle-mark', tone: 'zhe', word: '更正' },
  revocation: { shape: 'triangle-mark', tone: 'zhe', word: '撤销公告' },
};

export const noticeStatus = (state: NoticeState): Status => noticeStatuses[state];

/** Days from which an open window is said to be closing. */
export const closingSoon = 14;

/** An award's window, in a word; `daysLeft` only while it is open. */
export const windowStatus = (state: 'before' | 'open' | 'closed', daysLeft: number | null): Status => {
  if (state === 'before') return { shape: 'clock', tone: 'ink-3', word: '尚未开始' };
  if (state === 'closed' || daysLeft === null) return { shape: 'square-dash', tone: 'ink-3', word: '已截止' };
  if (daysLeft === 0) return { shape: 'clock', tone: 'zhe', word: '申报中，今天截止' };
  if (daysLeft <= closingSoon) return { shape: 'clock', tone: 'zhe', word: `申报中，剩${daysLeft}天` };
  return { shape: 'ring-dot', tone: 'qing', word: '申报中' };
};
