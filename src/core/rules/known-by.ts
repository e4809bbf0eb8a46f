/** By what a work or a person is known again: in another application, or among the winners of earlier years. */
import { type Earlier, isApplicant } from '../earlier.ts';
import { documentsOf, type FieldValues, rowsOf } from '../fields/value.ts';
import { foldedName } from '../look-alikes.ts';
import { columnLabel } from './labels.ts';
import type { KnownBy } from './ledger-options.ts';
import { listedNames } from './names.ts';
import { field as fieldRead, type Read } from './reads.ts';
import type { ApplicationFacts } from './rule.ts';
import type { CompiledCategory } from '../compile.ts';

const folded = (value: unknown): string => (typeof value === 'string' ? foldedName(value) : '');

interface Key {
  readonly name: string;
  readonly unit: string;
}

/** What one thing holds, folded; an empty value is no key. */
const keysOf = (fields: FieldValues, by: KnownBy): readonly Key[] => {
  if (typeof by !== 'string') {
    const rows = rowsOf(fields[by.people]);
    return (by.first === true ? rows.slice(0, 1) : rows)
      .map((row) => ({ name: folded(row[by.name]), unit: by.unit === undefined ? '' : folded(row[by.unit]) }))
      .filter(({ name }) => name !== '');
  }
  const value = fields[by];
  const papers = documentsOf(value).map(({ sha256 }) => sha256);
  const texts: readonly unknown[] = papers.length > 0 ? papers : Array.isArray(value) ? value : [value];
  return texts.map((text) => ({ name: folded(text), unit: '' })).filter(({ name }) => name !== '');
};

/** An unknown unit is no other unit. */
const isSame = (one: Key, other: Key): boolean =>
  one.name === other.name && (one.unit === '' || other.unit === '' || one.unit === other.unit);

/** By which of these two applications are the same; none, if they are not. */
export const sameBy = (mine: FieldValues, other: FieldValues, by: readonly KnownBy[]): KnownBy | undefined =>
  by.find((each) => keysOf(mine, each).some((key) => keysOf(other, each).some((its) => isSame(key, its))));

/** What an announcement tells of an entry, as the keys of a text and of a person. */
const announced = ({ title, person, unit }: Earlier, by: KnownBy): readonly Key[] =>
  typeof by === 'string'
    ? [title, person].map((name) => ({ name: folded(name), unit: '' })).filter(({ name }) => name !== '')
    : [{ name: folded(person), unit: folded(unit) }].filter(({ name }) => name !== '');

/** Is an entry of an earlier year about this application's applicant, work or person? */
export const isAbout = (
  { records, application }: ApplicationFacts,
  entry: Earlier,
  by: readonly (KnownBy | 'applicant')[],
): boolean => {
  const { organization, fields } = application.value;
  return by.some((each) => {
    if (each === 'applicant') return isApplicant(records, organization, entry);
    const its = [...announced(entry, each), ...(entry.fields === undefined ? [] : keysOf(entry.fields, each))];
    return keysOf(fields, each).some((key) => its.some((other) => isSame(key, other)));
  });
};

export const knownByReads = (by: KnownBy): Read =>
  typeof by === 'string'
    ? fieldRead(by, { types: ['text', 'url', 'document'] })
    : fieldRead(by.people, {
        types: ['table'],
        columns: [by.name, ...(by.unit === undefined ? [] : [by.unit])].map((column) => ({
          id: column,
          types: ['text'] as const,
        })),
      });

/** `“论文题目”`, `“作者”中的姓名和单位`. */
export const sayKnownBy = (category: CompiledCategory, by: readonly (KnownBy | 'applicant')[]): string =>
  listedNames(
    by.map((each) => {
      if (each === 'applicant') return '申报单位';
      if (typeof each === 'string') return `“${category.label(each)}”`;
      const columns = [each.name, ...(each.unit === undefined ? [] : [each.unit])].map((column) =>
        columnLabel(category, each.people, column),
      );
      return `“${category.label(each.people)}”${each.first === true ? '第一行' : ''}的${listedNames(columns, '和')}`;
    }),
    '或',
  );

/** The field where a finding about it stands. */
export const fieldOf = (by: KnownBy): string => (typeof by === 'string' ? by : by.people);
