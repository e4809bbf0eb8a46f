/** Zod's issues become problems in plain Chinese, in one place. What a problem is called in a finding depends on the record. */
import { z } from 'zod/mini';
import { expectsText } from './fields/clean.ts';

interface At {
  readonly path: readonly (string | number)[];
}

/** What can be wrong with one value. */
export type Problem =
  | (At & { readonly kind: 'missing' | 'unknown' })
  /** `options`: what may stand there, where the schema says it. */
  | (At & { readonly kind: 'number-for-text'; readonly value: number | bigint; readonly options?: readonly string[] })
  /** `options`: what may stand there, as far as the schema says it. */
  | (At & { readonly kind: 'not-listed'; readonly value: unknown; readonly options?: readonly string[] })
  /** `problem` continues a sentence that begins with the value's name: 应写成一行. */
  | (At & { readonly kind: 'invalid'; readonly problem: string });

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Issue = z.core.$ZodIssue;

const expected: Readonly<Record<string, string>> = {
  string: expectsText,
  number: '应为数字，不加引号',
  int: '应为整数，不加引号',
  boolean: '应写成 true 或 false，不加引号',
  array: '应为列表，每行以“- ”开头',
  object: '应写成“项: 内容”，一项一行',
  record: '应写成“项: 内容”，一项一行',
};

const sizes: Readonly<Record<string, readonly [least: string, most: string, unit: string]>> = {
  string: ['至少', '最多', '字'],
  array: ['至少', '最多', '项'],
};
const ofNumber = ['不能小于', '不能大于', ''] as const;

/** The sentence of an issue whose schema has none of its own. */
const inChinese: z.core.$ZodErrorMap = (issue) => {
  const wrong = '写法不对';
  switch (issue.code) {
    case 'invalid_type':
      return expected[issue.expected] ?? wrong;
    case 'too_small': {
      const [least, , unit] = sizes[issue.origin] ?? ofNumber;
      return `${least}${issue.minimum}${unit}`;
    }
    case 'too_big': {
      const [, most, unit] = sizes[issue.origin] ?? ofNumber;
      return `${most}${issue.maximum}${unit}`;
    }
    default:
      return issue.code === 'invalid_format' && issue.format === 'url' ? '应为完整的网址' : wrong;
  }
};

const isNothing = (input: unknown): boolean => input === undefined || input === null;
const isNumber = (input: unknown): input is number | bigint => typeof input === 'number' || typeof input === 'bigint';

const notListed = (path: At['path'], input: unknown, values: readonly unknown[] = []): Problem => {
  const options = values.filter((one): one is string => typeof one === 'string');
  const listed = options.length === 0 ? {} : { options };
  if (isNumber(input)) return { kind: 'number-for-text', path, value: input, ...listed };
  return { kind: 'not-listed', path, value: input, ...listed };
};

/** Of several shapes, the one that the value meant: that which objects to something inside it. */
const meant = (errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  errors.find((branch) => branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'));

const unionProblems = (issue: z.core.$ZodIssueInvalidUnion, path: At['path']): readonly Problem[] => {
  const inside = meant(issue.errors);
  if (issue.errors.length > 0 && inside !== undefined) return inside.flatMap((each) => problemsOf(each, path));
  if (issue.discriminator === undefined) return [notListed(path, issue.input)];
  const chosen: unknown = Object.entries(issue.input ?? {}).find(([key]) => key === issue.discriminator)?.[1];
  return [isNothing(chosen) ? { kind: 'missing', path } : notListed(path, chosen)];
};

const problemsOf = (issue: Issue, below: At['path'] = []): readonly Problem[] => {
  const path = [...below, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const { input } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key] }));
  if (isNothing(input) && issue.code !== 'custom') return [{ kind: 'missing', path }];
  if (typeof input === 'string' && input.trim() === '') return [{ kind: 'invalid', path, problem: '是空的' }];
  if (issue.code === 'invalid_union') return unionProblems(issue, path);
  if (issue.code === 'invalid_value' && issue.values.every((value) => typeof value === 'string')) {
    return [notListed(path, input, issue.values)];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isNumber(input)) {
    return [{ kind: 'number-for-text', path, value: input }];
  }
  const said = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [{ kind: 'invalid', path, problem: said }];
};

/** A value against its schema: the value as typed, or everything that is wrong with it. */
export const checked = <Value>(schema: z.core.$ZodType<Value>, input: unknown): Checked<Value> => {
  const result = z.safeParse(schema, input, { reportInput: true, error: inChinese });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue)) };
};
