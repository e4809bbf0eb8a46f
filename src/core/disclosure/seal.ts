/**
 * A seal binds the office to what it keeps and tells nothing of it: the secret line in front makes what is likely (a vote of four
 * to four) as hard to guess as what is not. The line of one record can be shown to whoever it concerns, and opens no other seal.
 */
import { sha256Of } from '../sha256.ts';

/** The secret line of one record; `what`: its path, or its receipt number. */
export const secretOf = (secret: string, what: string): string => sha256Of(`${secret}\n${what}`);

export const sealOf = (secret: string, what: string, digest: string): string =>
  sha256Of(`${secretOf(secret, what)}\n${digest}`);
