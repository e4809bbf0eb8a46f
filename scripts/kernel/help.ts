/** The text of `--help`. */
import { commonOptions } from './arguments.ts';
import type { VerbOption, Verb } from './verb.ts';

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const left = Math.max(...rows.map(([name]) => width(name)));
  return rows.map(([name, text]) => `  ${name}${' '.repeat(left - width(name) + 2)}${text}`).join('\n');
};

const shown = ([name, option]: [string, VerbOption]): [string, string] => {
  const value = option.type === 'boolean' ? '' : ` ${option.value ?? option.oneOf?.join('|') ?? '值'}`;
  return [`--${name}${value}`, option.help];
};

export const helpOfAll = (verbs: readonly Verb[]): string =>
  `公示：公开评选的账本与网站

用法：npx gongshi <命令> [选项]

命令：
${columns(verbs.map((verb) => [verb.name, verb.summary]))}

每个命令的说明：npx gongshi <命令> --help
退出码：0 没有问题；1 有问题，已经列出；2 没有运行成，已经说明原因`;

export const helpOf = (verb: Verb): string =>
  `${verb.summary}

用法：npx gongshi ${[verb.name, verb.usage, '[选项]'].filter(Boolean).join(' ')}

选项：
${columns(Object.entries({ ...verb.options, ...commonOptions }).map(shown))}`;
