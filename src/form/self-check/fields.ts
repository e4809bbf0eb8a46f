/** Which fields the hard conditions compare, and what stands for the rest while somebody only tries. */
import { isMapping } from '../../core/mapping.ts';
import type { CompiledCategory, Row } from '../../core/compile.ts';
import type { DocumentSpec } from '../../core/fields/document.ts';
import type { FieldSpec } from '../../core/fields/index.ts';
import type { TableSpec } from '../../core/fields/table.ts';
import { fieldsRead, judgesApplication } from '../../core/rules/of-application.ts';
import type { ApplicationFile } from '../../filing/file.ts';

/** What a hard condition reads; an advisory one and what experts judge stop nobody. */
const readBy = (row: Row): readonly string[] =>
  row.rule !== 'judged' && row.advisory !== true && judgesApplication(row) ? fieldsRead(row) : [];

/** In the order of the form. Narratives are for experts and are never asked here. */
export const hardFields = ({ rows, fields }: CompiledCategory): readonly FieldSpec[] => {
  const named = new Set(rows.flatMap(readBy));
  return fields.filter(({ id, type }) => named.has(id) && type !== 'prose');
};

const digest = '0'.repeat(64);

/** What is not asked of a paper here. */
const particulars = (spec: Pick<DocumentSpec, 'kinds' | 'ask'>) => ({
  title: '自查材料',
  pages: 1,
  sha256: digest,
  ...(spec.ask?.includes('issuer') === true ? { issuer: '自查单位' } : {}),
  ...(spec.ask?.includes('number') === true ? { number: '自查' } : {}),
});

const completed = (value: unknown, spec: FieldSpec, today: string): unknown => {
  if (!Array.isArray(value)) return value;
  if (spec.type === 'document') return value.map((row) => (isMapping(row) ? { ...particulars(spec), ...row } : row));
  if (spec.type !== 'table') return value;
  const papers = Object.fromEntries(
    spec.columns.flatMap((column) =>
      column.type === 'document' ? [[column.id, [{ ...particulars(column), date: today, ...kindOf(column) }]]] : [],
    ),
  );
  return value.map((row) => (isMapping(row) ? { ...papers, ...row } : row));
};

const kindOf = ({ kinds }: DocumentSpec) => (kinds?.[0] === undefined ? {} : { kind: kinds[0].id });

/** The file as the rules may read it. */
export const tried = (file: ApplicationFile, fields: readonly FieldSpec[], today: string): ApplicationFile => ({
  ...file,
  data: Object.fromEntries(
    Object.entries(file.data).map(([key, value]) => {
      const spec = fields.find(({ id }) => id === key);
      return [key, spec === undefined ? value : completed(value, spec, today)];
    }),
  ),
});

/** A table without its papers, and a paper field as it is. */
export const briefSpec = (spec: FieldSpec): FieldSpec => {
  if (spec.type !== 'table') return spec;
  const table: TableSpec = { ...spec, columns: spec.columns.filter(({ type }) => type !== 'document') };
  return table;
};
