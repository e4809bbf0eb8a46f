/** Files to begin with: every item with its label, whether it must be filled in, and how. */
import type { CompiledCategory } from '../core/compile.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import { issuer } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';

/** How an item is written, on a line before it: behind a value, a comment would cut it short. */
const exampleOf = (field: FieldSpec, year: number): string | undefined => {
  if (field.type === 'document' || field.type === 'table') return rowOf(field);
  if (field.type === 'date') return `${year}-05-31`;
  if (field.type === 'statement') return '同意的写 true';
  return field.type === 'choice' ? field.options?.map(({ id, label }) => `${id} ${label}`).join('；') : undefined;
};

/** One row of a list, as it would be written. */
const rowOf = (field: FieldSpec & { type: 'document' | 'table' }): string => {
  const keys =
    field.type === 'table'
      ? field.columns.map(({ id, label }) => `${id}: ${label}`)
      : [
          'title: 材料名称',
          'date: 日期',
          'pages: 页数',
          'sha256: "校验码"',
          ...(field.ask ?? []).map((ask) => `${ask}: …`),
        ];
  return `- { ${keys.join(', ')} }`;
};

const itemOf = (field: FieldSpec, year: number): string => {
  const must = field.required === false ? '选填' : '必填';
  const help = field.help === undefined ? '' : `：${field.help}`;
  const example = exampleOf(field, year);
  return [
    `# ${field.label}（${must}）${help}`,
    ...(example === undefined ? [] : [`# 写法：${example}`]),
    `${field.id}:`,
  ].join('\n');
};

/** An application with nothing filled in. */
export const applicationSkeleton = (
  year: number,
  id: string,
  category: CompiledCategory,
  organization: string,
): string =>
  `${[
    '---',
    `# yaml-language-server: $schema=../../../../schemas/${year}/${id}/application.schema.json`,
    `organization: ${organization}`,
    ...category.fields.filter(({ type }) => type !== 'prose').map((field) => itemOf(field, year)),
    '---',
    ...[...category.prose.values()].flatMap(({ label, help }) => [
      '',
      `## ${label}`,
      ...(help === undefined ? [] : ['', help]),
    ]),
  ].join('\n')}\n`;

/** An entry of the register. */
export const organizationSkeleton = (
  { id: kind, ...of }: Association['kinds'][number],
  name: string,
  from: string,
): string =>
  `${[
    `kind: ${kind}`,
    `names: [{ name: ${JSON.stringify(name)}, from: ${from} }]`,
    `supervision: [{ by: ${issuer}, from: ${from} }]`,
    ...(of['host-unit'] ? ['host-unit: { name: "" } # 依托单位全称'] : []),
    'accounts: [] # { forge: github, id: "账号编号", from: 启用日期 }',
  ].join('\n')}\n`;
