/**
 * What of a new year is to be looked at: every line of its tables and guides that holds a date, a year, a number that a call
 * sets, or a sentence with a figure; and which of these still stand, word for word, as in the year before.
 */
import { type CodeTable, type Finding, reporter } from '../core/finding.ts';
import type { YearRecords } from '../core/records.ts';
import { type RecordPlace, placeOf } from './paths.ts';
import { lossyText } from './safe-text.ts';
import type { Entry, Source } from './source.ts';

export const lastYearsLineCodes = {
  'year-line-kept': {
    level: 'warning',
    title: '新年度的文件里有一行与上次一样，写着以前的年份',
    message: '这一行与{before}年度的一样，写着以前的年份：{text}',
    help: '照新的通知改；确实不变的，在这一行末尾加上“# 照旧”',
    en: 'This line is that of {before} and names an earlier year: {text}',
    meaning: '新年度从以前复制而来，有一行里的日期、年份还是以前的。',
    why: '以前的日期留在新年度的申报表和指南里，申报单位会照着办错。',
    wrong: '2018年度的指南里写：2017年5月31日前提交',
    right: '2018年5月31日前提交',
  },
} as const satisfies CodeTable;

const report = reporter(lastYearsLineCodes);

export type Kind = '日期' | '年份' | '数字' | '句子';

export interface LineToLookAt {
  /** Counts from 1. */
  readonly line: number;
  readonly kind: Kind;
  readonly text: string;
}

const number =
  /\b(?:quota|award|budget|threshold|min-valid|trim|floor|weight|days|working-days|grace-minutes|max-[a-z]+): *\d/;

const kindOf = (text: string): Kind | undefined => {
  if (/\b20\d\d-\d\d-\d\d\b|\d+月\d+日/.test(text)) return '日期';
  if (/20\d\d/.test(text)) return '年份';
  if (number.test(text)) return '数字';
  return /[一二三四五六七八九十百\d.]+(?:万元|元|个|名|份|人|天|日|分|年|%|％)/.test(text) ? '句子' : undefined;
};

/** Comments are the office's own notes, and are looked at as well. */
export const linesToLookAt = (text: string): readonly LineToLookAt[] =>
  text.split('\n').flatMap((line, index) => {
    const kind = kindOf(line);
    return kind === undefined ? [] : [{ line: index + 1, kind, text: line.trim() }];
  });

/** What an older document is called stays as it is. */
const names = ({ policy, sources }: YearRecords['programme']): readonly string[] =>
  [policy.id, policy.title, policy.number ?? '', policy.date, ...sources.map(({ title }) => title)].filter(
    (text) => text !== '',
  );

/** Of these, `law-copied-year` tells. */
const toldElsewhere = /^\s*(?:call|window|year-window)\b|\bmax: *20\d\d|# *照旧\s*$/;

const namesEarlierYear = (line: string, year: number, known: readonly string[]): boolean => {
  const rest = known.reduce((text, name) => text.replaceAll(name, ''), line);
  // 2000 yuan are no year, and a programme does not look back further than some years.
  return [...rest.matchAll(/(?<![\d.]|(?:award|budget|max|min): *)20\d\d(?![\d元])/g)].some(
    ([found]) => Number(found) < year && Number(found) >= year - 6,
  );
};

const compared: ReadonlySet<RecordPlace['kind']> = new Set(['programme', 'category', 'guide']);

/** `years`: those that were read. A year is held to the one before it in the ledger. */
export const lastYearsLines = (
  source: Source,
  entries: readonly (Entry & { readonly place: RecordPlace })[],
  years: ReadonlyMap<number, YearRecords>,
): readonly Finding[] => {
  const there = new Set(entries.map(({ path }) => path));
  return entries.flatMap(({ path, place }) => {
    if (!compared.has(place.kind) || !('year' in place)) return [];
    const records = years.get(place.year);
    const before = [...years.keys()].filter((year) => year < place.year).toSorted((a, b) => b - a)[0];
    const earlier = path.replace(`content/${place.year}/`, `content/${before}/`);
    if (records === undefined || before === undefined || !there.has(earlier)) return [];
    const known = names(records.programme);
    const old = new Set(lossyText(source.read(earlier)).split('\n'));
    let offset = 0;
    return lossyText(source.read(path))
      .split('\n')
      .flatMap((line): Finding[] => {
        const at = { offset, length: line.trimEnd().length };
        offset += line.length + 1;
        if (!old.has(line) || toldElsewhere.test(line) || !namesEarlierYear(line, place.year, known)) return [];
        return [{ ...report('year-line-kept', { before, text: line.trim().slice(0, 60) }, { at }), file: path }];
      });
  });
};

export const isTableOfYear = (path: string, year: number): boolean => {
  const place = placeOf(path);
  return 'year' in place && place.year === year && ['programme', 'policy', 'category', 'guide'].includes(place.kind);
};
