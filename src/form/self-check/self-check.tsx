/** 自查: the questions that the hard conditions need, and what they say. Nothing is sent; the form may go on from it. */
import { useEffect, useMemo } from 'preact/hooks';
import { carry } from './carried.ts';
import { AnyField } from '../controls/any-field.tsx';
import type { AppProps } from '../application/app.tsx';
import { judgeSoFar } from '../../filing/check.ts';
import { Frame } from '../frame.tsx';
import { useKnowing } from '../use-own.ts';
import { useLooseForm } from '../loose-form.ts';
import { OrganizationPicker } from '../controls/organization.tsx';
import { linesOf } from '../clause-lines.ts';
import { briefSpec, hardFields, tried } from './fields.ts';

export const SelfCheck = ({ tables, category, today, hrefOf }: AppProps) => {
  const { file, spoken, context } = useLooseForm(tables, category);
  const known = useKnowing(tables, file.data['organization']);
  const fields = useMemo(() => hardFields(category.category), [category]);
  const lines = useMemo(() => {
    const judgement = judgeSoFar(tried(file, fields, today), 'self-check', category, known, today);
    const hard = judgement?.rows.filter(({ verdict }) => verdict !== 'judged');
    return judgement === undefined || hard === undefined
      ? undefined
      : linesOf({ ...judgement, rows: hard }, (field) => file.data[field] !== undefined);
  }, [file, known]);
  useEffect(() => carry(`${tables.year.year}/${category.id}`, file.data), [file]);
  return (
    <Frame context={{ ...context, isBrief: true }} lines={lines} hrefOf={hrefOf} spoken={spoken}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <OrganizationPicker today={today} />
        {fields.map((field) => (
          <AnyField key={field.id} spec={briefSpec(field)} />
        ))}
        <p class="note ways-head">
          {'这里填的内容不保存。要接着填'}
          <a href="../apply/">申报表</a>
          {'的，打开后按“放入自查时填的内容”。'}
        </p>
      </form>
    </Frame>
  );
};
