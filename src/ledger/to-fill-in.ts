/**
 * Places that the office left to be filled in: `TODO`, in a value or in a comment, with what belongs there. A warning while
 * nobody can apply yet; an error once a call is open that rests on it, and in a notice at once.
 */
import { type Finding, isError, reporter } from '../core/finding.ts';
import type { Records, YearRecords } from '../core/records.ts';
import { type RecordPlace, placeOf, tableKinds } from './paths.ts';
import { lossyText } from './safe-text.ts';
import type { Entry, Source } from './source.ts';
import { toFillInCodes } from './to-fill-in-codes.ts';

const report = reporter(toFillInCodes);

const ofOffice: ReadonlySet<RecordPlace['kind']> = new Set([...tableKinds, 'notice']);

/** The mark, and what follows it on its line up to the end of a value, a sentence or a comment; an example in braces is whole. */
const mark = /\bTODO\b[:：]?[ \t]*((?:\{[^{}\n"<]*\}|[^\n"{}<。])*)/g;

const inText = (text: string): readonly Finding[] =>
  [...text.matchAll(mark)].map(({ 0: whole, 1: what = '', index }) =>
    report(
      'to-fill-in',
      { what: what.replace(/\*\/\s*$/, '').trim() || '这一项' },
      { at: { offset: index, length: whole.trimEnd().length } },
    ),
  );

/** Of the office's files among the entries. */
export const toFillIn = (
  source: Source,
  entries: readonly (Entry & { readonly place: RecordPlace })[],
): readonly Finding[] =>
  entries
    .filter(({ place }) => ofOffice.has(place.kind))
    .flatMap(({ path, place }) =>
      inText(lossyText(source.read(path))).map((finding): Finding => ({
        ...finding,
        file: path,
        level: place.kind === 'notice' ? 'error' : finding.level,
      })),
    );

const hasOpened = (year: YearRecords | undefined, today: string, category?: string): boolean =>
  [...(year?.categories.values() ?? [])].some(
    ({ id, category: { window } }) => (category === undefined || id === category) && window.opens <= today,
  );

const restsOnIt = ({ years }: Records, file: string, today: string): boolean => {
  const place = placeOf(file);
  if (place.kind === 'association') return [...years.values()].some((year) => hasOpened(year, today));
  if (place.kind === 'programme' || place.kind === 'policy') return hasOpened(years.get(place.year), today);
  return (
    (place.kind === 'category' || place.kind === 'guide') && hasOpened(years.get(place.year), today, place.category)
  );
};

/** The same findings as of a day: what an open call rests on stops the check. */
export const urgent = (records: Records, findings: readonly Finding[], today: string): readonly Finding[] =>
  findings.map((finding) =>
    Object.hasOwn(toFillInCodes, finding.code) && !isError(finding) && restsOnIt(records, finding.file, today)
      ? { ...finding, level: 'error' }
      : finding,
  );
