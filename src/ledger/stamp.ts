/** Puts into a record that is made now by which release and which tables it is made. Records that are there stay as they are. */
import { tablesDigest, yearTablesDigest } from '../core/made.ts';
import type { Records } from '../core/records.ts';
import type { Made } from '../core/schema/made.ts';
import { placeOf } from './paths.ts';
import { toYaml } from './write-yaml.ts';

export type Release = Pick<Made, 'release' | 'program'>;

const lineOf = (made: Made): string => toYaml({ made: [made] }).replace(/^made:\n {2}- /, 'made: ');

/** Which tables a record rests on; undefined for one that rests on none. */
const tablesOf = ({ years }: Records, path: string): string | undefined => {
  const place = placeOf(path);
  if (!('year' in place)) return undefined;
  const year = years.get(place.year);
  if (year === undefined) return undefined;
  if (place.kind === 'notice') return yearTablesDigest(year);
  if (place.kind !== 'receipt' && place.kind !== 'decision') return undefined;
  const category = year.categories.get(place.category);
  if (category === undefined) return undefined;
  return tablesDigest(year, category, place.kind === 'decision' ? place.id : undefined);
};

/** What was decided, and not approved yet, is made anew when it is decided anew. */
const unmade = (path: string, before: string | undefined, after: string): string =>
  placeOf(path).kind === 'decision' && before !== undefined && before !== after && /^approvals: \[\]$/m.test(after)
    ? after.replace(/^made: .*\n/m, '')
    : after;

/** Who was selected, as it stands in a decision. */
const selectionIn = (text: string): string => /^selection:.*\n(?:[ #].*\n|\n)*/m.exec(`${text}\n`)?.[0].trimEnd() ?? '';

const isApprovedIn = (text: string): boolean => /^approvals:(?! \[\]$)/m.test(text);

/**
 * A decision is made when its selection is written, not when a body approves it years later, nor when a body moves somebody in
 * what another release made; a receipt and a notice when they are new.
 */
const isMadeNow = (path: string, before: string | undefined, after: string): boolean => {
  if (/^made:/m.test(after)) return false;
  if (placeOf(path).kind !== 'decision') return before === undefined;
  const [was, selection] = [selectionIn(before ?? ''), selectionIn(after)];
  const isSettled = was !== '' && was !== 'selection: {}' && isApprovedIn(before ?? '');
  return !isSettled && selection !== 'selection: {}' && selection !== was;
};

interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const textOf = (
  records: Records,
  release: Release,
  path: string,
  before: string | undefined,
  written: string,
): string => {
  const after = unmade(path, before, written);
  const tables = tablesOf(records, path);
  if (tables === undefined || !isMadeNow(path, before, after)) return after;
  const line = lineOf({ ...release, tables });
  if (placeOf(path).kind === 'notice') return after.replace(/\n---\n/, () => `\n${line}---\n`);
  return placeOf(path).kind === 'receipt'
    ? after.replace(/^supplements:/m, () => `${line}supplements:`)
    : `${after.replace(/\n*$/, '\n')}${line}`;
};

/** The same changes, told of where they make a record. Without a release they stay as they are. */
export const stamped = <Of extends Change>(
  records: Records,
  release: Release | undefined,
  changes: readonly Of[],
): readonly Of[] =>
  release === undefined
    ? changes
    : changes.map((change) =>
        change.after === undefined
          ? change
          : { ...change, after: textOf(records, release, change.path, change.before, change.after) },
      );
