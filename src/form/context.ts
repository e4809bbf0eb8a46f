/** What every control may ask of the form. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding, ValuePath } from '../core/finding.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { OpenedTables } from '../filing/year-tables.ts';

export interface FormContext {
  /** Only what rules compare is asked of a paper: no title, no pages, no file. */
  readonly isBrief: boolean;
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  readonly value: (path: ValuePath) => unknown;
  readonly change: (path: ValuePath, value: unknown) => void;
  readonly prose: (heading: string) => string;
  readonly changeProse: (heading: string, text: string) => void;
  /** Errors to be shown at a path now. */
  readonly errors: (path: ValuePath) => readonly Finding[];
  /** The person has left this control: from now on its errors may be shown. */
  readonly leave: (path: ValuePath) => void;
  /** Said aloud, and shown nowhere. */
  readonly announce: (sentence: string) => void;
  /** A file that was chosen, kept for the package. */
  readonly keep: (digest: string, file: File) => void;
  /** The same, where this browser still has it. */
  readonly fileOf: (digest: string) => Promise<File | undefined>;
}

export const Form = createContext<FormContext | undefined>(undefined);

export const useForm = (): FormContext => {
  const form = useContext(Form);
  if (form === undefined) throw new Error('a control stands outside the form');
  return form;
};
