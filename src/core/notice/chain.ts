/** A publicity with everything that corrects or concludes it: one chain, from the publicity to the last correction. */
import type { Filed, YearRecords } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import { byText, sorted } from '../sorted.ts';

/** The publicity at the beginning of a chain; the notice itself where the chain leads nowhere. */
export const rootOf = (year: YearRecords, notice: Filed<Notice>): Filed<Notice> => {
  const seen = new Set<string>();
  let root = notice;
  while (root.value.corrects !== undefined && !seen.has(root.id)) {
    seen.add(root.id);
    const next = year.notices.get(root.value.corrects);
    if (next === undefined) break;
    root = next;
  }
  return root;
};

/** Notices stand by the day of publication, those of one day by name. */
export const noticesInOrder = (notices: Iterable<Filed<Notice>>): readonly Filed<Notice>[] =>
  sorted(notices, (a, b) => byText(a.value.published, b.value.published) || byText(a.id, b.id));

/** Every notice of the chain that a notice belongs to, in order; the publicity is the first. */
export const chainOf = (year: YearRecords, notice: Filed<Notice>): readonly Filed<Notice>[] => {
  const root = rootOf(year, notice);
  const others = [...year.notices.values()].filter(({ id }) => id !== root.id);
  return [root, ...noticesInOrder(others.filter((other) => rootOf(year, other).id === root.id))];
};

/** Corrections of the chain that came after a notice: what they state again holds in its place. */
export const correctionsAfter = (year: YearRecords, notice: Filed<Notice>): readonly Filed<Notice>[] => {
  const chain = chainOf(year, notice);
  const place = chain.findIndex(({ id }) => id === notice.id);
  return chain.filter(({ value }, index) => value.kind === 'correction' && index > place);
};
