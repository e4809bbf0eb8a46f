/** Files to begin with: every item with its label, whether it must be filled in, and how. */
import type { CompiledCategory } from '../core/compile.ts';
import { optionsOf } from '../core/fields/choice.ts';
import type { ColumnSpec } from '../core/fields/columns.ts';
import type { DocumentSpec } from '../core/fields/document.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import { isNumber, rangeOf } from '../core/fields/numbers.ts';
import type { Records } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';

interface Skeleton {
  readonly year: number;
  readonly places: Association['places'];
}

/** So many options are listed; of a longer list the first few, since the editor and the form offer all. */
const listed = 12;

/** `a 甲；b 乙`. */
const optionsInWords = (options: readonly { readonly id: string; readonly label: string }[]): string => {
  const said = options.slice(0, options.length > listed ? 3 : listed).map(({ id, label }) => `${id} ${label}`);
  return `${said.join('；')}${options.length > listed ? `等${options.length}项，申报表里逐项列出` : ''}`;
};

/** A value as it would stand in a cell or behind a key, with what it may be. */
const valueOf = (field: FieldSpec | ColumnSpec, { year, places }: Skeleton): string | undefined => {
  if (isNumber(field)) {
    const { least, most, unit } = rangeOf(field);
    return `${least}至${most}的整数${unit === undefined ? '' : `，${unit}`}`;
  }
  switch (field.type) {
    case 'date':
      return `${year}-05-31`;
    case 'statement':
      return 'true';
    case 'url':
      return 'https://…';
    case 'choice': {
      const options = optionsOf(field);
      return optionsInWords(options);
    }
    case 'place':
      return optionsInWords(places.map(({ code, name }) => ({ id: JSON.stringify(code), label: name })));
    case 'document':
      return `{ ${partsOf(field).join(', ')} }`;
    case 'text':
    case 'prose':
    case 'table':
    case 'reference':
      return undefined;
  }
};

/** The parts of a paper's record, by the keys that it has. */
const partsOf = (field: DocumentSpec): readonly string[] => {
  const asks = {
    issuer: ['issuer: 出具的单位'],
    number: ['number: 编号'],
    parties: ['parties: [甲方全称, 乙方全称]'],
    term: ['from: 起始日期', 'to: 终止日期'],
    covers: [`covers: [${(field.covers ?? []).map(({ id }) => id).join(', ')}]`],
  } as const;
  return [
    'title: 材料名称',
    'date: 日期',
    'pages: 页数',
    'sha256: "校验码"',
    ...(field.kinds === undefined ? [] : [`kind: ${field.kinds.map(({ id }) => id).join('|')}`]),
    ...(field.ask ?? []).flatMap((ask) => asks[ask]),
  ];
};

/** What ids mean that a row or a paper may hold. */
const meanings = (field: FieldSpec, of: Skeleton): readonly string[] => {
  if (field.type === 'document') {
    return [field.kinds, field.covers].flatMap((options) => (options === undefined ? [] : [optionsInWords(options)]));
  }
  if (field.type !== 'table') return [];
  return field.columns.flatMap((column) => {
    const value = valueOf(column, of);
    return value === undefined || column.type === 'document' ? [] : [`${column.label}：${value}`];
  });
};

/** How an item is written, on lines before it: behind a value, a comment would cut it short. */
const examplesOf = (field: FieldSpec, of: Skeleton): readonly string[] => {
  if (field.type === 'document') return [`- { ${partsOf(field).join(', ')} }`, ...meanings(field, of)];
  if (field.type === 'table')
    return [`- { ${field.columns.map(({ id, label }) => `${id}: ${label}`).join(', ')} }`, ...meanings(field, of)];
  if (field.type === 'statement') return ['同意的写 true'];
  const value = valueOf(field, of);
  const many = 'many' in field && field.many !== undefined ? '可以写几个，例如 [甲, 乙]' : undefined;
  return [...(value === undefined ? [] : [value]), ...(many === undefined ? [] : [many])];
};

const itemOf = (field: FieldSpec, of: Skeleton): string => {
  const must = field.required === false ? '选填' : '必填';
  const help = field.help === undefined ? '' : `：${field.help}`;
  return [
    `# ${field.label}（${must}）${help}`,
    ...examplesOf(field, of).map((example, index) => `# ${index === 0 ? '写法：' : '　　　'}${example}`),
    `${field.id}:`,
  ].join('\n');
};

/** An application with nothing filled in. */
export const applicationSkeleton = (
  year: number,
  id: string,
  category: CompiledCategory,
  organization: string,
  places: Association['places'],
): string =>
  `${[
    '---',
    `# yaml-language-server: $schema=../../../../schemas/${year}/${id}/application.schema.json`,
    `organization: ${organization}`,
    ...category.fields.filter(({ type }) => type !== 'prose').map((field) => itemOf(field, { year, places })),
    '---',
    ...[...category.prose.values()].flatMap(({ label, help }) => [
      '',
      `## ${label}`,
      ...(help === undefined ? [] : ['', help]),
    ]),
  ].join('\n')}\n`;

/** Bodies under which a unit of this kind must stand to apply for something in the newest year; none where no table asks. */
const supervisorsOf = ({ years }: Pick<Records, 'years'>, kind: string): readonly string[] => {
  const [newest] = [...years.values()].toSorted((a, b) => b.year - a.year);
  const rows = [...(newest?.categories.values() ?? [])].flatMap(({ category }) =>
    category.applicants.includes(kind) ? category.rows : [],
  );
  return [...new Set(rows.flatMap((row) => (row.rule === 'supervised-by' ? [row.body] : [])))];
};

/**
 * An entry of the register. Under whom a unit stands is written down where a table asks for it, and nowhere else. `host`: kinds that
 * need one have the line in any case, and others may lean on somebody as well.
 */
export const organizationSkeleton = (
  records: Pick<Records, 'years'>,
  { id: kind, ...of }: Association['kinds'][number],
  name: string,
  from: string,
  host?: string,
): string =>
  `${[
    `kind: ${kind}`,
    `names: [{ name: ${JSON.stringify(name)}, from: ${from} }]`,
    `supervision: [${supervisorsOf(records, kind)
      .map((by) => `{ by: ${by}, from: ${from} }`)
      .join(', ')}]`,
    ...(host !== undefined
      ? [`host-unit: { name: ${JSON.stringify(host)} }`]
      : of['host-unit']
        ? ['host-unit: { name: "" } # 依托单位全称']
        : []),
    'accounts: [] # { forge: github, id: "账号编号", from: 启用日期 }',
  ].join('\n')}\n`;
