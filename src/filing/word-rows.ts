/** The rows of the Word form: a label and a cell to be filled in; and how a filled one reads. */
import type { CompiledCategory } from '../core/compile.ts';
import { optionsOf } from '../core/fields/choice.ts';
import type { ColumnSpec } from '../core/fields/columns.ts';
import { type DocumentSpec, labelOfPart } from '../core/fields/document.ts';
import type { Option } from '../core/fields/field-type.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import type { Records } from '../core/records.ts';
import { withProse, withValue } from './change.ts';
import { type ApplicationFile, emptyFile } from './file.ts';
import type { ValuePath } from '../core/finding.ts';
import type { WordCell } from './read-word.ts';
import { typedDate, typedInteger, typedLine, typedProse } from './typed.ts';
import { typedValue } from './typed-value.ts';
import { isYes, key, parts, tickedIn } from './word-answers.ts';

export interface WordRow {
  readonly label: string;
  /** How to fill it in. */
  readonly how: string;
  readonly lines: number;
  /** The file with this answer in it; the file itself where the answer could not be placed. */
  readonly place: (file: ApplicationFile, answer: string) => ApplicationFile;
}

export type Read = (answer: string) => unknown;

/** An option by its label; words that are none stay as they are, for the check to say so. */
const optionIn =
  (options: readonly Option[]) =>
  (answer: string): unknown =>
    options.find(({ label }) => key(label) === key(answer))?.id ?? answer;

const choiceIn = (spec: Extract<ColumnSpec, { type: 'choice' }>): Read => {
  const known = optionIn(optionsOf(spec));
  const one = (answer: string): unknown => {
    const other = /^其他[：:](.*)$/u.exec(answer)?.[1]?.trim();
    return spec.open === true && other !== undefined ? { other } : known(answer);
  };
  return (answer) => {
    const ticked = tickedIn(answer);
    if (spec.many !== undefined) return (ticked ?? parts(answer)).map(one);
    // Of one with boxes and not one tick nobody can say what was meant.
    return ticked === undefined ? one(answer) : ticked.length === 1 ? one(ticked[0] ?? '') : answer;
  };
};

/** A place by its name, with the city before it, or without the word that says of what kind it is: 赣榆. */
const placeIn =
  ({ places }: Records['association']): Read =>
  (answer) => {
    const typed = key(answer);
    const named = places.filter(({ name }) => key(name) === typed || typed.endsWith(key(name)));
    const begun = typed.length < 2 ? [] : places.filter(({ name }) => key(name).startsWith(typed));
    const [place, ...others] = named.length > 0 ? named : begun;
    return place !== undefined && others.length === 0 ? place.code : answer;
  };

/** How a cell of a type reads; undefined for what is no single cell. `thisYear`: of a day that names none. */
export const readerOf = (
  spec: ColumnSpec,
  { association }: Pick<Records, 'association'>,
  thisYear?: number,
): Read | undefined => {
  switch (spec.type) {
    case 'place':
      return placeIn(association);
    case 'choice':
      return choiceIn(spec);
    case 'statement':
      return isYes;
    case 'document':
      return undefined;
    default:
      return 'many' in spec && spec.many !== undefined ? parts : typedValue(spec, thisYear);
  }
};

const cell = (path: ValuePath, label: string, how: string, read: Read): WordRow => ({
  label,
  how,
  lines: 1,
  place: (file, answer) => withValue(file, path, read(answer)),
});

const paperReaders = (spec: DocumentSpec): readonly (readonly [string, Read, string])[] => [
  ...(spec.kinds === undefined
    ? []
    : [['kind', optionIn(spec.kinds), spec.kinds.map(({ label }) => label).join('、')] as const]),
  ['title', typedLine, ''],
  ['date', typedDate, '年、月、日都写全'],
  ['pages', (answer) => typedInteger(answer, '页'), ''],
  ...(spec.ask ?? []).flatMap((ask): readonly (readonly [string, Read, string])[] => {
    if (ask === 'term')
      return [
        ['from', typedDate, ''],
        ['to', typedDate, ''],
      ];
    if (ask === 'parties') return [['parties', parts, '盖章的全称，中间用顿号隔开']];
    if (ask === 'covers' && spec.covers !== undefined) {
      const known = optionIn(spec.covers);
      return [
        [
          'covers',
          (answer) => parts(answer).map(known),
          `写明了哪几项：${spec.covers.map(({ label }) => label).join('、')}`,
        ],
      ];
    }
    return [[ask, typedLine, '']];
  }),
];

const paperRows = (spec: DocumentSpec, path: ValuePath, label: string, count: number): readonly WordRow[] =>
  Array.from({ length: count }, (_, index) =>
    paperReaders(spec).map(([part, read, how]) =>
      cell([...path, index, part], `${label}${count === 1 ? '' : index + 1}：${labelOfPart(part)}`, how, read),
    ),
  ).flat();

/** Rows on paper cannot grow: so many of each stand there. */
const roomFor = ({ max, min = 1 }: { readonly max?: number | undefined; readonly min?: number | undefined }): number =>
  Math.min(max ?? Math.max(min, 1), Math.max(min, 3));

const rowsOf = (field: FieldSpec, records: Records): readonly WordRow[] => {
  const help = field.help ?? '';
  if (field.type === 'prose') {
    return [
      {
        label: field.label,
        how: help,
        lines: 8,
        place: (file, answer) => withProse(file, field.label, typedProse(answer)),
      },
    ];
  }
  if (field.type === 'document') return paperRows(field, [field.id], field.label, roomFor(field));
  if (field.type === 'table') {
    return Array.from({ length: roomFor(field) }, (_, index) =>
      field.columns.flatMap((column): readonly WordRow[] => {
        const label = `${field.label}${index + 1}：${column.label}`;
        const path = [field.id, index, column.id];
        if (column.type === 'document') return paperRows(column, path, label, 1);
        const read = readerOf(column, records);
        return read === undefined ? [] : [cell(path, label, column.help ?? (index === 0 ? help : ''), read)];
      }),
    ).flat();
  }
  const read = readerOf(field, records);
  const options =
    field.type === 'choice' && optionsOf(field).length < 20
      ? `（${optionsOf(field)
          .map(({ label }) => label)
          .join('、')}${field.open === true ? '、其他：说明' : ''}）`
      : '';
  const places = field.type === 'place' ? `（${records.association.places.map(({ name }) => name).join('、')}）` : '';
  const statement = field.type === 'statement' ? `${field.text}同意的填“是”。` : '';
  return read === undefined ? [] : [cell([field.id], field.label, `${help}${options}${places}${statement}`, read)];
};

/** Names of the register, whichever was valid when. */
const organizationIn =
  ({ organizations }: Records): Read =>
  (answer) =>
    [...organizations].find(([, { value }]) => value.names.some(({ name }) => key(name) === key(answer)))?.[0] ??
    answer.trim();

export const wordRows = ({ fields }: CompiledCategory, records: Records): readonly WordRow[] => [
  cell(['organization'], '申报单位', '登记册中的全称。', organizationIn(records)),
  ...fields.flatMap((field) => rowsOf(field, records)),
];

export interface ReadCells {
  readonly file: ApplicationFile;
  /** What was not read, or is not as it was written: the label of a row, and a sentence. */
  readonly told: readonly (readonly [label: string, sentence: string])[];
}

/** Rows of seals say nothing: they are stamped on the paper. */
const isSeal = (label: string): boolean => /盖章/.test(label);

/** The rows of the document's tables, put where the form asks for them. Nothing is put over anything. */
export const readCells = (cells: readonly WordCell[], category: CompiledCategory, records: Records): ReadCells => {
  const rows = new Map(wordRows(category, records).map((row) => [key(row.label), row]));
  const placed = new Set<WordRow>();
  const told: (readonly [string, string])[] = [];
  const other: string[] = [];
  let file = emptyFile;
  for (const { label, answer, prose, how, told: beside } of cells) {
    const row = rows.get(key(label));
    const length = `内容${[...answer].length}字`;
    if (row === undefined) {
      if (!isSeal(label) && `${label}${answer}` !== '') told.push([label, `表里没有这一栏，放不进申报表，${length}`]);
      continue;
    }
    told.push(...beside.map((sentence): [string, string] => [row.label, sentence]));
    if (key(how) !== key(row.how)) other.push(row.label);
    if (answer === '') continue;
    if (placed.has(row)) told.push([row.label, `这一栏出现了两次，只读了第一次，没有读的${length}`]);
    else file = row.place(file, row.lines > 1 ? prose : answer);
    placed.add(row);
  }
  // Where most differ, the office has changed its words since the form was fetched.
  if (other.length > rows.size / 2) told.push(['填写说明', '和现在的申报表不一样，可能是旧表，写在那里的内容没有读']);
  else told.push(...other.map((label): [string, string] => [label, '右边的填写说明改动过，写在那里的内容没有读']));
  return { file, told };
};
