/** A long title broken where the sense allows, its lines about as long as each other (GB/T 9704 7.3.1). */

/** Characters of 22 points on 156 mm. */
const longest = 20;
/** A line never begins with these, nor ends with an opening bracket. */
const closing = /^[的和与及、，。：；）》”]/u;
const opening = /[（《“]$/u;
/** Where a reader pauses. */
const pause = /[的和、》）]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words, with each of the given names and what stands in brackets as one. */
const wordsOf = (title: string, names: readonly string[]): readonly string[] => {
  const whole = names.flatMap((name) => {
    const from = title.indexOf(name);
    return from === -1 || name.length > longest ? [] : [[from, from + name.length] as const];
  });
  const inside = (at: number): boolean => whole.some(([from, to]) => from < at && at < to);
  const words: string[] = [];
  for (const { segment, index } of segmenter.segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (inside(index) || closing.test(segment) || opening.test(last)))
      words[words.length - 1] = `${last}${segment}`;
    else words.push(segment);
  }
  return words;
};

const cost = (line: string, ideal: number, isLast: boolean): number =>
  ([...line].length - ideal) ** 2 + (isLast || pause.test(line) ? 0 : 9);

/** The title with line ends; `names`: what no line may break. */
export const titleLines = (title: string, names: readonly string[]): string => {
  const length = [...title].length;
  if (length <= longest) return title;
  const words = wordsOf(title, names);
  const count = Math.ceil(length / longest);
  const ideal = length / count;
  // The best way to break what begins at each word; from the end to the beginning.
  const best: { readonly cost: number; readonly lines: readonly string[] }[] = [];
  best[words.length] = { cost: 0, lines: [] };
  for (let from = words.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const line = words.slice(from, to).join('');
      const rest = best[to];
      if (rest === undefined || ([...line].length > longest && to > from + 1)) continue;
      const sum = cost(line, ideal, to === words.length) + rest.cost;
      if (sum < (best[from]?.cost ?? Infinity)) best[from] = { cost: sum, lines: [line, ...rest.lines] };
    }
  }
  return best[0]?.lines.join('\n') ?? title;
};
