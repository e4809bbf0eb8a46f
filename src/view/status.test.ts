import { describe, expect, it } from 'vitest';
import { stages } from '../core/state.ts';
import {
  closingSoon,
  howStatus,
  paperStatus,
  stageStatus,
  type Status,
  verdictStatus,
  windowStatus,
} from './status.ts';

const verdicts = ['met', 'unmet', 'pending', 'waivable', 'waived', 'judged'] as const;
const identity = ({ shape, word }: Status) => `${shape} ${word}`;

describe('statuses', () => {
  it('tell verdicts apart by shape alone, without colour', () => {
    expect(new Set(verdicts.map((verdict) => verdictStatus(verdict).shape)).size).toBe(verdicts.length);
  });

  it('tell stages apart by shape and word, without colour', () => {
    expect(new Set(stages.map((stage) => identity(stageStatus(stage)))).size).toBe(stages.length);
  });

  it('keep brackets for what is in publicity', () => {
    expect(stages.filter((stage) => stageStatus(stage).shape === 'brackets')).toEqual(['in-publicity']);
  });

  it('never colour how a clause is judged like whether it is met', () => {
    const hows = (['automatic', 'papers', 'experts', 'context'] as const).map((how) => howStatus(how).tone);
    expect(hows).not.toContain('lv');
    expect(hows).not.toContain('zhu');
  });

  it('say what the office found of a paper', () => {
    const words = (['matches', 'differs', 'unseen', null] as const).map((checked) => paperStatus(checked).word);
    expect(words).toEqual(['一致', '不一致', '未见原件', '尚未受理']);
  });

  it.each([
    ['before', null, '尚未开始'],
    ['open', closingSoon + 1, '申报中'],
    ['open', closingSoon, `申报中，剩${closingSoon}天`],
    ['open', 0, '申报中，今天截止'],
    ['closed', null, '已截止'],
  ] as const)('of a window that is %s with %s days left: %s', (state, days, word) => {
    expect(windowStatus(state, days).word).toBe(word);
  });
});
