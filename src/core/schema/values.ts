/** The values that every record is made of: ids, dates, instants, money, digests, clauses. */
import { z } from 'zod/mini';
import { isDate } from '../dates.ts';
import { isDevice, longestId, lowerKebab } from '../record-name.ts';

/** Lower-kebab. The id of a record is its path, never a key in the file. */
export const id = z.string().check(
  z.regex(lowerKebab, '应为小写字母、数字和连字符'),
  z.maxLength(longestId, `最多${longestId}个字符`),
  z.refine((text) => !isDevice(text), 'con、nul、com1 一类的名字在 Windows 上不能用'),
);

/** `2017-05-31`, a day that exists. Compared as text, so no time zone can move it. */
export const date = z
  .string()
  .check(z.refine(isDate, '日期不存在或写法不对，应写成 2017-05-31'), z.meta({ format: 'date' }));

/** `2017-05-19T10:20:00+08:00` exactly: one offset, so that instants compare as text. */
export const instant = z
  .string()
  .check(
    z.refine(
      (text) => /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(text) && isDate(text.slice(0, 10)),
      '时间应写成 2017-05-31T17:30:00+08:00',
    ),
  );

/** Whole yuan. */
export const money = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000));

/** SHA-256 of the exact bytes of a file, in lower-case hexadecimal. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, '应为64位小写十六进制校验码'));

/** `2.2.4`, `2.1.1.d`, or an article of another text, `pipl#25`. Unquoted `5.1` is a number in YAML: quote it. */
export const clause = z
  .string('条款号是文字，两边要加英文引号')
  .check(z.regex(/^(?:[a-z]+#)?\d[\d.a-z]*$/, '条款号应写成 2.2.4 或 pipl#25'));

/** A short line of office text: clean, trimmed, not empty. */
export const line = z.string().check(z.minLength(1), z.maxLength(200));

/** GB/T 2260 code, or `zone-…` for a development zone, quoted. */
export const placeCode = z
  .string()
  .check(z.regex(/^(?:\d{6}|zone-[a-z0-9-]+)$/, '应为六位行政区划代码或 zone- 开头的代号'));

/** Marks fictional data; every page that shows the record says so. */
export const demonstration = z.optional(z.literal(true));

/**
 * A document number: 连科协〔2017〕15号 or 〔2026〕8号, with brackets U+3014 and U+3015, a four-digit year, no leading zero and no
 * 第; or that of an announcement or an order: 第3号, 省政府令第12号.
 */
export const documentNumber = z
  .string()
  .check(
    z.regex(
      /^(?:\p{Script=Han}{0,10}〔20\d{2}〕|\p{Script=Han}{0,20}第)[1-9]\d*号$/u,
      '发文字号应写成 示发〔2026〕15号、〔2026〕8号或者令第12号，年份用六角括号〔〕',
    ),
  );
