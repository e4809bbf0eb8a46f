/** 去掉最高最低分 as a scoring declares it: so many of each, or high and low apart. */
import type { Scoring } from './schema/scoring.ts';

export interface Trimming {
  readonly high: number;
  readonly low: number;
  /** The least number of cards that is trimmed. */
  readonly from: number;
}

export const trimmingOf = ({ trim, 'min-valid': least }: Pick<Scoring, 'trim' | 'min-valid'>): Trimming =>
  typeof trim === 'number'
    ? { high: trim, low: trim, from: 2 * trim + least }
    : {
        high: trim.high,
        low: trim.low,
        from: trim.from ?? trim.high + trim.low + least,
      };

/** 去掉1个最高分和1个最低分; nothing where none is left out. */
export const trimSentence = ({ high, low }: Pick<Trimming, 'high' | 'low'>): string => {
  const parts = [...(high > 0 ? [`${high}个最高分`] : []), ...(low > 0 ? [`${low}个最低分`] : [])];
  return parts.length === 0 ? '' : `去掉${parts.join('和')}`;
};
