/** Any field of a category as its control. */
import { optionsOf } from '../../core/fields/choice.ts';
import type { ColumnSpec } from '../../core/fields/columns.ts';
import type { FieldSpec } from '../../core/fields/index.ts';
import type { TableSpec } from '../../core/fields/table.ts';
import { AskedSet } from './asked.tsx';
import { Checks } from './choices.tsx';
import { Group } from './group.tsx';
import { Papers } from './papers.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { Prose } from './prose.tsx';
import { Single } from './single.tsx';

type Many = Extract<ColumnSpec, { many?: unknown }>;

const manyOptions = 12;

/** Several values of one kind. */
const Several = ({ spec, path }: { readonly spec: Many; readonly path: ValuePath }) => {
  if (spec.type === 'choice' && optionsOf(spec).length <= manyOptions) {
    return <Checks path={path} asked={spec} options={optionsOf(spec)} open={spec.open} />;
  }
  const one = { ...spec, many: undefined, help: undefined, required: true };
  return (
    <AskedSet path={path} asked={spec}>
      <Group
        path={path}
        head={(n) => `${spec.label}${n}`}
        add={`增加一个${spec.label}`}
        measure="个"
        least={spec.required === false ? 0 : 1}
        max={spec.many?.max ?? 1}
        fresh=""
      >
        {(each, index) => <Single path={each} spec={{ ...one, label: `${spec.label}${index + 1}` }} />}
      </Group>
    </AskedSet>
  );
};

const Cell = ({ spec, path }: { readonly spec: ColumnSpec; readonly path: ValuePath }) => {
  if (spec.type === 'document') return <Papers spec={spec} path={path} />;
  return 'many' in spec && spec.many !== undefined ? (
    <Several spec={spec} path={path} />
  ) : (
    <Single spec={spec} path={path} />
  );
};

const Rows = ({ spec, path }: { readonly spec: TableSpec; readonly path: ValuePath }) => (
  <AskedSet path={path} asked={spec}>
    <Group
      path={path}
      head={(n) => `第${n}行`}
      add="增加一行"
      measure="行"
      least={spec.required === false ? 0 : 1}
      max={spec.max}
      fresh={{}}
    >
      {(each) => spec.columns.map((column) => <Cell key={column.id} spec={column} path={[...each, column.id]} />)}
    </Group>
  </AskedSet>
);

export const AnyField = ({ spec }: { readonly spec: FieldSpec }) => {
  if (spec.type === 'prose') return <Prose spec={spec} />;
  if (spec.type === 'table') return <Rows spec={spec} path={[spec.id]} />;
  return <Cell spec={spec} path={[spec.id]} />;
};
