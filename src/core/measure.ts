/** How awards of a category are counted: 20名首席专家, 5个学会. A leaf of its own, since rules say it too. */
interface Measured {
  readonly subject: string;
  readonly measure?: string | undefined;
}

export const measureWord = ({ subject, measure }: Measured): string => measure ?? (subject === 'person' ? '名' : '个');

/** One measure for each thing counted → 2名、3篇: what several awards gave, each in its own, in the order they come in. */
export const countedIn = (measures: readonly string[]): string =>
  [...new Set(measures)].map((unit) => `${measures.filter((one) => one === unit).length}${unit}`).join('、');
