/** A row's options fit the field it reads: its type, its kinds and columns, and what the form asks of a paper. */
import type { FieldSpec, FieldTypeId } from '../fields/index.ts';
import type { Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import type { Condition } from '../rules/condition.ts';
import { listed } from '../rules/names.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, type PlacedRow, rowsOf, type Year } from './tables.ts';

type Doubt =
  | { readonly kind: 'type'; readonly field: FieldSpec; readonly types: readonly FieldTypeId[] }
  | { readonly kind: 'ask'; readonly field: FieldSpec; readonly what: string }
  | { readonly kind: 'name'; readonly thing: string; readonly name: string };

const typeWords: Readonly<Partial<Record<FieldTypeId, string>>> = {
  text: '一行文字',
  prose: '一段文字',
  choice: '选择',
  document: '材料',
  table: '表格',
  place: '所在地',
  date: '日期',
  integer: '整数',
};

const namesNot = (thing: string, names: readonly string[] = [], known: readonly { readonly id: string }[]): Doubt[] =>
  names.filter((name) => !known.some(({ id }) => id === name)).map((name) => ({ kind: 'name' as const, thing, name }));

type RowOf<Rule extends Condition['rule']> = Extract<Condition, { rule: Rule }>;
type Field<Type extends FieldTypeId> = Extract<FieldSpec, { type: Type }>;

const papersFit = (row: RowOf<'document'>, field: Field<'document'>): Doubt[] => {
  const asks = (item: 'term' | 'parties' | 'covers', wanted: boolean, what: string): Doubt[] =>
    wanted && field.ask?.includes(item) !== true ? [{ kind: 'ask', field, what }] : [];
  return [
    ...asks('term', row['in-force-on'] !== undefined || row.months !== undefined, '起止日期'),
    ...asks('parties', row.parties !== undefined, '签约方'),
    ...asks('covers', row.covers !== undefined, '载明的内容'),
    ...namesNot('种类', [...(row.kinds ?? []), ...(row.review ?? [])], field.kinds ?? []),
    ...namesNot('方面', row.covers, field.covers ?? []),
  ];
};

/** Options of a choice; those of a code list are not spelled out in the category and are left alone. */
const optionsFit = (names: readonly string[], field: FieldSpec | undefined): Doubt[] =>
  field?.type === 'choice' && field.options !== undefined ? namesNot('选项', names, field.options) : [];

const columnsFit = (row: RowOf<'rows' | 'yearly'>, { columns }: Field<'table'>): Doubt[] => {
  const typed = (name: string | undefined, type: FieldTypeId): Doubt[] =>
    columns
      .filter((column) => column.id === name && column.type !== type)
      .map((field) => ({ kind: 'type' as const, field, types: [type] }));
  const day = row.rule === 'rows' ? row.date : undefined;
  const year = row.rule === 'yearly' ? row.year : undefined;
  const review = row.rule === 'rows' ? row.review : undefined;
  return [
    ...namesNot(
      '列',
      [row.column, day, year].filter((name) => name !== undefined),
      columns,
    ),
    ...typed(day, 'date'),
    ...typed(year, 'integer'),
    ...typed(row.column, 'choice'),
    ...optionsFit(
      [...(row.accept ?? []), ...(review ?? [])],
      columns.find(({ id }) => id === row.column),
    ),
  ];
};

const doubtsOf = (records: CategoryRecords, row: Condition): Doubt[] => {
  /** A field that does not exist is a matter of `names.ts`. */
  const typed = (name: string, ...types: FieldTypeId[]): Doubt[] => {
    const field = records.category.field(name);
    return field === undefined || types.includes(field.type) ? [] : [{ kind: 'type', field, types }];
  };
  const soft = row.soft === undefined ? [] : typed(row.soft.reason, 'text', 'prose');
  const field = 'field' in row ? records.category.field(row.field) : undefined;
  switch (row.rule) {
    case 'choice':
      return [...soft, ...typed(row.field, 'choice'), ...optionsFit(row.accept, field)];
    case 'document':
      return [...soft, ...(field?.type === 'document' ? papersFit(row, field) : typed(row.field, 'document'))];
    case 'rows':
    case 'yearly':
      return [...soft, ...(field?.type === 'table' ? columnsFit(row, field) : typed(row.field, 'table'))];
    case 'any-of':
      return [...soft, ...row.of.flatMap((option) => doubtsOf(records, { ...option, clause: row.clause }))];
    case 'confirmed-by-place':
      return [...soft, ...typed(row.place, 'place')];
    case 'distinct-project':
      return [...typed(row.title, 'text'), ...row.documents.flatMap((name) => typed(name, 'document'))];
    default:
      return soft;
  }
};

const findingOf = ({ office }: Year, { owner, user, row, file, at }: PlacedRow, doubt: Doubt): Finding => {
  const words = { owner, user, office };
  const where = { file, at, clause: row.clause };
  switch (doubt.kind) {
    case 'type': {
      const types = listed(
        doubt.types.map((type) => typeWords[type] ?? type),
        '或',
      );
      return reportLaw('law-field-type', { ...words, field: doubt.field.label, types }, where);
    }
    case 'ask':
      return reportLaw('law-not-asked', { ...words, field: doubt.field.label, what: doubt.what }, where);
    case 'name':
      return reportLaw('law-unknown-name', { ...words, thing: doubt.thing, name: doubt.name }, where);
  }
};

export const optionsFitFields: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    rowsOf(year, records).flatMap((placed) =>
      doubtsOf(records, placed.row).map((doubt) => findingOf(year, placed, doubt)),
    ),
  );
