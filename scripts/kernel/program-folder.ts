import { resolve } from 'node:path';

/** Where this program lies: what was read is kept with the digest of what read it. */
export const programFolder = resolve(import.meta.dirname, '..', '..');
