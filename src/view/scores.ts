/** 评分: each mean against its line, with the marks that made it; drawn from 0 to the full mark. */
import type { Reviewed } from './reviewed.ts';
import { distanceTo } from './score-line.ts';

export interface ScoreBar {
  readonly label: string;
  readonly clause: { readonly id: string; readonly href: string } | null;
  readonly mean: string;
  readonly full: number;
  readonly below: boolean;
  /** Per cent of the full mark, for the drawing. */
  readonly length: number;
  readonly line: { readonly at: number; readonly words: string } | null;
  readonly ticks: readonly number[];
  /** What the drawing shows, in a sentence. */
  readonly says: string;
}

export interface Scores {
  readonly cards: number;
  readonly bars: readonly ScoreBar[];
  readonly href: string;
}

const percent = (value: number, full: number): number => Math.round((value / full) * 10_000) / 100;

const spread = (cards: readonly number[]): string => {
  const [least, most] = [cards[0], cards.at(-1)];
  if (least === undefined || most === undefined) return '';
  return least === most ? `评委评分均为${least}。` : `评委评分${least}至${most}。`;
};

const lineWords = (name: string, below: boolean, by: string): string =>
  below ? `低于${name}${by}分。` : by === '0.00' ? `正好在${name}上。` : `高于${name}${by}分。`;

export const scoresOf = (reviewed: Reviewed): Scores | null => {
  const { criteria, result, cards, href, threshold } = reviewed;
  if (result.total === null) return null;
  const full = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = distanceTo(result.total, threshold);
  const parts = criteria.map((one): ScoreBar => {
    const floor = one.floor === null ? null : distanceTo(one.mean, one.floor);
    return {
      label: one.label,
      clause: { id: one.clause, href: one.clauseHref },
      mean: one.mean.printed,
      full: one.weight,
      below: floor?.below === true,
      length: percent(Number(one.mean.printed), one.weight),
      line: one.floor === null ? null : { at: percent(one.floor, one.weight), words: `单项线${one.floor}` },
      ticks: [...new Set(one.cards.map((points) => percent(points, one.weight)))],
      says: `${floor === null ? '不设单项线。' : lineWords('单项线', floor.below, floor.by)}${spread(one.cards)}`,
    };
  });
  const whole: ScoreBar = {
    label: '总分',
    clause: null,
    mean: result.total.printed,
    full,
    below: total.below,
    length: percent(Number(result.total.printed), full),
    line: { at: percent(threshold, full), words: `总分线${threshold}` },
    ticks: [],
    says: lineWords('总分线', total.below, total.by),
  };
  return { cards, href, bars: [...parts.toSorted((a, b) => Number(b.below) - Number(a.below)), whole] };
};
