/** What was typed after a verb → its arguments, or a sentence about what is wrong with it. */
import { parseArgs } from 'node:util';
import { isDate } from '../../src/core/dates.ts';
import { type Arguments, CannotRun, type OptionTable, type Verb } from './verb.ts';

/** Options of every verb. */
export const commonOptions = {
  today: { type: 'string', value: 'YYYY-MM-DD', help: '按这一天判定；不写则按今天（演示数据按它自己的日期）' },
  help: { type: 'boolean', help: '显示本说明' },
} as const satisfies OptionTable;

const bare = (option: string): string => option.replace(/^-+/, '').replace(/=.*$/, '');

/** node:util's own sentences are in English and differ between versions; its codes do not. */
const explain = (error: unknown, verb: Verb, typed: readonly string[]): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known = { ...verb.options, ...commonOptions };
  const unknown = typed.find((word) => word.startsWith('-') && !Object.hasOwn(known, bare(word)));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${unknown ?? ''} 这个选项`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return '有一个选项缺少值，或者不该带值';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `${verb.name} 后面只能写选项`;
  throw error;
};

const parse = (verb: Verb, typed: readonly string[]) => {
  const options = { ...verb.options, ...commonOptions };
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: verb.usage !== '', strict: true });
  } catch (error) {
    throw new CannotRun(`${explain(error, verb, typed)}。用法见 npx gongshi ${verb.name} --help`);
  }
};

export const readArguments = (verb: Verb, typed: readonly string[]): Arguments & { today?: string; help: boolean } => {
  const { values, positionals } = parse(verb, typed);
  const { today, help, ...options } = values as typeof values & { today?: string; help?: boolean };
  for (const [name, value] of Object.entries(options)) {
    const allowed = verb.options[name]?.oneOf;
    const wrong = [value].flat().find((one) => allowed !== undefined && !allowed.includes(String(one)));
    if (wrong !== undefined) throw new CannotRun(`--${name} 只能是 ${allowed?.join('、')}，不能是 ${String(wrong)}`);
  }
  if (today !== undefined && !isDate(today)) throw new CannotRun(`--today 应写成 2017-05-31 的样子，不能是 ${today}`);
  return { options: options as Arguments['options'], positionals, help: help ?? false, ...(today && { today }) };
};
