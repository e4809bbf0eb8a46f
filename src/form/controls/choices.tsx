/** One or some of a list: radio buttons, check boxes, or a list that opens. */
import { useId } from 'preact/hooks';
import { afterClick } from '../after-click.ts';
import { type ChoiceSpec, optionsOf } from '../../core/fields/choice.ts';
import type { Option } from '../../core/fields/field-type.ts';
import { isOther } from '../../core/fields/value.ts';
import { sorted } from '../../core/sorted.ts';
import { type Asked, AskedSet, useAsked } from './asked.tsx';
import { useForm } from '../context.ts';
import { describedBy, Field } from './field.tsx';
import { Line, shown } from './line.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';
import { typedLine } from '../../filing/typed.ts';

/** More than this many options are chosen from a list that opens. */
const manyOptions = 12;

export const Select = ({
  path,
  asked,
  options,
}: {
  readonly path: ValuePath;
  readonly asked: Asked;
  readonly options: readonly Option[];
}) => {
  const form = useForm();
  const id = elementId(path);
  const value = shown(form.value(path));
  const props = useAsked(path, asked);
  const isKnown = value === '' || options.some((option) => option.id === value);
  return (
    <Field {...props}>
      <select
        id={id}
        class="input mid"
        value={value}
        aria-invalid={props.findings.length > 0}
        aria-describedby={describedBy(props)}
        onChange={(event) => form.change(path, event.currentTarget.value || undefined)}
        onBlur={() => afterClick(() => form.leave(path))}
      >
        <option value="">请选择</option>
        {!isKnown && <option value={value}>{value}（不在可选范围内）</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
};

interface PickProps {
  readonly path: ValuePath;
  readonly asked: Asked;
  readonly options: readonly Option[];
  readonly open?: boolean | undefined;
}

const OtherWords = ({ path }: { readonly path: ValuePath }) => (
  <Line
    path={[...path, 'other']}
    asked={{ label: '其他，请写明' }}
    take={(text) => typedLine(text) ?? ''}
    class="mid"
    max={60}
  />
);

/** One of a few: radio buttons. */
const Radios = ({ path, asked, options, open }: PickProps) => {
  const form = useForm();
  const name = useId();
  const value = form.value(path);
  const button = (key: string, label: string, checked: boolean, made: unknown) => (
    <label key={key}>
      <input type="radio" name={name} value={key} checked={checked} onChange={() => form.change(path, made)} />
      {label}
    </label>
  );
  return (
    <AskedSet path={path} asked={asked}>
      <div class="choices">
        {options.map(({ id, label }) => button(id, label, value === id, id))}
        {open === true && button('other', '其他', isOther(value), { other: '' })}
      </div>
      {open === true && isOther(value) && <OtherWords path={path} />}
    </AskedSet>
  );
};

/** Some of a few: check boxes. What is chosen keeps the order of the list. */
export const Checks = ({ path, asked, options, open }: PickProps) => {
  const form = useForm();
  const value = form.value(path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const other = chosen.findIndex(isOther);
  const toggle = (made: unknown, on: boolean) => {
    const rest = chosen.filter((each) => (isOther(made) ? !isOther(each) : each !== made));
    const next = on ? [...rest, made] : rest;
    const place = (each: unknown) => (isOther(each) ? options.length : options.findIndex(({ id }) => id === each));
    form.change(path, next.length === 0 ? undefined : sorted(next, (one, two) => place(one) - place(two)));
  };
  return (
    <AskedSet path={path} asked={asked}>
      <div class="choices">
        {options.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {label}
          </label>
        ))}
        {open === true && (
          <label>
            <input
              type="checkbox"
              checked={other !== -1}
              onChange={(event) => toggle({ other: '' }, event.currentTarget.checked)}
            />
            其他
          </label>
        )}
      </div>
      {other !== -1 && <OtherWords path={[...path, other]} />}
    </AskedSet>
  );
};

export const Choice = ({ path, spec }: { readonly path: ValuePath; readonly spec: ChoiceSpec }) => {
  const options = optionsOf(spec);
  return options.length > manyOptions ? (
    <Select path={path} asked={spec} options={options} />
  ) : (
    <Radios path={path} asked={spec} options={options} open={spec.open} />
  );
};
