/** What stands around the control of an act's field: its label, its hint and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import type { AskedField } from '../acts/asked.ts';
import { Icon } from './parts.tsx';

export interface FieldProps {
  readonly field: AskedField;
  readonly value: unknown;
  readonly problems: readonly string[];
  readonly onChange: (value: unknown) => void;
}

export const idOf = ({ name }: AskedField): string => `a-${name}`;

export const describedBy = (field: AskedField, problems: readonly string[]): string | undefined =>
  [field.help === null ? '' : `${idOf(field)}-hint`, problems.length === 0 ? '' : `${idOf(field)}-error`]
    .filter(Boolean)
    .join(' ') || undefined;

export const About = ({ field, problems }: Pick<FieldProps, 'field' | 'problems'>) => (
  <>
    {field.help !== null && (
      <p class="hint" id={`${idOf(field)}-hint`}>
        {field.help}
      </p>
    )}
    {problems.length > 0 && (
      <div id={`${idOf(field)}-error`}>
        {problems.map((says) => (
          <p class="error" key={says}>
            <Icon name="square-cross" />
            {says}
          </p>
        ))}
      </div>
    )}
  </>
);

const Label = ({ field }: Pick<FieldProps, 'field'>) => (
  <>
    {field.label}
    {!field.required && <span class="optional">选填</span>}
  </>
);

export const Framed = ({
  field,
  problems,
  children,
}: Pick<FieldProps, 'field' | 'problems'> & { readonly children: ComponentChildren }) => (
  <div class={`field${problems.length > 0 ? ' invalid' : ''}`}>
    <label for={idOf(field)}>
      <Label field={field} />
    </label>
    <About field={field} problems={problems} />
    {children}
  </div>
);

export const Grouped = ({
  field,
  problems,
  children,
}: Pick<FieldProps, 'field' | 'problems'> & { readonly children: ComponentChildren }) => (
  <fieldset
    class={`field${problems.length > 0 ? ' invalid' : ''}`}
    id={idOf(field)}
    tabindex={-1}
    aria-describedby={describedBy(field, problems)}
  >
    <legend>
      <Label field={field} />
    </legend>
    <About field={field} problems={problems} />
    {children}
  </fieldset>
);
