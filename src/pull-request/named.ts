/** The organisation that an object of Git names. */
import { organizationNamed } from '../ledger/organization-named.ts';
import type { Blobs } from './blobs.ts';
import type { Blob } from './tree.ts';

/** Undefined when there is no file, or none that says so readably. */
export const organizationIn = (blobs: Blobs, path: string, blob: Blob | undefined): string | undefined => {
  if (blob === undefined) return undefined;
  blobs.fetch([blob.oid]);
  return organizationNamed(path, blobs.bytes(blob.oid));
};
