/** Base and head, both judged on the same day: what the change brings, what it mends, and what was wrong all along. */
import { dayOf } from '../core/dates.ts';
import { type Finding, isError } from '../core/finding.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { readWithAll } from '../ledger/near.ts';
import { placeOf } from '../ledger/paths.ts';
import type { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { type BothLedgers, compareFindings } from './introduced.ts';
import { touched } from './tree.ts';

/** The minutes of grace still belong to the closing day. */
const dayOfJudging = ({ changes, records, request: { at } }: Context): string => {
  const { base } = records();
  const closings = changes.flatMap((change) =>
    touched(change).flatMap((path) => {
      const place = placeOf(path);
      const year = 'year' in place ? base.records?.years.get(place.year) : undefined;
      const category = 'category' in place ? year?.categories.get(place.category) : undefined;
      if (base.records === undefined || year === undefined || category === undefined) return [];
      const window = deadline(base.records, year, category, at);
      return window.ok && window.timing === 'open' ? [window.closing] : [];
    }),
  );
  return closings.reduce((day, closing) => (closing < day ? closing : day), dayOf(at));
};

export const compared = (context: Context): BothLedgers => {
  const { base, head, whole } = context.records();
  const day = dayOfJudging(context);
  const reached = whole ? undefined : readWithAll;
  return compareFindings(checkLedger(base, day, reached), checkLedger(head, day, reached), context.changes);
};

const tables: ReadonlySet<string> = new Set(['association', 'calendar', 'programme', 'category']);

/**
 * What was wrong all along and leaves the change without an answer: the tables that judge it, and the files it touches. A
 * broken application of somebody else stops nobody.
 */
export const inTheWay = ({ changes }: Context, { remaining }: BothLedgers): readonly Finding[] => {
  const paths = new Set(changes.flatMap(touched));
  const folders = new Set([...paths].map((path) => path.replace(/^(content\/\d{4}\/[^/]+)\/.*$/, '$1')));
  const years = new Set([...paths].map((path) => path.slice(0, 'content/2017'.length)));
  const judges = (file: string): boolean => {
    const { kind } = placeOf(file);
    if (!tables.has(kind)) return false;
    if (kind === 'category') return folders.has(file.slice(0, file.lastIndexOf('/')));
    return kind === 'programme' ? years.has(file.slice(0, 'content/2017'.length)) : true;
  };
  return remaining.filter((finding) => isError(finding) && (judges(finding.file) || paths.has(finding.file)));
};
