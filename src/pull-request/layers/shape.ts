/** Is the change a submission at all: regular files of the ledger, few, small and well named? */
import { reportDisclosure } from '../../core/disclosure/codes.ts';
import { type Finding, reporter } from '../../core/finding.ts';
import { pathCodes } from '../../ledger/path-codes.ts';
import { placeOf, sortPaths } from '../../ledger/paths.ts';
import { limits, tooLong } from '../../ledger/safe-text.ts';
import type { Entry } from '../../ledger/source.ts';
import type { Context } from '../context.ts';
import { found, type LayerOutcome } from '../layer.ts';
import type { FileChange } from '../tree.ts';
import { shapeCodes } from './shape-codes.ts';

const report = reporter({ ...shapeCodes, 'path-collision': pathCodes['path-collision'] });

const isInside = (path: string): boolean => path.startsWith('content/');

const outside = ({ changes, office }: Context): Finding[] =>
  office
    ? []
    : changes.flatMap(({ path, from }) =>
        [from, path].flatMap((side) =>
          side === undefined || isInside(side) ? [] : [report('change-outside', {}, { file: side })],
        ),
      );

interface Arrival {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

/** What the change puts into the ledger. */
const arrivals = (changes: readonly FileChange[]): Arrival[] =>
  changes.flatMap(({ path, after }) => (after === undefined || !isInside(path) ? [] : [{ path, ...after }]));

const kindOf = (mode: string): Entry['kind'] => {
  if (mode === '120000') return 'link';
  return mode === '160000' ? 'other' : 'file';
};

const plain = /^[\u0020-\u007E]*$/;

/** A name that differs from another only in how it is written, and is not the name that it takes the place of. */
const collisions = ({ headTree }: Context, arriving: readonly Arrival[]): Finding[] => {
  // Ten thousand paths are looked at, nearly all of them plain.
  const folded = (path: string) => (plain.test(path) ? path : path.normalize('NFKC')).toLowerCase();
  const wanted = new Set(arriving.map(({ path }) => folded(path)));
  const same = Map.groupBy(
    [...headTree.keys()].filter((path) => wanted.has(folded(path))),
    folded,
  );
  return arriving.flatMap(({ path }) => {
    const other = same.get(folded(path))?.find((one) => one !== path);
    return other === undefined ? [] : [report('path-collision', { other }, { file: path })];
  });
};

/** An applicant cannot open an award by writing into its folder. */
const categories = ({ baseTree, office }: Context, arriving: readonly Arrival[]): Finding[] =>
  office
    ? []
    : arriving.flatMap(({ path }) => {
        const place = placeOf(path);
        if (!('category' in place) || baseTree.has(tablesOf(place.year, place.category))) return [];
        const known = [...baseTree.keys()].flatMap(
          (file) => new RegExp(`^content/${place.year}/([^/]+)/category\\.yaml$`).exec(file)?.[1] ?? [],
        );
        const words = { year: place.year, category: place.category, known: known.join('、') || '还没有奖项' };
        return [report('change-category', words, { file: path })];
      });

const tablesOf = (year: number, category: string): string => `content/${year}/${category}/category.yaml`;

const tooMuch = ({ blobs, limits: { bytes } }: Context, arriving: readonly Arrival[]): Finding[] => {
  const size = arriving.reduce((sum, { oid }) => sum + blobs.size(oid), 0);
  const isOne = arriving.some(({ oid }) => blobs.size(oid) > limits.file);
  return size <= bytes || isOne
    ? []
    : [report('change-too-large', { size: Math.ceil(size / 1024), limit: bytes / 1024 })];
};

export const shape = (context: Context): LayerOutcome => {
  const { blobs, changes, conflicts } = context;
  if (changes.length === 0 && conflicts.length === 0) return found([report('change-empty', {})]);
  const arriving = arrivals(changes);
  blobs.info(arriving.map(({ oid }) => oid));
  const paths = sortPaths(arriving.map(({ path, mode }) => ({ path, kind: kindOf(mode), size: 0 }))).findings;
  return found([
    ...outside(context),
    ...paths.filter(({ code }) => code !== 'path-collision'),
    ...collisions(context, arriving),
    ...arriving.flatMap(({ path }) =>
      placeOf(path).kind === 'whole' ? [reportDisclosure('disclosure-whole', {}, { file: path })] : [],
    ),
    ...arriving.flatMap(({ path, mode }) =>
      mode === '100755' ? [report('change-executable', {}, { file: path })] : [],
    ),
    ...arriving.flatMap(({ path, oid }) =>
      blobs.size(oid) > limits.file ? [{ ...tooLong(blobs.size(oid)), file: path }] : [],
    ),
    ...tooMuch(context, arriving),
    ...categories(context, arriving),
    ...conflicts,
  ]);
};
