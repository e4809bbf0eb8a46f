/** How many findings there are, in a line: all that is said of a ledger that is well. */
import type { Level, LocatedFinding } from '../core/finding.ts';

export const levelWords = { error: '错误', warning: '提醒', info: '说明' } as const satisfies Record<Level, string>;

/** Counts by level; a level without findings is left out. */
export const summary = (findings: readonly LocatedFinding[]): string => {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const parts = (['error', 'warning', 'info'] as const)
    .filter((level) => count(level) > 0)
    .map((level) => `${levelWords[level]}${count(level)}处`);
  return parts.length === 0 ? '没有发现问题。' : `共${parts.join('，')}。`;
};
