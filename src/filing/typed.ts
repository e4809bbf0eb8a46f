/** What people type, as the file has it. What cannot be understood stays as it was typed, for the check to say so. */
import { isDate } from '../core/dates.ts';

const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cf}\u2800]|(?![\uFE0E\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;

/** Pasting brings characters that nobody sees and nobody meant. */
const seen = (text: string): string => text.normalize('NFC').replaceAll('\t', ' ').replaceAll(unseen, '');

/** One line. */
export const typedLine = (text: string): string | undefined => {
  const line = seen(text.replaceAll(/[\r\n\u2028\u2029]+/g, ' '));
  return line.trim() === '' ? undefined : line;
};

/** A narrative. A heading of the first two levels would end the section it stands in, so it becomes one of the third. */
export const typedProse = (text: string): string =>
  seen(text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')).replaceAll(/^#{1,2} /gm, '### ');

/** 2017年3月1日, 2017.3.1, 2017/3/1, 20170301, ２０１７－３－１ → 2017-03-01. */
export const typedDate = (text: string): string | undefined => {
  const line = typedLine(text)?.trim();
  if (line === undefined) return undefined;
  const plain = line.normalize('NFKC').replaceAll(/\s/g, '');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[年./\-—–](\d{1,2})[月./\-—–](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : line;
};

/** 1,460 and １４６０ → 1460; a unit after it is left out. */
export const typedInteger = (text: string, unit?: string): number | string | undefined => {
  const line = typedLine(text)?.trim();
  if (line === undefined) return undefined;
  const bare = unit !== undefined && line.endsWith(unit) ? line.slice(0, -unit.length) : line;
  const digits = bare.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : line;
};
