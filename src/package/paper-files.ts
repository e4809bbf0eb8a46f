/** The papers of a package as files that a browser can show. */
import { extensionOf } from './manifest.ts';
import type { Package } from './open.ts';

/** What a browser may show in a page of its own; none of them runs anything. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Papers are found by digest. */
export const paperFiles = (evidence: Package['evidence']): ReadonlyMap<string, File> =>
  new Map(
    evidence.map(({ path, sha256, bytes }): [string, File] => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const type = types[extensionOf(name)] ?? 'application/octet-stream';
      return [sha256, new File([new Uint8Array(bytes)], name, { type })];
    }),
  );
