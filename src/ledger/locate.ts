/** `At` of a finding → line and column of the very token, with the line itself as far as it may be shown. */
import { cite, citeIn } from '../core/citation.ts';
import { control, invisible } from '../core/fields/clean.ts';
import type { At, Finding, LocatedFinding } from '../core/finding.ts';
import { masked, type PersonalDatum, personalData } from '../core/privacy.ts';
import { type Allowed, allowedOf, nothingAllowed } from '../core/privacy/allowed.ts';
import type { Records } from '../core/records.ts';
import { readBody } from './application-text.ts';
import { frontMatterEnd } from './front-matter-edges.ts';
import { placeOf } from './paths.ts';
import { pathKey, type EntryPosition, type Range, yamlPlaces } from './positions.ts';
import { lossyText } from './safe-text.ts';
import type { Source } from './source.ts';

/** A longer line helps nobody. */
const longestLine = 1000;

/** Findings that are about a name and not about what stands behind it. */
const aboutKeys: ReadonlySet<string> = new Set(['field-unknown']);

type Cited = Finding & Pick<LocatedFinding, 'citation'>;

const cited = (finding: Finding, records: Records | undefined): Cited => {
  const { clause, file } = finding;
  if (clause === null) return { ...finding, citation: null };
  return { ...finding, citation: records === undefined ? cite(undefined, clause) : citeIn(records, file, clause) };
};

interface Located {
  readonly places: ReadonlyMap<string, EntryPosition>;
  /** Headings of the body. */
  readonly headings: ReadonlyMap<string, Range>;
  readonly text: string;
  /** The text without what must not be shown. */
  readonly shown: readonly string[];
  readonly leaks: readonly PersonalDatum[];
  /** Lines of which nothing may be shown. */
  readonly secret: ReadonlySet<number>;
}

const unshown = new RegExp(`${control.source}|${invisible.source}`, 'gu');

const readFile = (file: string, text: string, allowed: Allowed): Located => {
  const end = file.endsWith('.yaml') ? undefined : frontMatterEnd(text);
  const leaks = personalData(text, allowed);
  const body = end === undefined ? [] : readBody(text.slice(end), end).sections;
  return {
    places: yamlPlaces(end === undefined ? text : text.slice(3, end), end === undefined ? 0 : 3),
    headings: new Map(body.map(({ heading, headingOffset: offset }) => [heading, { offset, length: heading.length }])),
    text,
    shown: masked(text, leaks).replaceAll(unshown, '\uFFFD').split('\n'),
    leaks,
    secret: new Set(),
  };
};

/** The token of a path; of what is not there, the nearest thing that is, and at last the first line. */
const rangeOf = (located: Located, { at, code }: Finding, heading: (field: string) => string): Range => {
  if (isRange(at)) return at;
  for (let length = at.length; length > 0; length -= 1) {
    const place = located.places.get(pathKey(at.slice(0, length)));
    if (place !== undefined) return length === at.length && !aboutKeys.has(code) ? place.value : place.key;
  }
  const found = located.headings.get(heading(String(at[0] ?? '')));
  return found ?? { offset: 0, length: Math.max(1, located.text.indexOf('\n')) };
};

const isRange = (at: At): at is Range => !Array.isArray(at);

const characters = (text: string): number => [...text].length;

const locateOne = (located: Located, finding: Cited, heading: (field: string) => string): LocatedFinding => {
  const { offset, length } = rangeOf(located, finding, heading);
  const before = located.text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const rest = located.text.slice(offset, offset + length).split('\n', 1)[0] ?? '';
  const column = characters(located.text.slice(start, offset)) + 1;
  const shown = located.shown[line - 1] ?? '';
  const secret = shown.length > longestLine || located.secret.has(line);
  return { ...finding, line, column, endColumn: column + Math.max(1, characters(rest)), source: secret ? '' : shown };
};

/** Lines of personal data that only a reader of the page or of the decoded value sees: nothing of them can be masked. */
const secretLines = (located: Located, findings: readonly Finding[], heading: (field: string) => string) => {
  const lines = findings
    .filter(({ code }) => code === 'personal-data')
    .map((finding) => rangeOf(located, finding, heading))
    .filter((range) => !located.leaks.some((leak) => leak.offset === range.offset && leak.length === range.length))
    .flatMap(({ offset, length }) => {
      const first = located.text.slice(0, offset).split('\n').length;
      const count = located.text.slice(offset, offset + length).split('\n').length;
      return Array.from({ length: count }, (_, index) => first + index);
    });
  return new Set(lines);
};

/** The heading of a prose field in an application of a known category; else the name itself. */
const headingOf = (file: string, records: Records | undefined) => {
  const place = placeOf(file);
  const category =
    place.kind === 'application' ? records?.years.get(place.year)?.categories.get(place.category)?.category : undefined;
  return (field: string): string => category?.label(field) ?? field;
};

const nowhere = (finding: Cited): LocatedFinding => ({ ...finding, line: 1, column: 1, endColumn: 1, source: '' });

/** By file and place; what stands at one place keeps its order. */
export const inOrder = (a: LocatedFinding, b: LocatedFinding): number =>
  Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column;

/** `records`: what was loaded, for the words of clauses, the headings of prose fields and the contacts that may be shown. */
export const locate = (source: Source, findings: readonly Finding[], records?: Records): LocatedFinding[] => {
  const files = new Map(
    source
      .list()
      .filter(({ kind }) => kind === 'file')
      .map((entry) => [entry.path, entry]),
  );
  const allowed = records === undefined ? nothingAllowed : allowedOf(records.association);
  const byFile = Map.groupBy(
    findings.map((finding) => cited(finding, records)),
    ({ file }) => file,
  );
  const located = [...byFile].flatMap(([file, all]) => {
    if (!files.has(file)) return all.map(nowhere);
    const read = readFile(file, lossyText(source.read(file)), allowed);
    const heading = headingOf(file, records);
    const known = { ...read, secret: secretLines(read, all, heading) };
    return all.map((finding) => locateOne(known, finding, heading));
  });
  return located.toSorted(inOrder);
};
