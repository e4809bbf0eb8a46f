/** What a category asks, as the frame of its control: label, help, whether it must be answered, what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useForm } from '../context.ts';
import { type FieldProps, FieldSet } from './field.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { elementId } from '../../filing/place.ts';

export interface Asked {
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
}

/** `id`: of the frame, where the control inside it has the id of the value. */
export const useAsked = (path: ValuePath, { label, help, required }: Asked, id = elementId(path)): FieldProps => ({
  id,
  label,
  hint: help,
  optional: required === false,
  findings: useForm().errors(path),
});

/** Several controls that are one answer. */
export const AskedSet = ({
  path,
  asked,
  id,
  children,
}: {
  readonly path: ValuePath;
  readonly asked: Asked;
  readonly id?: string;
  readonly children: ComponentChildren;
}) => <FieldSet {...useAsked(path, asked, id)}>{children}</FieldSet>;
