/** Who runs the ledger: read alone, for what must be known before the rest is. */
import type { Association } from '../core/schema/association.ts';
import { load } from './load.ts';
import { part, type Source } from './source.ts';

const associationFile = 'content/association.yaml';

/** Undefined where it cannot be read; the check says why. */
export const associationOf = (source: Source): Association | undefined =>
  load(part(source, new Set([associationFile]))).records?.association;
