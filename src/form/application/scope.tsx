/** One field of the form, drawn again only when what it shows has changed: a letter typed in one is nothing to the others. */
import { useMemo } from 'preact/hooks';
import type { FieldSpec } from '../../core/fields/index.ts';
import { AnyField } from '../controls/any-field.tsx';
import { Form, type FormContext } from '../context.ts';
import type { ProblemAt } from '../../filing/place.ts';

interface Props {
  readonly spec: FieldSpec;
  readonly context: FormContext;
  /** These belong to the whole form. */
  readonly problems: readonly ProblemAt[];
  /** Whatever else decides which of them are shown. */
  readonly shown: readonly unknown[];
}

export const YearScope = ({ spec, context, problems, shown }: Props) => {
  const own = problems.filter(({ path }) => path[0] === spec.id).map(({ finding, path }) => [path, finding]);
  return useMemo(
    () => (
      <Form.Provider value={context}>
        <AnyField spec={spec} />
      </Form.Provider>
    ),
    [spec, context.value([spec.id]), context.prose(spec.label), JSON.stringify(own), ...shown],
  );
};
