/** One control for each type of a single value. A column of a table is drawn by the same. */
import { useId } from 'preact/hooks';
import { isOther } from '../core/fields/value.ts';
import { characters } from '../core/fields/clean.ts';
import { type ChoiceSpec, optionsOf } from '../core/fields/choice.ts';
import type { ColumnSpec } from '../core/fields/columns.ts';
import { inChinese, isDate } from '../core/dates.ts';
import type { Option } from '../core/fields/field-type.ts';
import { sorted } from '../core/sorted.ts';
import { type Asked, AskedSet, useAsked } from './asked.tsx';
import { useForm } from './context.ts';
import { describedBy, Field } from './field.tsx';
import { idOf, type Path } from './place.ts';
import { TextInput } from './text-input.tsx';
import { typedDate, typedInteger, typedLine } from './typed.ts';

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

interface LineProps {
  readonly path: Path;
  readonly asked: Asked;
  readonly take: (text: string) => unknown;
  readonly class?: string;
  readonly rows?: number;
  readonly inputMode?: 'numeric' | 'url';
  /** Characters at most: shows the counter. */
  readonly max?: number;
  /** Said under the box. */
  readonly note?: string;
}

/** A box for one line. */
export const Line = ({ path, asked, take, max, note, ...rest }: LineProps) => {
  const form = useForm();
  const id = idOf(path);
  const value = shown(form.value(path));
  const props = useAsked(path, asked);
  const below = [
    ...(note === undefined || note === '' ? [] : [note]),
    ...(max === undefined ? [] : [`已写${characters(value.trim())}字，最多${max}字`]),
  ].join('，');
  return (
    <Field {...props}>
      <TextInput
        {...rest}
        id={id}
        value={value}
        invalid={props.findings.length > 0}
        required={asked.required !== false}
        describedBy={describedBy(props, below === '' ? '' : `${id}-below`)}
        onText={(text) => form.change(path, take(text))}
        onLeave={() => form.leave(path)}
      />
      {below !== '' && (
        <p class="counter" id={`${id}-below`}>
          {below}
        </p>
      )}
    </Field>
  );
};

const dateHint = '例如 2017年3月16日，或者 2017-3-16。';

export const DateLine = ({ path, asked }: { readonly path: Path; readonly asked: Asked }) => {
  const value = useForm().value(path);
  const read = typeof value === 'string' && isDate(value) ? inChinese(value) : '';
  return (
    <Line
      path={path}
      asked={{ ...asked, help: `${asked.help ?? ''}${dateHint}` }}
      take={typedDate}
      class="date"
      note={read}
    />
  );
};

/** More than this many options are chosen from a list that opens. */
const manyOptions = 12;

const Select = ({
  path,
  asked,
  options,
}: {
  readonly path: Path;
  readonly asked: Asked;
  readonly options: readonly Option[];
}) => {
  const form = useForm();
  const id = idOf(path);
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
        onBlur={() => form.leave(path)}
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
  readonly path: Path;
  readonly asked: Asked;
  readonly options: readonly Option[];
  readonly open?: boolean | undefined;
}

const OtherWords = ({ path }: { readonly path: Path }) => (
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

const Choice = ({ path, spec }: { readonly path: Path; readonly spec: ChoiceSpec }) => {
  const options = optionsOf(spec);
  return options.length > manyOptions ? (
    <Select path={path} asked={spec} options={options} />
  ) : (
    <Radios path={path} asked={spec} options={options} open={spec.open} />
  );
};

/** A whole answer that is checked or not. */
const Statement = ({
  path,
  spec,
}: {
  readonly path: Path;
  readonly spec: Extract<ColumnSpec, { type: 'statement' }>;
}) => {
  const form = useForm();
  const id = idOf(path);
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
export const Single = ({ spec, path }: { readonly spec: ColumnSpec; readonly path: Path }) => {
  const { records } = useForm().world;
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
      return <Line path={path} asked={spec} take={(text) => typedLine(text)?.trim()} inputMode="url" />;
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
