/** A form of a few answers that are not kept anywhere: the self-check, and a county's record. */
import { useState } from 'preact/hooks';
import type { CategoryRecords } from '../core/records.ts';
import { valueAt, withValue } from '../filing/change.ts';
import type { FormContext } from './context.ts';
import { type ApplicationFile, emptyFile } from '../filing/file.ts';
import type { OpenedTables } from '../filing/year-tables.ts';

interface LooseForm {
  readonly file: ApplicationFile;
  readonly spoken: string;
  readonly context: FormContext;
}

const nothing = (): void => {};

/** `begun`: what is answered from the first. */
export const useLooseForm = (
  tables: OpenedTables,
  category: CategoryRecords,
  begun: ApplicationFile['data'] = {},
): LooseForm => {
  const [file, setFile] = useState<ApplicationFile>({ ...emptyFile, data: begun });
  const [spoken, speak] = useState('');
  const context: FormContext = {
    isBrief: false,
    tables,
    category,
    value: (path) => valueAt(file.data, path),
    change: (path, value) => setFile((old) => withValue(old, path, value)),
    prose: () => '',
    changeProse: nothing,
    errors: () => [],
    leave: nothing,
    announce: speak,
    keep: nothing,
    fileOf: async () => undefined,
  };
  return { file, spoken, context };
};
