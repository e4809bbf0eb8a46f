/** Ctrl+P while the form is being filled in prints what is filled in so far; nothing is drawn before. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { valueSchema } from '../../core/fields/index.ts';
import type { FieldValue } from '../../core/fields/value.ts';
import { checked } from '../../core/issues.ts';
import type { CategoryRecords } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { shownValues } from '../../filing/sheet.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';
import type { Contact } from '../../package/make.ts';
import { PrintSheet } from '../print-sheet.tsx';

interface Props {
  readonly file: ApplicationFile;
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly contact: Contact;
}

/** Each value that can be read; a wrong one is left blank, as on the sheet of a form that was never filled in. */
const readable = ({ file, tables, category }: Props) => {
  const context = { places: tables.records.association.places };
  const values = category.category.fields.flatMap((field): [string, FieldValue][] => {
    const text = file.sections.find(({ heading }) => heading === field.label)?.text.trim();
    const read = checked(valueSchema(field, context), field.type === 'prose' ? text : file.data[field.id]);
    return read.ok ? [[field.id, read.value]] : [];
  });
  return shownValues(category.category, Object.fromEntries(values), context);
};

const Sheet = (props: Props) => {
  const organization = props.tables.records.organizations.get(String(props.file.data['organization']))?.value;
  return (
    <PrintSheet
      tables={props.tables}
      category={props.category}
      organization={organization === undefined ? '' : nameOn(organization, props.today)}
      values={readable(props)}
      digest=""
      contact={props.contact}
      confirmer={undefined}
    />
  );
};

export const PrintDraft = (props: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const newest = useRef(props);
  newest.current = props;
  useEffect(() => {
    const draw = () => {
      const isFilled = Object.values(newest.current.file.data).some((value) => value !== undefined);
      document.documentElement.classList.toggle('sheeted', isFilled);
      if (host.current !== null && isFilled) render(<Sheet {...newest.current} />, host.current);
    };
    const clear = () => {
      document.documentElement.classList.remove('sheeted');
      if (host.current !== null) render(null, host.current);
    };
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
    };
  }, []);
  return <div ref={host} />;
};
