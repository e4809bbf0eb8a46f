/** A ledger held against one line: what the line stood for is found among its checkpoints and compared with what is settled now. */
import { inChinese } from '../dates.ts';
import { type Finding, reporter } from '../finding.ts';
import { type Checkpoints, keptOf } from './checkpoint.ts';
import { checkpointCodes } from './codes.ts';
import type { Digests, Fact } from './facts.ts';
import { type Difference, growthSince } from './growth.ts';
import type { CheckpointLine } from './line.ts';
import { partWords } from './words.ts';

const report = reporter(checkpointCodes);

const findingOf = (day: string, { kind, file, part, correction }: Difference): Finding => {
  const words = { day: inChinese(day), part: partWords(part) };
  if (kind === 'inserted') return report('since-inserted', words, { file });
  if (kind === 'late') return report('since-late', words, { file });
  if (correction !== undefined) return report('since-corrected', { ...words, correction }, { file });
  return report(kind === 'removed' ? 'since-removed' : 'since-changed', words, {
    file,
  });
};

/** What was done to facts that somebody kept; empty where the ledger only grew. */
export const sinceDigests = (digests: Digests, facts: readonly Fact[], day: string): readonly Finding[] =>
  growthSince(digests, facts, day).map((difference) => findingOf(day, difference));

export interface Since {
  /** Errors, and corrections that were told; the first names the first record. */
  readonly findings: readonly Finding[];
  /** Facts that came since; null where what the line stood for is lost. */
  readonly grown: number | null;
  /** Facts of which readers are told the digest alone, their term being over; absent where there are none. */
  readonly untold?: number;
}

/** The facts may be well, and what the site says of them not. */
export const isOfSite = ({ code }: Finding): boolean => code.startsWith('site-');

/** How it is said beside what was found. */
export const untoldWords = ({ untold }: Since): string =>
  untold === undefined ? '' : `其中${untold}项过了公布的期限，只公布校验码。`;

/** What was done in the open, and what nobody could have seen on that day. */
export const toldWords = ({ findings }: Since): string => {
  const count = (wanted: keyof typeof checkpointCodes) => findings.filter(({ code }) => code === wanted).length;
  const [corrected, late] = [count('since-corrected'), count('since-late')];
  const changed = corrected === 0 ? '没有改动' : `有${corrected}处改动，都发布过更正`;
  return late === 0 ? changed : `${changed}；有${late}处是后来写进来的，日期却更早，请看清楚`;
};

export const untoldIn = (facts: readonly Fact[]): Pick<Since, 'untold'> => {
  const untold = facts.filter(({ digest }) => digest !== undefined).length;
  return untold === 0 ? {} : { untold };
};

export const sinceLine = (line: CheckpointLine, checkpoints: Checkpoints, facts: readonly Fact[]): Since => {
  const kept = keptOf(checkpoints, line);
  if (kept.kind === 'lost') {
    const words = { day: inChinese(line.day), count: line.count };
    return {
      findings: [report('checkpoint-lost', words, { file: kept.file ?? '' })],
      grown: null,
    };
  }
  return {
    findings: sinceDigests(kept.digests, facts, line.day),
    grown: facts.length - line.count,
    ...untoldIn(facts),
  };
};
