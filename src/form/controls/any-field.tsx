/** Any field of a category as its control. */
import { useState } from 'preact/hooks';
import { optionsOf } from '../../core/fields/choice.ts';
import type { ColumnSpec } from '../../core/fields/columns.ts';
import type { FieldSpec } from '../../core/fields/index.ts';
import type { TableSpec } from '../../core/fields/table.ts';
import { AskedSet } from './asked.tsx';
import { Checks } from './choices.tsx';
import { Group } from './group.tsx';
import { Papers } from './papers.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';
import { useForm } from '../context.ts';
import { Prose } from './prose.tsx';
import { Single } from './single.tsx';

type Many = Extract<ColumnSpec, { many?: unknown }>;

const manyOptions = 12;

/** No more are offered than the award's own condition takes: what it would refuse nobody is asked to add. */
const useMost = (field: string): number => {
  const { rows } = useForm().category.category;
  return rows.reduce(
    (most, row) => (row.rule === 'present' && row.field === field ? Math.min(most, row.max ?? most) : most),
    Infinity,
  );
};

/** Several values of one kind. */
const Several = ({ spec, path }: { readonly spec: Many; readonly path: ValuePath }) => {
  const most = useMost(path.length === 1 ? spec.id : '');
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
        max={Math.min(most, spec.many?.max ?? 1)}
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

/** Which cell of a table has this id: `f-inspections-0-year`. */
const cellOf = (id: string, path: ValuePath): { readonly row: number; readonly column: string } | undefined => {
  const [, row = '', column = ''] = /^-(\d+)-([a-z][\w-]*?)(?:-\d+)?$/.exec(id.slice(elementId(path).length)) ?? [];
  return id.startsWith(elementId(path)) && row !== '' ? { row: Number(row), column } : undefined;
};

const Rows = ({ spec, path }: { readonly spec: TableSpec; readonly path: ValuePath }) => {
  const form = useForm();
  const [told, tell] = useState('');
  /** Cells copied from a sheet fill as many rows. */
  const paste = async (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const from = event.target instanceof HTMLElement ? cellOf(event.target.id, path) : undefined;
    const isMany = /\t/.test(text.trim()) || /[^\r\n][\r\n]+[^\r\n]/.test(text);
    if (from === undefined || !isMany) return;
    event.preventDefault();
    const value = form.value(path);
    const reader = await import('../../filing/paste-rows.ts').catch(() => undefined);
    if (reader === undefined) {
      tell('没有粘贴成功，可能是网络断了。连上网络后再粘贴一次。');
      return;
    }
    const { records, year } = form.tables;
    const rows = Array.isArray(value) ? value : [];
    const pasted = reader.pastedRows(text, spec, rows, from, records, year.year);
    // What it shows is no longer what was typed there.
    if (event.target instanceof HTMLElement) event.target.blur();
    form.change(path, pasted.rows);
    tell(`已填入${pasted.filled}行${pasted.left > 0 ? `，最多${spec.max}行，还有${pasted.left}行没有填入` : ''}。`);
  };
  return (
    <AskedSet path={path} asked={spec}>
      <div onPaste={(event) => void paste(event)}>
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
      </div>
      <p class="note" role="status">
        {told}
      </p>
    </AskedSet>
  );
};

export const AnyField = ({ spec }: { readonly spec: FieldSpec }) => {
  if (spec.type === 'prose') return <Prose spec={spec} />;
  if (spec.type === 'table') return <Rows spec={spec} path={[spec.id]} />;
  return <Cell spec={spec} path={[spec.id]} />;
};
