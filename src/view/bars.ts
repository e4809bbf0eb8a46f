import type { AwardLine } from './home.ts';

/** Lengths of a bar chart, as percentages of the longest thing in it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What the bar is out of, drawn behind it. */
  readonly of?: number | undefined;
  /** A ceiling, drawn as a line. */
  readonly quota?: number | undefined;
  /** The number as it stands beside the bar. */
  readonly words: string;
  /** The one series that matters. */
  readonly strong?: boolean | undefined;
}

export interface DrawnBar {
  readonly label: string;
  readonly words: string;
  readonly strong: boolean;
  readonly length: string;
  readonly back: string | null;
  readonly quota: string | null;
}

/** The last percent is kept free for the line of a quota. */
export const barLengths = (bars: readonly Bar[]): readonly DrawnBar[] => {
  const longest = Math.max(1, ...bars.flatMap(({ value, of = 0, quota = 0 }) => [value, of, quota]));
  const percent = (value: number) => `${Math.round((value / longest) * 9900) / 100}%`;
  return bars.map(({ label, words, value, of, quota, strong = false }) => ({
    label,
    words,
    strong,
    length: percent(value),
    back: of === undefined ? null : percent(of),
    quota: quota === undefined ? null : percent(quota),
  }));
};

/** Awards already decided: chosen, out of those that took part, against the quota. */
export const quotaBars = (awards: readonly AwardLine[]): readonly Bar[] =>
  awards
    .filter(({ stage }) => stage !== null && stage !== 'scored')
    .map(({ tier, chosen, received }) => ({
      label: tier.name,
      value: chosen,
      of: received,
      ...(tier.quota === null ? {} : { quota: tier.quota }),
      words: tier.quota === null ? String(chosen) : `${chosen} / ${tier.quota}`,
      strong: true,
    }));
