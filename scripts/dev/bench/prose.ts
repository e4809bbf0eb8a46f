/** Chinese that reads like an application, the same for the same seed. */
import * as words from './words.ts';

export interface Writer {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  sentence(): string;
  /** Sentences until there are at least `length` characters. */
  prose(length: number): string;
}

/** mulberry32: small, seeded, good enough to shuffle words. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const writer = (seed: number): Writer => {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const slots: Readonly<Record<string, () => string>> = {
    p: () => pick(words.places),
    t: () => pick(words.technologies),
    v: () => pick(words.verbs),
    o: () => pick(words.things),
    c: () => `${pick(words.companyHeads)}${pick(words.companyTails)}`,
    s: () => `示例${pick(words.disciplines)}学会`,
    d: () => `${1 + below(12)}月${1 + below(28)}日`,
    g: () => String(1000 + below(9000)),
    n: () => String(2 + below(98)),
  };
  const sentence = (): string =>
    pick(words.sentences).replaceAll(/\{([a-z])\}/g, (_, slot: string) => slots[slot]?.() ?? '');
  const prose = (length: number): string => {
    let text = '';
    while (text.length < length) text += sentence();
    return text;
  };
  return { below, pick, sentence, prose };
};
