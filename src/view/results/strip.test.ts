import { describe, expect, it } from 'vitest';
import { plotOf, stripOf } from './strip.ts';

const marks = (count: number, chosen: (index: number) => boolean = () => true) =>
  Array.from({ length: count }, (_, index) => ({
    value: 60 + ((index * 7) % 37),
    chosen: chosen(index),
    words: `${60 + ((index * 7) % 37)}.00，未到总分线`,
  }));
const at = (percent: string) => Number(percent.replace('%', ''));

describe('marks against a line', () => {
  it.each([1, 2, 40])('stand each by itself up to 40: %i', (count) => {
    const { dots, bars, radius } = stripOf(marks(count), 70, '线', 100);
    expect([dots.length, bars.length, radius]).toEqual([count, 0, 5.5]);
  });

  it('touch no other on the narrowest phone', () => {
    const { dots } = stripOf(marks(40), 70, '线', 100);
    const touching = dots.flatMap((one, index) =>
      dots
        .slice(index + 1)
        .filter((other) => Math.hypot(((at(one.x) - at(other.x)) / 100) * 320, one.up - other.up) < 10),
    );
    expect(touching).toEqual([]);
  });

  it.each([
    [41, 2.6],
    [300, 2.6],
  ])('stand in columns of half points from 41 to 300: %i', (count, radius) => {
    const strip = stripOf(
      marks(count, (index) => index % 3 > 0),
      70,
      '线',
      100,
    );
    expect([strip.dots.length, strip.radius, strip.labels.length]).toEqual([count, radius, 0]);
  });

  it('are bars from 301 on, whose heights add up to what is counted', () => {
    const { dots, bars } = stripOf(
      marks(1000, (index) => index % 2 === 0),
      70,
      '线',
      100,
    );
    expect(dots).toEqual([]);
    const tallest = Math.max(...bars.map(({ up, tall }) => up + tall));
    expect(tallest).toBeCloseTo(120);
    const sum = (chosen: boolean) =>
      bars.filter((bar) => bar.chosen === chosen).reduce((all, { tall }) => all + tall, 0);
    expect(sum(true) / sum(false)).toBeCloseTo(1);
  });

  it('label every ring, over no other label and through no words', () => {
    const rings = [61, 61.5, 62, 63, 66, 69, 70.5, 95].map((value) => ({
      value,
      chosen: false,
      words: `${value}，未到总分线`,
    }));
    const { labels, height } = stripOf([...rings, ...marks(6)], 70, '线', 100);
    expect(labels.map(({ words }) => words).toSorted()).toEqual(rings.map(({ words }) => words).toSorted());
    expect(new Set(labels.map(({ up, x }) => `${up} ${x}`)).size).toBe(rings.length);
    expect(Math.max(...labels.map(({ up }) => up))).toBeLessThan(height);
  });

  it('only count rings where there are more than eight', () => {
    expect(
      stripOf(
        marks(9, () => false),
        70,
        '线',
        100,
      ).labels,
    ).toEqual([]);
  });

  it('label the only one there is, selected or not', () => {
    const one = { value: 82.4, chosen: true, words: '82.40，入选' };
    expect(stripOf([one], 70, '线', 100).labels.map(({ words }) => words)).toEqual(['82.40，入选']);
  });

  it('put a ring above a dot of the same total', () => {
    const tied = [false, true].map((chosen) => ({ value: 82.2, chosen, words: '82.20' }));
    const up = (chosen: boolean) => stripOf(tied, 70, '线', 100).dots.find((dot) => dot.chosen === chosen)?.up ?? 0;
    expect(up(false)).toBeGreaterThan(up(true));
  });

  it.each([
    [5, 3],
    [10, 6],
    [150, 90],
  ])('keep within the full mark of another scale: %i', (full, line) => {
    const strip = stripOf(
      [
        { value: full, chosen: true, words: '' },
        { value: line / 2, chosen: false, words: '' },
      ],
      line,
      '线',
      full,
    );
    const all = [...strip.dots.map(({ x }) => at(x)), at(strip.line.x)];
    expect(all.filter((x) => x < 0 || x > 100)).toEqual([]);
  });

  it.each([
    [2, 1],
    [40, 39],
  ])('are about one of them, which alone is labelled and marked: %i', (count, index) => {
    const all = marks(count, (one) => one % 2 === 0);
    const { dots, labels } = plotOf(all, 70, '线', 100).about(index, '本项目');
    expect(dots.filter(({ own }) => own).length).toBe(1);
    expect(labels.map(({ words }) => words)).toEqual(['本项目']);
    expect(labels[0]?.x).toBe(dots.find(({ own }) => own)?.x);
  });

  it.each([
    [41, 300],
    [41, 40],
    [400, 300],
  ])('are about one of many, whose words stand above them all: %i', (count, most) => {
    const plot = plotOf(marks(count), 70, '线', 100, most);
    const { labels, height } = plot.about(3, '本项目');
    expect(labels).toMatchObject([{ words: '本项目', ring: 0 }]);
    expect(height).toBeGreaterThan(plot.strip.height);
    expect(labels[0]?.up).toBeGreaterThan(plot.strip.height);
  });
});
