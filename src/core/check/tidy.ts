/** Small slips of typing that are put right, or left alone, and told: spaces around a value, Chinese quotation marks kept. */
import type { CompiledCategory } from '../compile.ts';
import { type CodeTable, type Finding, reporter, type ValuePath } from '../finding.ts';
import { pathInWords } from './field-path.ts';

export const tidyCodes = {
  'text-trimmed': {
    level: 'warning',
    title: '前后有空格，已经略去',
    message: '{field}前后有空格，已经略去',
    help: '删去前后的空格；不删也不影响申报',
    en: '{path} has spaces around it, which are ignored',
    meaning: '内容的前面或者后面多了空格，核对时已经略去。',
    why: '多一个空格，单位名称就会比不上；略去以后按没有空格的核对和公布。',
    wrong: 'host-name: "示例水产有限公司 "',
    right: 'host-name: 示例水产有限公司',
  },
  'quotes-kept': {
    level: 'warning',
    title: '整个内容写在中文引号里',
    message: '{field}整个写在中文引号里，引号会当作内容',
    help: '引号不是名称一部分的，删去；编号和代码要用英文引号 "…"',
    en: '{path} stands in Chinese quotation marks, which are kept',
    meaning: '中文引号不是文件格式的引号，会作为内容原样保留。',
    why: '带着引号的名称和盖章的名称比不上，带着引号的代码也认不出来。',
    wrong: 'host-place: “320707”',
    right: 'host-place: "320707"',
  },
} as const satisfies CodeTable;

const report = reporter(tidyCodes);

/** One pair of marks around everything; 「“甲”和“乙”」 is not one pair. */
const quoted = /^(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|＂[^＂]*＂)$/u;

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

interface Tidied {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** Is nothing below it to be put right? Then it is what it was, and most values are. */
const isTidy = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === value && !quoted.test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isTidy);
};

/** Front matter as it is judged. One line end at the end of a value is a manner of writing YAML, and not told. */
export const tidy = (value: unknown, category: CompiledCategory, path: ValuePath = []): Tidied => {
  if (isTidy(value)) return { value, findings: [] };
  if (typeof value === 'string') {
    const text = value.trim();
    const trimmed = text !== '' && text !== value.replace(/\n$/, '');
    const kept = quoted.test(text);
    if (!trimmed && !kept) return { value: text, findings: [] };
    const words = { field: pathInWords(category, path), path: path.join('.') };
    const findings = [
      ...(trimmed ? [report('text-trimmed', words, { at: path })] : []),
      ...(kept ? [report('quotes-kept', words, { at: path })] : []),
    ];
    return { value: text, findings };
  }
  if (typeof value !== 'object' || value === null) return { value, findings: [] };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => tidy(item, category, [...path, index]));
    return { value: items.map((item) => item.value), findings: items.flatMap((item) => item.findings) };
  }
  if (!isPlain(value)) return { value, findings: [] };
  const entries = Object.entries(value).map(([key, item]) => [key, tidy(item, category, [...path, key])] as const);
  return {
    value: Object.fromEntries(entries.map(([key, item]) => [key, item.value])),
    findings: entries.flatMap(([, item]) => item.findings),
  };
};
