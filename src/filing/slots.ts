/** Where a paper may go in an application, and which of these places a file's name speaks of. */
import type { ColumnSpec } from '../core/fields/columns.ts';
import { type DocumentSpec, labelOfPart } from '../core/fields/document.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import { isMapping } from '../core/mapping.ts';
import { sorted } from '../core/sorted.ts';
import type { ApplicationFile } from './file.ts';
import type { ValuePath } from '../core/finding.ts';

export interface Slot {
  /** Of the paper's row. */
  readonly path: ValuePath;
  readonly label: string;
  /** What a name may say of it: labels, and what is filled in beside it. */
  readonly words: string;
  readonly isTaken: boolean;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isTaken = (row: unknown): boolean => isMapping(row) && typeof row['sha256'] === 'string' && row['sha256'] !== '';

const wordsOf = (row: unknown): string =>
  isMapping(row)
    ? Object.entries(row)
        .filter(([key, value]) => key !== 'sha256' && ['string', 'number'].includes(typeof value))
        .map(([, value]) => String(value))
        .join(' ')
    : '';

/** The rows that stand there, and more where there is room: as many as files are waiting for a place. */
const papersAt = (
  spec: DocumentSpec,
  path: ValuePath,
  value: unknown,
  label: string,
  beside: string,
  waiting: number,
): readonly Slot[] => {
  const rows = listOf(value);
  const max = spec.max ?? Math.max(spec.min ?? 1, 1);
  const free = rows.filter((row) => !isTaken(row)).length;
  const count = Math.min(max, Math.max(rows.length + Math.max(0, waiting - free), spec.min ?? 1, 1));
  return Array.from({ length: count }, (_, index) => ({
    path: [...path, index],
    label: max === 1 ? label : `${label}，第${index + 1}件`,
    words: `${label} ${beside} ${wordsOf(rows[index])}`,
    isTaken: isTaken(rows[index]),
  }));
};

const slotsAt = (spec: FieldSpec, value: unknown, waiting: number): readonly Slot[] => {
  if (spec.type === 'document') return papersAt(spec, [spec.id], value, spec.label, '', waiting);
  if (spec.type !== 'table') return [];
  const documents = spec.columns.filter(
    (column): column is Extract<ColumnSpec, { type: 'document' }> => column.type === 'document',
  );
  const rows = listOf(value).length > 0 ? listOf(value) : [{}];
  return rows.flatMap((row, index) =>
    documents.flatMap((column) => {
      const label = `${spec.label}第${index + 1}行的${column.label}`;
      const own = isMapping(row) ? row[column.id] : undefined;
      const beside = `${spec.label} ${column.label} ${wordsOf(row)}`;
      return papersAt(column, [spec.id, index, column.id], own, label, beside, waiting);
    }),
  );
};

/** `waiting`: files that have no place yet. */
export const slotsOf = (
  fields: readonly FieldSpec[],
  { data }: ApplicationFile,
  waiting: number = 1,
): readonly Slot[] => fields.flatMap((field) => slotsAt(field, data[field.id], waiting));

const parentOf = ({ path }: Pick<Slot, 'path'>): string => path.slice(0, -1).join('\n');
const indexOf = ({ path }: Pick<Slot, 'path'>): number => Number(path[path.length - 1]);

/** Of several free places of one field the first; those that are taken or have been given away stay to be seen. */
export const offered = (slots: readonly Slot[], isGiven: (slot: Slot) => boolean): readonly Slot[] => {
  const open = new Set<string>();
  return slots.filter((slot) => {
    if (slot.isTaken || isGiven(slot)) return true;
    const isFirst = !open.has(parentOf(slot));
    open.add(parentOf(slot));
    return isFirst;
  });
};

/** Where the papers of these places really go: new rows follow upon those that are there, without a gap. `rows`: how many there are. */
export const withoutGaps = (slots: readonly Slot[], rows: (parent: ValuePath) => number): readonly ValuePath[] =>
  slots.map((slot) => {
    const parent = slot.path.slice(0, -1);
    const there = rows(parent);
    if (indexOf(slot) < there) return slot.path;
    const before = slots.filter(
      (other) => parentOf(other) === parentOf(slot) && indexOf(other) >= there && indexOf(other) < indexOf(slot),
    );
    return [...parent, there + before.length];
  });

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Pairs of characters: names say the same in another order, and leave words out. */
const pairs = (text: string): ReadonlySet<string> => {
  const letters = [...plain(text).replace(/[\s，、（）()《》“”\-_.]/g, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};

/** Words that every paper may be called by. */
const common: ReadonlySet<string> = new Set(['材料', '文件', '扫描', '描件', '复印', '印件', labelOfPart('title')]);

const score = (name: string, { words }: Slot): number => {
  const said = pairs(name);
  const shared = [...pairs(words)].filter((pair) => said.has(pair) && !common.has(pair)).length;
  // Another year's paper is another paper.
  const years: readonly string[] = plain(name).match(/20\d\d/g) ?? [];
  const own: readonly string[] = plain(words).match(/20\d\d/g) ?? [];
  const isOther = years.length > 0 && own.length > 0 && !years.some((year) => own.includes(year));
  return isOther ? 0 : shared;
};

/** Fewer pairs in common may be chance. */
const least = 2;

/** The one free place that a file's name speaks of; undefined where there is none, or two alike. */
export const slotFor = (name: string, slots: readonly Slot[]): Slot | undefined => {
  const bare = name.replace(/\.[a-z0-9]+$/i, '');
  const [best, second] = sorted(
    slots.filter(({ isTaken: taken }) => !taken).map((slot) => ({ slot, score: score(bare, slot) })),
    (one, other) => other.score - one.score,
  );
  if (best === undefined || best.score < least) return undefined;
  // Rows of one field that differ in nothing are filled from the first on.
  const isSame = second !== undefined && second.slot.words.trim() === best.slot.words.trim();
  return second !== undefined && second.score === best.score && !isSame ? undefined : best.slot;
};

/** A title for a paper from the name of its file; undefined where that says nothing, as 扫描0023 does. */
export const titleFrom = (name: string): string | undefined => {
  const bare = name
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/(?:[-_ ]?(?:最终|终稿|定稿|扫描件?|复印件?|副本|新|\(\d+\)|（\d+）))+$/u, '');
  return (bare.match(/\p{Script=Han}/gu) ?? []).length >= 4 ? bare.slice(0, 100).trim() : undefined;
};
