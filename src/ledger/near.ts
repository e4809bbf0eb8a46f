/**
 * What must be read to judge a few applications, so that checking one does not read ten thousand.
 *
 * An application is judged by its year's tables and decisions, its organisation, its own confirmation and receipt, and
 * the other applications of the same organisation (`own` in rules/rule.ts); names are looked up in the list of paths.
 */
import { placeOf } from './paths.ts';
import { lossyText } from './safe-text.ts';
import type { Source } from './source.ts';

/** The key stands among the first lines of an application; written by hand it may be quoted. */
const organizationIn = (source: Source, path: string): string | undefined =>
  /^organization: *["']?([a-z0-9-]+)/m.exec(lossyText(source.read(path)))?.[1];

/** The county associations that confirm for the places of the issuer. */
const confirmersIn = (source: Source): readonly string[] =>
  [...lossyText(source.read('content/association.yaml')).matchAll(/confirmer: *["']?([a-z0-9-]+)/g)].flatMap(
    (match) => match[1] ?? [],
  );

const ofOffice: ReadonlySet<string> = new Set([
  'association',
  'calendar',
  'programme',
  'policy',
  'category',
  'decision',
  'notice',
  'objection',
]);

/** Which paths to read for these applications; undefined when the paths are not all applications. */
export const nearTo = (source: Source, paths: readonly string[]): ((path: string) => boolean) | undefined => {
  const places = paths.map(placeOf);
  if (paths.length === 0 || places.some(({ kind }) => kind !== 'application')) return undefined;
  const organizations = new Set(paths.flatMap((path) => organizationIn(source, path) ?? []));
  const years = new Set(places.flatMap((place) => ('year' in place ? [place.year] : [])));
  const own = new Set(
    source
      .list()
      .map(({ path }) => path)
      .filter((path) => {
        const place = placeOf(path);
        if (place.kind !== 'application' || !years.has(place.year)) return false;
        return organizations.has(organizationIn(source, path) ?? '');
      }),
  );
  const named = new Set([...organizations, ...confirmersIn(source)]);
  const beside = (folder: string) => (path: string) =>
    path.replace('/applications/', `/${folder}/`).replace(/\.md$/, '.yaml');
  const papers = new Set(
    [...own, ...paths].flatMap((path) => [beside('confirmations')(path), beside('receipts')(path)]),
  );
  return (path) => {
    const place = placeOf(path);
    if (place.kind === 'organization') return named.has(place.id);
    if (ofOffice.has(place.kind)) return !('year' in place) || place.kind === 'calendar' || years.has(place.year);
    return own.has(path) || papers.has(path) || paths.includes(path);
  };
};
