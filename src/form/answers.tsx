/** Every answer of an application as it reads, whole: for whoever checks it before it is sent, and for the county that confirms it. */
import { useEffect, useState } from 'preact/hooks';
import { inChinese, isDate } from '../core/dates.ts';
import type { ColumnSpec } from '../core/fields/columns.ts';
import { type DocumentSpec, labelOfPart } from '../core/fields/document.ts';
import type { Option } from '../core/fields/field-type.ts';
import { type FieldSpec, show, valueSchema } from '../core/fields/index.ts';
import { proseLength } from '../core/fields/prose.ts';
import { checked } from '../core/issues.ts';
import { isMapping } from '../core/mapping.ts';
import { shortDigest } from '../core/digest-words.ts';
import type { Association } from '../core/schema/association.ts';
import { sizeInWords } from '../package/evidence.ts';
import { ShownValue } from './print-sheet.tsx';

export type FileOf = (sha256: string) => Promise<File | undefined>;

interface Props {
  /** As the file has it, whether or not it is right. */
  readonly value: unknown;
  readonly spec: FieldSpec;
  readonly association: Association;
  readonly fileOf: FileOf;
}

/** A paper itself, opened beside this page; nothing where it is not at hand. */
const PaperFile = ({
  sha256,
  pages,
  fileOf,
}: {
  readonly sha256: string;
  readonly pages: unknown;
  readonly fileOf: FileOf;
}) => {
  const [file, setFile] = useState<
    { readonly name: string; readonly size: string; readonly url: string } | undefined
  >();
  useEffect(() => {
    let url: string | undefined;
    let isWanted = true;
    const read = async () => {
      const found = await fileOf(sha256);
      if (!isWanted || found === undefined) return;
      url = URL.createObjectURL(found);
      setFile({ name: found.name, size: sizeInWords(found.size), url });
    };
    void read();
    return () => {
      isWanted = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [sha256]);
  const counted = typeof pages === 'number' ? `${pages}页` : '';
  if (file === undefined) return <>{counted}</>;
  return (
    <>
      {[file.name, counted, file.size].filter(Boolean).join('，')}　
      <a href={file.url} target="_blank" rel="noopener">
        打开<span class="vh">{`${file.name}（新窗口）`}</span>
      </a>
    </>
  );
};

const labelled = (options: readonly Option[] | undefined, value: unknown): string =>
  options?.find(({ id }) => id === value)?.label ?? String(value);

const words = (value: unknown): string =>
  typeof value === 'string' && isDate(value)
    ? inChinese(value)
    : Array.isArray(value)
      ? value.join('；')
      : String(value);

const partsOf = (
  row: Readonly<Record<string, unknown>>,
  spec: DocumentSpec,
): readonly (readonly [string, string])[] => {
  const part = (key: string, text: (value: unknown) => string = words): readonly (readonly [string, string])[] =>
    row[key] === undefined ? [] : [[labelOfPart(key), text(row[key])]];
  const covers = (value: unknown) =>
    (Array.isArray(value) ? value : [value]).map((each) => labelled(spec.covers, each)).join('、');
  return [
    ...part('kind', (kind) => labelled(spec.kinds, kind)),
    ...part('date'),
    ...part('issuer'),
    ...part('number'),
    ...part('parties'),
    ...part('from'),
    ...part('to'),
    ...part('covers', covers),
  ];
};

const Papers = ({
  value,
  spec,
  fileOf,
}: Pick<Props, 'fileOf'> & { readonly value: readonly unknown[]; readonly spec: DocumentSpec }) => (
  <ol class="papers">
    {value.map((row, index) =>
      isMapping(row) ? (
        <li key={index}>
          <b>{String(row['title'] ?? '（没有标题）')}</b>
          <dl class="parts">
            {partsOf(row, spec).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            {typeof row['sha256'] === 'string' && (
              <>
                <div>
                  <dt>文件</dt>
                  <dd>
                    <PaperFile sha256={row['sha256']} pages={row['pages']} fileOf={fileOf} />
                  </dd>
                </div>
                <div>
                  <dt>{labelOfPart('sha256')}</dt>
                  <dd title={row['sha256']}>{shortDigest(row['sha256'])}</dd>
                </div>
              </>
            )}
          </dl>
        </li>
      ) : null,
    )}
  </ol>
);

const Table = ({
  value,
  columns,
  ...rest
}: Omit<Props, 'spec' | 'value'> & { readonly value: readonly unknown[]; readonly columns: readonly ColumnSpec[] }) => (
  <ol class="papers">
    {value.map((row, index) => (
      <li key={index}>
        <dl class="parts">
          {columns.map((column) => (
            <div key={column.id}>
              <dt>{column.label}</dt>
              <dd>
                <Answer {...rest} value={isMapping(row) ? row[column.id] : undefined} spec={column} />
              </dd>
            </div>
          ))}
        </dl>
      </li>
    ))}
  </ol>
);

export const Answer = ({ value, spec, association, fileOf }: Props) => {
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return <span class="note">{spec.required === false ? '没有填（选填）' : '没有填'}</span>;
  if (spec.type === 'document' && Array.isArray(value)) return <Papers value={value} spec={spec} fileOf={fileOf} />;
  if (spec.type === 'table' && Array.isArray(value))
    return <Table value={value} columns={spec.columns} association={association} fileOf={fileOf} />;
  const context = { places: association.places };
  const read = checked(valueSchema(spec, context), value);
  // What is wrong is among the findings; here it stands as it was written.
  if (!read.ok) return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>;
  return (
    <>
      <ShownValue shown={show(read.value, spec, context)} />
      {spec.type === 'prose' && typeof value === 'string' && <p class="note">{`全文，共${proseLength(value)}字`}</p>}
    </>
  );
};
