/**
 * The one line that stands for everything settled on a day: short enough for paper and to be typed again, with two characters
 * that tell a slip of the pen from a rewritten past.
 *
 *     20171220-137-K7QM-3VXT-9HWC-2PDN-6RTE-1A2B3C4D5E-Q4
 *     day      how many  digest               commit     check
 */
import { base32, tidied } from '../base32.ts';
import { isDate } from '../dates.ts';
import { sha256Of } from '../sha256.ts';

export interface CheckpointLine {
  /** `YYYY-MM-DD`: the day it was made. */
  readonly day: string;
  /** How many facts it stands for. */
  readonly count: number;
  /** Twenty characters of base 32: the first 100 bits of the SHA-256 of those facts. */
  readonly digest: string;
  /** Ten characters of the last commit that was published then; absent where there was no repository. */
  readonly commit?: string;
}

export const shortDigestOf = (text: string): string => base32(sha256Of(text), 20);

const body = ({ day, count, digest, commit }: CheckpointLine): string =>
  [
    day.replaceAll('-', ''),
    String(count),
    ...(digest.match(/.{4}/g) ?? []),
    ...(commit === undefined ? [] : [commit.toUpperCase()]),
  ].join('-');

const checkOf = (text: string): string => base32(sha256Of(text), 2);

export const writeLine = (line: CheckpointLine): string => `${body(line)}-${checkOf(body(line))}`;

const form =
  /^(\d{4})-?(\d\d)-?(\d\d)-(\d+)-([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})(?:-([0-9A-F]{10}))?-([0-9A-Z]{2})$/;

/** Undefined for what is no such line, or was mistyped: that says nothing of the ledger. */
export const readLine = (typed: string): CheckpointLine | undefined => {
  const [, year, month, dayOfMonth, count, ...rest] = form.exec(tidied(typed)) ?? [];
  const check = rest.pop();
  const commit = rest.pop();
  const day = `${year}-${month}-${dayOfMonth}`;
  if (!isDate(day) || count === undefined) return undefined;
  const line: CheckpointLine = {
    day,
    count: Number(count),
    digest: rest.join(''),
    ...(commit === undefined ? {} : { commit: commit.toLowerCase() }),
  };
  return checkOf(body(line)) === check ? line : undefined;
};
