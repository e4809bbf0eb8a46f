/** A box for one line: words, a number, a date. */
import { characters } from '../../core/fields/clean.ts';
import { inChinese, isDate } from '../../core/dates.ts';
import { type Asked, useAsked } from './asked.tsx';
import { useForm } from '../context.ts';
import { describedBy, Field } from './field.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';
import { TextInput } from './text-input.tsx';
import { typedDate } from '../../filing/typed.ts';

/** What stands in a box for a value of any kind. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface LineProps {
  readonly path: ValuePath;
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

export const Line = ({ path, asked, take, max, note, ...rest }: LineProps) => {
  const form = useForm();
  const id = elementId(path);
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

export const DateLine = ({ path, asked }: { readonly path: ValuePath; readonly asked: Asked }) => {
  const form = useForm();
  const value = form.value(path);
  const read = typeof value === 'string' && isDate(value) ? inChinese(value) : '';
  return (
    <Line
      path={path}
      asked={{ ...asked, help: `${asked.help ?? ''}${dateHint}` }}
      take={(text) => typedDate(text, form.tables.year.year)}
      class="date"
      note={read}
    />
  );
};
