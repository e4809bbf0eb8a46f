/** What was filled in, on its way out: checked, then handed over step by step; and the sheet that is printed of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { confirmingKinds } from '../../core/confirming.ts';
import { checkApplication } from '../../core/check.ts';
import { evidenceOf, papersOf } from '../../core/evidence.ts';
import { writtenTitle } from '../../core/names.ts';
import { bodyName, type CategoryRecords } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import { effectiveClosing } from '../../core/window.ts';
import { countyOf } from '../../filing/county.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { shownValues } from '../../filing/sheet.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';
import { readBody } from '../../ledger/application-text.ts';
import { frontMatterEdges } from '../../ledger/front-matter-edges.ts';
import { digestOfBuffer } from '../../package/evidence.ts';
import { packageFileName } from '../../package/file-name.ts';
import { PrintSheet } from '../print-sheet.tsx';
import type { Step } from '../use-steps.ts';
import type { Handover, Sent } from './handed-over.ts';
import { Next } from './next/next.tsx';
import { Review } from './review.tsx';

interface Props extends Sent {
  readonly step: Exclude<Step, 'fill'>;
  readonly onNext: () => void;
  readonly onEdit: (field: string | undefined) => void;
}

const valuesOf = (file: ApplicationFile, text: string, category: CategoryRecords) => {
  const edges = frontMatterEdges(text);
  if (!edges.ok) return {};
  const body = readBody(text.slice(edges.offset), edges.offset);
  return checkApplication({ data: file.data, ...body }, category.category).value?.fields ?? {};
};

/** How the county is called that is to seal; undefined where none is asked. */
const confirmerOf = (values: ReturnType<typeof valuesOf>, category: CategoryRecords, tables: OpenedTables) => {
  const { records } = tables;
  const county = countyOf(values, category, tables);
  if (county === undefined) return undefined;
  const organization = records.organizations.get(county ?? '')?.value;
  return organization === undefined
    ? confirmingKinds(records.association)
    : nameOn(organization, `${category.category.window.closes}`);
};

const useDigest = (text: string): string => {
  const [digest, setDigest] = useState('');
  useEffect(() => {
    void digestOfBuffer(new TextEncoder().encode(text)).then(setDigest);
  }, [text]);
  return digest;
};

export const HandOver = ({ step, onNext, onEdit, ...sent }: Props) => {
  const { file, text, name, tables, category, today } = sent;
  const { records, year } = tables;
  const digest = useDigest(text);
  const values = useMemo(() => valuesOf(file, text, category), [text]);
  const shown = useMemo(() => shownValues(category.category, values, { places: records.association.places }), [values]);
  const papers = useMemo(() => {
    const all = papersOf(values);
    return evidenceOf(values).flatMap((sha256) => all.find((paper) => paper.sha256 === sha256) ?? []);
  }, [values]);
  const id = String(file.data['organization']);
  const registered = records.organizations.get(id)?.value;
  const organization = registered === undefined ? '' : nameOn(registered, today);
  const value = { organization: id, demonstration: false, fields: values };
  const title = writtenTitle(records, category, { id: name, file: '', digest: '', value, category: category.id });
  const isCorrection = file.name !== undefined;
  const closing = effectiveClosing(records.calendar, category.category.window);
  const confirmer = confirmerOf(values, category, tables);
  const handover: Handover = {
    ...sent,
    papers,
    digest,
    office: bodyName(records.association, year.programme.office),
    closing: closing.ok ? closing.date : undefined,
    confirmer,
    organization,
    title,
    packageName: packageFileName(
      [organization, title === organization ? category.category.name : title, isCorrection ? '更正' : ''],
      today,
    ),
    isCorrection,
  };
  return (
    <>
      {step === 'next' ? (
        <Next {...handover} onEdit={() => onEdit(undefined)} />
      ) : (
        <Review {...handover} onEdit={onEdit} onNext={onNext} />
      )}
      <PrintSheet
        tables={tables}
        category={category}
        organization={organization}
        values={shown}
        digest={digest}
        contact={sent.contact}
        confirmer={confirmer}
      />
    </>
  );
};
