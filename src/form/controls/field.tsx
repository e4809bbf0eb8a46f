/** What every control shares: label, hint, error, in that order. */
import type { ComponentChildren } from 'preact';
import type { Finding } from '../../core/finding.ts';
import { allowedOf } from '../../core/privacy/allowed.ts';
import { useForm } from '../context.ts';
import { later } from '../later.tsx';
import { icons } from '../../view/icons.ts';
import { sentenceOf } from '../sentence.ts';

/** Constant markup of ours. */
export const Icon = ({ name }: { readonly name: keyof typeof icons }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    dangerouslySetInnerHTML={{ __html: icons[name] }}
  />
);

const Question = later(async () => (await import('../suspect.tsx')).Suspect);

const Suspect = ({ id }: { readonly id: string }) => (
  <Question id={id} allowed={allowedOf(useForm().tables.records.association)} />
);

export const Errors = ({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? null : (
    <div id={`${id}-error`}>
      {findings.map((finding) => (
        <p class="error" key={finding.code + finding.message}>
          <Icon name="square-cross" />
          <span>{sentenceOf(finding)}</span>
        </p>
      ))}
      {findings.some(({ code }) => code === 'personal-data') && <Suspect id={id} />}
    </div>
  );

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly findings: readonly Finding[];
}

/** What `aria-describedby` must name. */
export const describedBy = ({ id, hint, findings }: Pick<FieldProps, 'id' | 'hint' | 'findings'>, ...more: string[]) =>
  [hint === undefined ? '' : `${id}-hint`, findings.length === 0 ? '' : `${id}-error`, ...more]
    .filter(Boolean)
    .join(' ') || undefined;

const Above = ({ id, hint, findings }: FieldProps) => (
  <>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <Errors id={id} findings={findings} />
  </>
);

const Words = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) => (
  <>
    {label}
    {optional === true && <span class="optional">选填</span>}
  </>
);

export const Field = ({ children, ...props }: FieldProps & { readonly children: ComponentChildren }) => (
  <div class={`field${props.findings.length > 0 ? ' invalid' : ''}`}>
    <label for={props.id}>
      <Words {...props} />
    </label>
    <Above {...props} />
    {children}
  </div>
);

/** Several controls that are one answer. The group itself can be led to. */
export const FieldSet = ({ children, ...props }: FieldProps & { readonly children: ComponentChildren }) => (
  <fieldset
    class={`field set${props.findings.length > 0 ? ' invalid' : ''}`}
    id={props.id}
    tabindex={-1}
    aria-describedby={describedBy(props)}
  >
    <legend>
      <Words {...props} />
    </legend>
    <Above {...props} />
    {children}
  </fieldset>
);
