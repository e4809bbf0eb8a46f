/**
 * Marks against a line, on one axis: up to 40 each by itself, with the unselected ones labelled; up to 300 in columns of half
 * points; above that as bars. Across it is per cent, upwards it is pixels, so that words keep their size on a phone.
 */
import { bin, extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { percent } from './finding.ts';

export interface Mark {
  readonly value: number;
  readonly chosen: boolean;
  /** `63.30，未到总分线`: beside a ring. */
  readonly words: string;
  /** The one that the picture is about: it alone is labelled. */
  readonly own?: true;
}

interface Drawn {
  readonly chosen: boolean;
  readonly own?: true | undefined;
  readonly x: string;
  /** Pixels above the axis. */
  readonly up: number;
}

interface Label {
  readonly words: string;
  readonly x: string;
  readonly anchor: 'start' | 'end';
  /** Pixels above the axis: of the words, and of the ring that they belong to. */
  readonly up: number;
  readonly ring: number;
}

export interface Strip {
  /** Pixels above the axis that the drawing needs. */
  readonly height: number;
  readonly radius: number;
  readonly dots: readonly Drawn[];
  readonly labels: readonly Label[];
  readonly bars: readonly {
    readonly chosen: boolean;
    readonly x: string;
    readonly width: string;
    readonly up: number;
    readonly tall: number;
  }[];
  readonly ticks: readonly { readonly x: string; readonly words: string }[];
  readonly line: { readonly x: string; readonly words: string };
}

const single = { most: 40, radius: 5.5, step: 13, wide: 3.4 } as const;
const column = { most: 300, radius: 2.6, step: 6 } as const;
const bars = { tall: 120 } as const;
/** More rings than these are only counted. */
const labelled = 8;

/** Width of words as a share of the narrowest drawing: 14 px a Han character, 8 px a digit, on 320 px. */
const wide = (words: string): number =>
  ([...words].reduce((sum, one) => sum + (/[\p{Script=Han}，、。“”]/u.test(one) ? 14 : 8.5), 10) / 320) * 100;

/** Each dot as low as it can stand without touching another; the selected first, so that rings stand above dots. */
const stacked = (marks: readonly (Mark & { readonly at: number })[]) => {
  const rows: number[][] = [];
  return marks
    .toSorted((a, b) => a.at - b.at || Number(b.chosen) - Number(a.chosen))
    .map((mark) => {
      const free = rows.findIndex((row) => row.every((at) => Math.abs(at - mark.at) >= single.wide));
      const row = free === -1 ? rows.length : free;
      rows[row] = [...(rows[row] ?? []), mark.at];
      return { ...mark, row };
    });
};

interface Placed {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** May a label stand there: over no other, crossed by no leader, and its own leader through no words? */
const isFree = (one: Placed, others: readonly Placed[]): boolean =>
  others.every(
    (other) =>
      !(other.level === one.level && one.from < other.to && other.from < one.to) &&
      !(other.level > one.level && one.from < other.at && other.at < one.to) &&
      !(other.level < one.level && other.from < one.at && one.at < other.to),
  );

const levelsOf = (
  rings: readonly { readonly at: number; readonly words: string }[],
): readonly (Placed & { readonly words: string })[] => {
  const placed: (Placed & { readonly words: string })[] = [];
  for (const { at, words } of rings.toSorted((a, b) => b.at - a.at)) {
    const width = wide(words);
    const [from, to] = at + width <= 100 ? [at, at + width] : [at - width, at];
    const level = Array.from({ length: rings.length }, (_, one) => one).find((one) =>
      isFree({ at, from, to, level: one }, placed),
    );
    placed.push({ at, from, to, level: level ?? rings.length, words });
  }
  return placed;
};

type Axis = (value: number) => number;

const oneByOne = (
  marks: readonly Mark[],
  axis: Axis,
): Pick<Strip, 'dots' | 'labels' | 'bars' | 'height' | 'radius'> => {
  const dots = stacked(marks.map((mark) => ({ ...mark, at: axis(mark.value) })));
  const upOf = (row: number) => 9 + row * single.step;
  const top = upOf((max(dots, ({ row }) => row) ?? 0) + 1);
  const own = dots.filter((dot) => dot.own);
  const rings = dots.filter(({ chosen }) => !chosen);
  const alone = own.length > 0 ? own : dots.length === 1 ? dots : rings.length > labelled ? [] : rings;
  const labels = levelsOf(alone).map(({ at, words, level, from }): Label => {
    const ring = alone.find((one) => one.at === at && one.words === words);
    return {
      words,
      x: percent(at),
      anchor: from === at ? 'start' : 'end',
      up: top + 6 + level * 18,
      ring: upOf(ring?.row ?? 0),
    };
  });
  return {
    dots: dots.map((dot) => ({
      chosen: dot.chosen,
      x: percent(dot.at),
      up: upOf(dot.row),
      ...(dot.own ? { own: dot.own } : {}),
    })),
    labels,
    bars: [],
    height: Math.max(top, ...labels.map(({ up }) => up + 16)),
    radius: single.radius,
  };
};

/** Bins of so many points each, those of the same width beside one another. */
const binned = (marks: readonly Mark[], [from, to]: readonly [number, number], step: number) =>
  bin<Mark, number>()
    .value(({ value }) => value)
    .domain([from, to])
    .thresholds(Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step))(
    marks as Mark[],
  );

const inColumns = (marks: readonly Mark[], axis: Axis, domain: readonly [number, number], step: number) => {
  const bins = binned(marks, domain, step).map((of) => of.toSorted((a, b) => Number(b.chosen) - Number(a.chosen)));
  const dots = bins.flatMap((of, index) =>
    of.map(({ chosen }, row) => ({
      chosen,
      x: percent(axis(domain[0] + (index + 0.5) * step)),
      up: 5 + row * column.step,
    })),
  );
  return { dots, labels: [], bars: [], height: (max(dots, ({ up }) => up) ?? 0) + 8, radius: column.radius };
};

const inBars = (marks: readonly Mark[], axis: Axis, domain: readonly [number, number], step: number) => {
  const bins = binned(marks, domain, step);
  const tall = scaleLinear([0, max(bins, ({ length }) => length) ?? 1], [0, bars.tall]);
  const drawn = bins.flatMap((of, index) => {
    const chosen = of.filter((mark) => mark.chosen).length;
    const from = domain[0] + index * step;
    const place = { x: percent(axis(from)), width: percent((axis(from + step) - axis(from)) * 0.86) };
    return [
      { ...place, chosen: true, up: 0, tall: tall(chosen) },
      { ...place, chosen: false, up: tall(chosen), tall: tall(of.length - chosen) },
    ].filter((one) => one.tall > 0);
  });
  return { dots: [], labels: [], bars: drawn, height: bars.tall + 8, radius: 0 };
};

/** Among too many to be told apart, the one that the picture is about has its words above them all. */
const ownAbove = (own: Mark, axis: Axis, { height }: Strip): Pick<Strip, 'labels' | 'height'> => {
  const at = axis(own.value);
  const up = height + 6;
  return {
    labels: [{ words: own.words, x: percent(at), anchor: at > 50 ? 'end' : 'start', up, ring: 0 }],
    height: up + 16,
  };
};

export interface Plot {
  readonly strip: Strip;
  /** The same with one of its marks, by its place among them, as the one that the picture is about. */
  readonly about: (index: number, words: string) => Strip;
}

/**
 * `full` is the full mark; of a step it is the two hundredth part, or the hundredth for bars. `dots`: of more marks than these
 * there are bars.
 */
export const plotOf = (
  marks: readonly Mark[],
  line: number,
  lineWords: string,
  full: number,
  dots: number = column.most,
): Plot => {
  const [least = 0, most = full] = extent([...marks.map(({ value }) => value), line]);
  const room = Math.max((most - least) * 0.06, full / 50);
  const around = scaleLinear([Math.max(0, least - room), Math.min(full, most + room)], [2, 98]).nice(6);
  const [from = 0, to = full] = around.domain();
  const domain = [from, Math.min(to, full)] as const;
  const axis = scaleLinear([...domain], [2, 98]);
  const at: Axis = (value) => axis(value);
  const near = (domain[1] - domain[0]) * 0.09;
  const marked = {
    ticks: axis
      .ticks(5)
      .filter((tick) => Math.abs(tick - line) > near)
      .map((tick) => ({ x: percent(at(tick)), words: String(tick) })),
    line: { x: percent(at(line)), words: `${lineWords}${line}` },
  };
  const isSingle = marks.length <= single.most;
  const drawn = isSingle
    ? oneByOne(marks, at)
    : marks.length <= dots
      ? inColumns(marks, at, domain, full / 200)
      : inBars(marks, at, domain, full / 100);
  const strip: Strip = { ...drawn, ...marked };
  return {
    strip,
    about: (index, words) => {
      const own = marks[index];
      if (own === undefined) return strip;
      const named = { ...own, words, own: true as const };
      return isSingle
        ? { ...oneByOne(marks.with(index, named), at), ...marked }
        : { ...strip, ...ownAbove(named, at, strip) };
    },
  };
};

export const stripOf = (marks: readonly Mark[], line: number, lineWords: string, full: number): Strip =>
  plotOf(marks, line, lineWords, full).strip;
