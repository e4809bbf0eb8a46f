/**
 * A judge's own line (回执码): printed on one score sheet, known to whoever has that sheet, and in the ledger as a digest beside
 * the pseudonym. With it the judge alone finds his own card among those that were published.
 *
 *     8T3K-5WQ2-N0ZR-4H7M-XC6D-9AVE     100 random bits, then 20 that tell whose it is
 *
 * The last group is drawn from the rest together with year, round and pseudonym: a line that was copied onto another sheet, or
 * mistyped, fits nowhere. The digest is of another text than that group, so that neither tells of the other. A random number of
 * 100 bits is found by no search, so the digest needs no salt.
 */
import { base32, tidied } from './base32.ts';
import { sha256Of } from './sha256.ts';

/** Which sheet it is on. */
export interface SheetPlace {
  readonly year: number;
  readonly category: string;
  readonly round: string;
  /** `R01` */
  readonly reviewer: string;
}

const [secretLength, checkLength] = [20, 4] as const;

/** Bytes of randomness that a line is made from. */
export const ownLineBytes = 13;

const about = (use: 'check' | 'digest', { year, category, round, reviewer }: SheetPlace, secret: string): string =>
  sha256Of(`gongshi-own-line-1 ${use}\n${year}/${category}/${round}\n${reviewer}\n${secret}\n`);

const checkOf = (place: SheetPlace, secret: string): string => base32(about('check', place, secret), checkLength);

/** `random`: at least `ownLineBytes` of them, from a source that nobody can foretell. */
export const writeOwnLine = (place: SheetPlace, random: Uint8Array): string => {
  if (random.length < ownLineBytes) throw new Error('a line needs more randomness');
  const secret = base32([...random].map((byte) => byte.toString(16).padStart(2, '0')).join(''), secretLength);
  return `${secret}${checkOf(place, secret)}`.replace(/(.{4})(?=.)/g, '$1-');
};

/** The characters alone, as they were typed; undefined for what is no line. */
export const readOwnLine = (typed: string): string | undefined => {
  const line = tidied(typed).replace(/-/g, '');
  return new RegExp(`^[0-9A-HJKMNP-TV-Z]{${secretLength + checkLength}}$`).test(line) ? line : undefined;
};

/** `line`: as `readOwnLine` gives it. Was it made for this sheet? */
export const isOwnLineOf = (line: string, place: SheetPlace): boolean =>
  line.slice(secretLength) === checkOf(place, line.slice(0, secretLength));

/** What stands in the ledger, in hexadecimal. */
export const ownLineDigest = (line: string, place: SheetPlace): string =>
  about('digest', place, line.slice(0, secretLength));
