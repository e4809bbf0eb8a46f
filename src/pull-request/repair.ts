/** Slips of typing that have one right form. */
import { isDate } from '../core/dates.ts';
import type { LocatedFinding } from '../core/finding.ts';

/** `organization：x` → `organization: x`, at the start of a line and within braces. */
const colons = (line: string): string =>
  line.replace(/(^\s*(?:- )?(?:\{ ?)?|[{,] ?)([a-z][a-z0-9-]*)：[ \u3000]*/g, '$1$2: ');

const trailing = (line: string): string => line.replace(/[ \u3000]+$/, '');

/** A line of a file that cannot be read as it is. */
export const repairedSyntax = (line: string): string => trailing(colons(line));

const written = /^(["']?)(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\1$/;

/** `2017年3月1日`, `2017.3.1`, `2017/03/01`, `2017-3-1` → `2017-03-01`, if there is such a day. */
const date = (token: string): string => {
  const [, , year = '', month = '', day = ''] = written.exec(token) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(text) ? text : token;
};

/** `530`, `“530”` → `"530"`. */
const quoted = (token: string): string => token.replace(/^[“＂]?(\d[\d.]*)[”＂]?$/, '"$1"');

const byCode: Readonly<Record<string, (token: string) => string>> = {
  'field-invalid': date,
  'record-invalid': date,
  'field-not-listed': quoted,
  'number-should-be-text': quoted,
  'digits-unquoted': quoted,
};

/** A line that can be read: the very tokens that findings point at, from the last to the first, so that columns hold. */
export const repaired = (line: string, findings: readonly LocatedFinding[]): string => {
  const characters = [...line];
  for (const { code, column, endColumn } of findings.toSorted((a, b) => b.column - a.column)) {
    const token = characters.slice(column - 1, endColumn - 1).join('');
    const better = byCode[code]?.(token);
    if (better !== undefined) characters.splice(column - 1, endColumn - column, better);
  }
  return trailing(characters.join(''));
};
