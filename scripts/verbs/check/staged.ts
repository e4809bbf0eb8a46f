/** What a commit would hold: the ledger as staged, and whatever else is staged that is no file of this program. */
import { type Finding, inFile, reporter } from '../../../src/core/finding.ts';
import { personalData, personalDataFindings } from '../../../src/core/privacy.ts';
import type { Allowed } from '../../../src/core/privacy/allowed.ts';
import { pathCodes } from '../../../src/ledger/path-codes.ts';
import { limits, lossyText } from '../../../src/ledger/safe-text.ts';
import { byPath, type Source } from '../../../src/ledger/source.ts';
import { blobsOf, treeSource } from '../../../src/pull-request/blobs.ts';
import { type Git, gitIn, pieces } from '../../../src/pull-request/git.ts';
import { type Blob, type Tree, treeOf } from '../../../src/pull-request/tree.ts';

export interface Staged {
  /** `content/` of the index. */
  readonly source: Source;
  /** The same with the strays, for showing their lines. */
  readonly everything: Source;
  /** Paths that the commit would change. */
  readonly paths: ReadonlySet<string>;
  /** Personal data in a staged file outside the ledger, where nobody else would look for it. */
  readonly strayFindings: (allowed: Allowed) => readonly Finding[];
}

/** Where this program keeps its own files, tests with made-up personal data among them. */
const own = /^(?:(?:\.github|bench|docs|hooks|public|schemas|scripts|src|tests)\/|package(?:-lock)?\.json$)/;

const report = reporter(pathCodes);

/** `:<mode> <mode> <oid> <oid> <status>`, NUL, path, NUL; a deleted file is of no concern. */
const stagedFiles = ({ ask }: Git): [string, Blob][] => {
  const answer = pieces(ask(['diff', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--diff-filter=d']));
  return answer.flatMap((head, index): [string, Blob][] => {
    const [, mode = '', , oid = ''] = head.split(' ');
    return index % 2 === 0 ? [[answer[index + 1] ?? '', { mode, oid }]] : [];
  });
};

export const stagedIn = (folder: string): Staged => {
  const git = gitIn(folder);
  const blobs = blobsOf(git);
  const files = stagedFiles(git);
  // Writing the index as a tree adds an object that nothing names; Git sweeps it up by itself.
  const tree: Tree = treeOf(git, git.ask(['write-tree']).toString().trim());
  const strays = files.filter(([path]) => !path.startsWith('content/') && !own.test(path));
  blobs.fetch([...tree, ...strays].map(([, { oid }]) => oid));
  const source = treeSource(tree, blobs);
  const stray = treeSource(new Map(strays), blobs);
  return {
    source,
    everything: {
      list: () => [...source.list(), ...stray.list()].toSorted(byPath),
      read: (path) => (path.startsWith('content/') ? source : stray).read(path),
    },
    paths: new Set(files.map(([path]) => path)),
    strayFindings: (allowed) =>
      strays.flatMap(([path, { oid }]) => {
        const text = lossyText(stray.read(path));
        const unreadable = blobs.size(oid) > limits.file || /[\0\uFFFD]/.test(text);
        return inFile(
          path,
          unreadable ? [report('path-unknown', {})] : personalDataFindings(personalData(text, allowed), () => path),
        );
      }),
  };
};
