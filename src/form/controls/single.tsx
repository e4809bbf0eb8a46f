/** One control for each type of a single value. A column of a table is drawn by the same. */
import type { ColumnSpec } from '../../core/fields/columns.ts';
import { isNumber, rangeOf } from '../../core/fields/numbers.ts';
import { AskedSet } from './asked.tsx';
import { Choice, Select } from './choices.tsx';
import { useForm } from '../context.ts';
import { DateLine, Line } from './line.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';
import { typedLine } from '../../filing/typed.ts';
import { type LineSpec, typedValue } from '../../filing/typed-value.ts';

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

/** The box of a line: as wide as what is typed there, with the keys of a phone for it. */
const lookOf = (spec: LineSpec) => {
  if (isNumber(spec)) {
    const { unit } = rangeOf(spec);
    return { class: 'date', inputMode: 'numeric', note: unit === undefined ? '' : `单位：${unit}` } as const;
  }
  return spec.type === 'url' ? ({ inputMode: 'url' } as const) : { class: 'mid' };
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
    case 'date':
      return <DateLine path={path} asked={spec} />;
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
    default:
      return <Line path={path} asked={spec} take={typedValue(spec)} {...lookOf(spec)} />;
  }
};
