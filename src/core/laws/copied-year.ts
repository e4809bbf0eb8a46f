/** A new year begins as a copy of the last: what still says last year's day, document or limit is told until it is changed. */
import { shortName } from '../paper-name.ts';
import type { Finding } from '../finding.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, yearOwner } from './tables.ts';

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** Upper limits of a field, and of what stands inside it, that are a year or a day of a few years ago. */
const staleLimits = (value: unknown, year: number, name = ''): string[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => staleLimits(inner, year, key));
  }
  const found = typeof value === 'number' ? value : Number(/^(\d{4})-\d\d-\d\d$/.exec(String(value))?.[1]);
  return name === 'max' && found >= year - 3 && found < year ? [`${name}: ${String(value)}`] : [];
};

/** A call is issued in its own year, or in the second half of the year before. */
const isOld = (date: string, year: number): boolean => date < `${year - 1}-07-01`;

export const copiedYear: Law = (tables) => {
  const { programme, programmeFile, year } = tables.year;
  const told = (owner: string, what: string, value: string, file: string, at: Finding['at']): Finding =>
    reportLaw('law-copied-year', { owner, what, value, year, office: tables.office }, { file, at });
  const { call } = programme;
  const from = programme['year-window'].from;
  const owner = yearOwner(tables);
  return [
    ...(isOld(call.date, year)
      ? [told(owner, '年度通知（call）', `${shortName(call)}，${call.date}`, programmeFile, ['call', 'date'])]
      : []),
    ...(yearIn(from) < year ? [told(owner, '“年内”的起算日', from, programmeFile, ['year-window', 'from'])] : []),
    ...categoriesOf(tables).flatMap((records) => {
      const { category, file } = records;
      return [
        ...(yearIn(category.window.closes) < year
          ? [
              told(tableOwner(records), '申报时间', `${category.window.opens}至${category.window.closes}`, file, [
                'window',
                'closes',
              ]),
            ]
          : []),
        ...category.fields.flatMap((field) =>
          staleLimits(field, year).map((value) =>
            told(tableOwner(records), `“${field.label}”的限制`, value, file, ['sections']),
          ),
        ),
      ];
    }),
  ];
};
