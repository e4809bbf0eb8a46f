/** What stands around every form: its controls, the clauses beside them, their counts in sight on a phone, what is said aloud. */
import type { ComponentChildren } from 'preact';
import { Form, type FormContext } from './context.ts';
import type { ClauseLine } from './clause-lines.ts';
import { later } from './later.tsx';

/** Come after the controls: nobody reads what the clauses say before the first answer. */
const Panel = later(async () => (await import('./panel.tsx')).Panel);
const Dock = later(async () => (await import('./panel.tsx')).Dock);

interface Props {
  readonly context: FormContext;
  readonly lines: readonly ClauseLine[] | undefined;
  readonly hrefOf: (clause: string) => string;
  readonly spoken: string;
  readonly children: ComponentChildren;
}

export const Frame = ({ context, lines, hrefOf, spoken, children }: Props) => (
  <Form.Provider value={context}>
    <div class="cols form">
      {children}
      <aside>
        <Panel lines={lines} hrefOf={hrefOf} clauses={context.tables.year.clauses} />
      </aside>
    </div>
    <Dock lines={lines} />
    <p class="vh" role="status">
      {spoken}
    </p>
  </Form.Provider>
);
