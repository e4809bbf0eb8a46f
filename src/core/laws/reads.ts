/** What a row names is there, and is what its rule can read: type, kinds and columns, and what the form asks of a paper. */
import { optionsOf } from '../fields/choice.ts';
import type { DocumentAsk } from '../fields/document.ts';
import { type FieldSpec, type FieldTypeId, fieldTypes } from '../fields/index.ts';
import type { Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { readsOf } from '../rules/index.ts';
import { listedNames } from '../rules/names.ts';
import type { ColumnRead, FieldRead, Read } from '../rules/reads.ts';
import { methodOf } from '../rounds.ts';
import { reportLaw } from './codes.ts';
import { bodies, categoriesOf, type Law, type PlacedRow, placedRows, type Year, yearRows } from './tables.ts';

type Doubt =
  | { readonly kind: 'type'; readonly field: FieldSpec; readonly types: readonly FieldTypeId[] }
  | { readonly kind: 'ask'; readonly field: FieldSpec; readonly what: string }
  | { readonly kind: 'name'; readonly thing: string; readonly name: string };

const askWords: Readonly<Record<DocumentAsk, string>> = {
  issuer: '颁发单位',
  number: '编号',
  parties: '签约方',
  term: '起止日期',
  covers: '载明的内容',
};

interface Known {
  readonly id: string;
}

const namesNot = (thing: string, names: readonly string[], known: readonly Known[]): Doubt[] =>
  names.filter((name) => !known.some(({ id }) => id === name)).map((name) => ({ kind: 'name', thing, name }));

const typeDoubts = (field: FieldSpec, types: readonly FieldTypeId[] | undefined): Doubt[] =>
  types === undefined || types.includes(field.type) ? [] : [{ kind: 'type', field, types }];

/** Options of anything but a choice are doubted as its type. */
const optionDoubts = (field: FieldSpec, options: readonly string[] = []): Doubt[] =>
  field.type === 'choice' ? namesNot('选项', options, optionsOf(field)) : [];

const paperDoubts = (field: FieldSpec, { asks = [], kinds = [], covers = [] }: FieldRead): Doubt[] =>
  field.type === 'document'
    ? [
        ...asks
          .filter((ask) => field.ask?.includes(ask) !== true)
          .map((ask): Doubt => ({ kind: 'ask', field, what: askWords[ask] })),
        ...namesNot('种类', kinds, field.kinds ?? []),
        ...namesNot('方面', covers, field.covers ?? []),
      ]
    : [];

const columnDoubts = (field: FieldSpec, columns: readonly ColumnRead[] = []): Doubt[] =>
  field.type === 'table'
    ? columns.flatMap(({ id, types, options }) => {
        const column = field.columns.find((each) => each.id === id);
        if (column === undefined) return namesNot('列', [id], []);
        return [...typeDoubts(column, types), ...optionDoubts(column, options)];
      })
    : [];

const fieldDoubts = (read: FieldRead, field: FieldSpec | undefined): Doubt[] =>
  field === undefined
    ? namesNot('填报项目', [read.id], [])
    : [
        ...typeDoubts(field, read.types),
        ...optionDoubts(field, read.options),
        ...paperDoubts(field, read),
        ...columnDoubts(field, read.columns),
      ];

const tiersIn = ({ year }: Year, categories: readonly string[]): readonly Known[] =>
  categories.flatMap((id) => year.categories.get(id)?.category.tiers ?? []);

/** A row of the year itself stands in no category: fields, criteria and tiers are not there for it. */
const doubtsOf = (year: Year, records: CategoryRecords | undefined, read: Read): Doubt[] => {
  const category = records?.category;
  switch (read.thing) {
    case 'field':
      return fieldDoubts(read, category?.field(read.id));
    case 'criterion':
      return namesNot('评分标准', [read.id], category?.criteria ?? []);
    case 'tier':
      return namesNot('等次', [read.id], read.of === undefined ? (category?.tiers ?? []) : tiersIn(year, read.of));
    case 'round':
      return namesNot(
        '表决的轮次',
        [read.id],
        category?.rounds.filter((round) => methodOf(round) === read.method) ?? [],
      );
    case 'category':
      return namesNot('奖项', [read.id], [...year.year.categories.values()]);
    case 'body':
      return namesNot('机构', [read.id], bodies(year));
    case 'kind':
      return namesNot('单位类别', [read.id], year.association.kinds);
  }
};

const findingOf = ({ office }: Year, { owner, user, row, file, at }: PlacedRow, doubt: Doubt): Finding => {
  const words = { owner, user, office };
  const where = { file, at, clause: row.clause };
  switch (doubt.kind) {
    case 'type': {
      const types = listedNames(
        doubt.types.map((type) => fieldTypes[type].name),
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

export const readsExist: Law = (year) => {
  const findings = (placed: PlacedRow, records?: CategoryRecords): Finding[] =>
    readsOf(placed.row).flatMap((read) => doubtsOf(year, records, read).map((doubt) => findingOf(year, placed, doubt)));
  return [
    ...categoriesOf(year).flatMap((records) =>
      placedRows(year, records).flatMap((placed) => findings(placed, records)),
    ),
    ...yearRows(year).flatMap((placed) => findings(placed)),
  ];
};
