/** 自查: the questions that the hard conditions need, and what they say. Nothing is kept and nothing is sent. */
import { useMemo, useState } from 'preact/hooks';
import { AnyField } from './any-field.tsx';
import type { AppProps } from './app.tsx';
import { valueAt, withValue } from './change.ts';
import { judgeSoFar } from './check.ts';
import { Form, type FormContext } from './context.ts';
import { type ApplicationFile, emptyFile } from './file.ts';
import { OrganizationPicker } from './organization.tsx';
import { Dock, linesOf, Panel } from './panel.tsx';
import { briefSpec, hardFields, tried } from './self-check-fields.ts';

export const SelfCheck = ({ world, category, today, hrefOf }: AppProps) => {
  const [file, setFile] = useState<ApplicationFile>(emptyFile);
  const [spoken, speak] = useState('');
  const fields = useMemo(() => hardFields(category.category), [category]);
  const lines = useMemo(() => {
    const judgement = judgeSoFar(tried(file, fields, today), 'self-check', category, world, today);
    const hard = judgement?.rows.filter(({ verdict }) => verdict !== 'judged');
    return judgement === undefined || hard === undefined
      ? undefined
      : linesOf({ ...judgement, rows: hard }, (field) => file.data[field] !== undefined);
  }, [file]);
  const context: FormContext = {
    isBrief: true,
    world,
    category,
    value: (path) => valueAt(file.data, path),
    change: (path, value) => setFile((old) => withValue(old, path, value)),
    prose: () => '',
    changeProse: () => {},
    errors: () => [],
    leave: () => {},
    announce: speak,
    keep: () => {},
  };
  return (
    <Form.Provider value={context}>
      <div class="cols form">
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <OrganizationPicker today={today} />
          {fields.map((field) => (
            <AnyField key={field.id} spec={briefSpec(field)} />
          ))}
        </form>
        <aside>
          <Panel
            lines={lines}
            hrefOf={hrefOf}
            quoteOf={(clause) => (world.year.clauses.get(clause) ?? '').slice(0, 40)}
          />
        </aside>
      </div>
      <Dock lines={lines} />
      <p class="vh" role="status">
        {spoken}
      </p>
    </Form.Provider>
  );
};
