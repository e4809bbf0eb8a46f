/** 年度更换: every date, year, number and sentence with a figure in a new year's tables and texts, each to be confirmed or changed. */
import { z } from 'zod/mini';
import { isTableOfYear, type Kind, linesToLookAt } from '../ledger/last-years-lines.ts';
import type { Source } from '../ledger/source.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import type { Choice } from './choices.ts';
import { textOf } from './found.ts';
import { planned } from './planned.ts';

export interface YearLine {
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly kind: Kind;
  readonly text: string;
  /** `kept`: word for word as in the year before. `confirmed`: kept on purpose, by its mark. */
  readonly state: 'changed' | 'kept' | 'confirmed';
}

const mark = /\s*# *照旧\s*$/;

const decoder = new TextDecoder();
const textIn = (source: Source, path: string): string => decoder.decode(source.read(path));

/** The newest earlier year that the ledger holds. */
const yearBefore = ({ records }: Pick<OfficeLedger, 'records'>, year: number): number | undefined =>
  [...records.years.keys()].filter((one) => one < year).toSorted((a, b) => b - a)[0];

/** By file and line; nothing where there is no earlier year to have copied from. */
export const yearChecklist = (ledger: Pick<OfficeLedger, 'records' | 'source'>, year: number): readonly YearLine[] => {
  const { source } = ledger;
  const before = yearBefore(ledger, year);
  if (before === undefined) return [];
  const there = new Set(source.list().map(({ path }) => path));
  return [...there]
    .filter((path) => isTableOfYear(path, year))
    .flatMap((path) => {
      const old = path.replace(`content/${year}/`, `content/${before}/`);
      const former = new Set(
        there.has(old)
          ? textIn(source, old)
              .split('\n')
              .map((line) => line.trim())
          : [],
      );
      return linesToLookAt(textIn(source, path)).map((one): YearLine => ({
        path,
        ...one,
        state: mark.test(one.text) ? 'confirmed' : former.has(one.text) ? 'kept' : 'changed',
      }));
    });
};

const pathChoices = ({ records, source }: OfficeLedger): readonly Choice[] => {
  const [newest] = [...records.years.keys()].toSorted((a, b) => b - a);
  const paths = new Set(
    newest === undefined
      ? []
      : yearChecklist({ records, source }, newest).flatMap(({ path, state }) => (state === 'kept' ? path : [])),
  );
  return [...paths].map((path) => ({ value: path, label: path }));
};

const lineChoices = (
  { records, source }: OfficeLedger,
  sofar: Readonly<Record<string, unknown>>,
): readonly Choice[] => {
  const path = String(sofar['path'] ?? '');
  const year = Number(/^content\/(\d{4})\//.exec(path)?.[1] ?? 0);
  return yearChecklist({ records, source }, year)
    .filter((one) => one.path === path && one.state === 'kept')
    .map(({ kind, text }) => ({ value: text, label: `${kind}：${text}` }));
};

export const yearLine = act({
  id: 'year-line',
  verb: ['year-line'],
  title: '核对新年度的一行',
  purpose: '新年度从上一次复制而来：每一处日期、年份、数字和写有数字的句子，照新的通知改，或者确认照旧。',
  screen: 'year',
  input: z.strictObject({
    path: z.string().check(z.minLength(1), z.maxLength(300)),
    old: z.string().check(z.minLength(1), z.maxLength(2000)),
    new: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  }),
  form: {
    path: { label: '文件', control: 'choice', positional: '<文件>', choices: pathChoices },
    old: { label: '现在的一行', control: 'choice', choices: lineChoices, help: '整行，一字不差' },
    new: { label: '改成', control: 'line', help: '不写就是确认照旧' },
  },
  plan: (ledger, { path, old, new: changed }, today) => {
    const year = Number(/^content\/(\d{4})\//.exec(path)?.[1] ?? 0);
    if (!isTableOfYear(path, year) || ledger.source.list().every((entry) => entry.path !== path))
      return refuse(`${path} 不是一个年度的设置、政策或者指南。`);
    const before = textOf(ledger, path);
    const lines = before.split('\n');
    const places = lines.flatMap((line, index) => (line.trim() === old.trim() ? index : []));
    const [place] = places;
    if (place === undefined) return refuse(`${path} 里没有这一行：${old}`);
    if (places.length > 1) return refuse(`${path} 里有${places.length}行和这一行一样，分不清是哪一行；请在文件里改。`);
    if (changed === undefined && !path.endsWith('.yaml'))
      return refuse('政策和指南的文字里不能加“照旧”的记号；确实不变的，不用办理。');
    const line = lines[place] ?? '';
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const after = lines.with(place, changed === undefined ? `${line.trimEnd()} # 照旧` : `${indent}${changed.trim()}`);
    return planned(
      ledger,
      {
        files: [{ path, before, after: after.join('\n') }],
        sentence:
          changed === undefined
            ? `核对${year}年度：${path} 第${place + 1}行照旧`
            : `核对${year}年度：改 ${path} 第${place + 1}行`,
      },
      today,
    );
  },
});
