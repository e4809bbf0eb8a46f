/** One control for each type of a single value. A column of a table is drawn by the same. */
import type { ColumnSpec } from '../../core/fields/columns.ts';
import { AskedSet } from './asked.tsx';
import { Choice, Select } from './choices.tsx';
import { useForm } from '../context.ts';
import { DateLine, Line } from './line.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';
import { typedInteger, typedLine, typedUrl } from '../../filing/typed.ts';

/** A whole answer that is checked or not. */
const Statement = ({
  path,
  spec,
}: {
  readonly path: ValuePath;
  readonly spec: Extract<ColumnSpec, { type: 'statement' }>;
}) => {
  const form = useForm();
  const id = elementId(path);
  return (
    <AskedSet path={path} asked={spec} id={`${id}-set`}>
      <div class="choices one">
        <label>
          <input
            id={id}
            type="checkbox"
            checked={form.value(path) === true}
            aria-invalid={form.errors(path).length > 0}
            onChange={(event) => form.change(path, event.currentTarget.checked ? true : undefined)}
          />
          {spec.text}
        </label>
      </div>
    </AskedSet>
  );
};

/** A single value of a field or a column; lists, papers and tables are drawn elsewhere. */
export const Single = ({ spec, path }: { readonly spec: ColumnSpec; readonly path: ValuePath }) => {
  const { records } = useForm().tables;
  switch (spec.type) {
    case 'text':
      return spec.max > 100 ? (
        <Line path={path} asked={spec} take={typedLine} max={spec.max} rows={4} />
      ) : (
        <Line path={path} asked={spec} take={typedLine} max={spec.max} class={spec.max <= 40 ? 'mid' : ''} />
      );
    case 'integer':
      return (
        <Line
          path={path}
          asked={spec}
          take={(text) => typedInteger(text, spec.unit)}
          class="date"
          inputMode="numeric"
          note={spec.unit === undefined ? '' : `单位：${spec.unit}`}
        />
      );
    case 'money':
      return (
        <Line
          path={path}
          asked={spec}
          take={(text) => typedInteger(text, '元')}
          class="date"
          inputMode="numeric"
          note="单位：元"
        />
      );
    case 'date':
      return <DateLine path={path} asked={spec} />;
    case 'url':
      return <Line path={path} asked={spec} take={typedUrl} inputMode="url" />;
    case 'reference':
      return <Line path={path} asked={spec} take={(text) => typedLine(text)?.trim()} class="mid" />;
    case 'place':
      return (
        <Select
          path={path}
          asked={spec}
          options={records.association.places.map(({ code, name }) => ({ id: code, label: name }))}
        />
      );
    case 'choice':
      return <Choice path={path} spec={spec} />;
    case 'statement':
      return <Statement path={path} spec={spec} />;
    case 'document':
      return null;
  }
};
