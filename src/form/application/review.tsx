/** The last page of the form: what will be sent, and every way to send it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { evidenceOf, papersOf } from '../../core/evidence.ts';
import type { Finding } from '../../core/finding.ts';
import type { CategoryRecords } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import { checkApplication } from '../../core/check.ts';
import { readBody } from '../../ledger/body.ts';
import { applicationPath } from '../../ledger/paths.ts';
import { frontMatterEdges } from '../../ledger/front-matter-edges.ts';
import { noContact } from '../ways/contact-fields.tsx';
import { countyOf } from '../../filing/county.ts';
import { digestOfBuffer } from '../../package/evidence.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { PrintSheet, ShownValue } from '../print-sheet.tsx';
import { sentenceOf } from '../sentence.ts';
import { shownValues } from '../../filing/sheet.ts';
import { Way, Ways } from '../ways/ways.tsx';
import type { OpenedTables } from '../../filing/year-tables.ts';

interface Props {
  readonly file: ApplicationFile;
  readonly text: string;
  readonly name: string;
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  readonly today: string;
  readonly findings: readonly Finding[];
  readonly fileOf: (sha256: string) => Promise<File | undefined>;
  readonly onKeep: (sha256: string, file: File) => void;
  readonly onBack: () => void;
}

const valuesOf = (file: ApplicationFile, text: string, category: CategoryRecords) => {
  const edges = frontMatterEdges(text);
  if (!edges.ok) return {};
  const body = readBody(text.slice(edges.offset), edges.offset);
  return checkApplication({ data: file.data, ...body }, category.category).value?.fields ?? {};
};

/** How the county is called that is to seal; undefined where none is asked. */
const confirmerOf = (values: ReturnType<typeof valuesOf>, category: CategoryRecords, tables: OpenedTables) => {
  const county = countyOf(values, category, tables);
  if (county === undefined) return undefined;
  const organization = tables.records.organizations.get(county ?? '')?.value;
  return organization === undefined ? '县区科协' : nameOn(organization, `${category.category.window.closes}`);
};

const useDigest = (text: string): string => {
  const [digest, setDigest] = useState('');
  useEffect(() => {
    void digestOfBuffer(new TextEncoder().encode(text)).then(setDigest);
  }, [text]);
  return digest;
};

export const Review = ({ file, text, name, tables, category, today, findings, fileOf, onKeep, onBack }: Props) => {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [contact, setContact] = useState(noContact);
  const digest = useDigest(text);
  const values = useMemo(() => valuesOf(file, text, category), [text]);
  const shown = useMemo(
    () => shownValues(category.category, values, { places: tables.records.association.places }),
    [values],
  );
  const papers = useMemo(() => {
    const all = papersOf(values);
    return evidenceOf(values).flatMap((sha256) => all.find((paper) => paper.sha256 === sha256) ?? []);
  }, [values]);
  const organization = tables.records.organizations.get(String(file.data['organization']))?.value;
  const told = findings.filter(({ level }) => level !== 'info');

  const confirmer = confirmerOf(values, category, tables);

  return (
    <>
      <div class="review screen">
        <div class="bar">
          <h2 ref={head} tabindex={-1}>
            核对无误，选一种办法提交
          </h2>
          <button type="button" class="btn quiet small" onClick={onBack}>
            返回修改
          </button>
        </div>
        {told.length > 0 && (
          <section class="block">
            <h3>请留意</h3>
            <ul class="list">
              {told.map((finding) => (
                <li key={finding.message}>{sentenceOf(finding)}</li>
              ))}
            </ul>
          </section>
        )}
        <Ways
          format="gongshi-package"
          tables={tables}
          category={category}
          name={name}
          path={applicationPath(tables.year.year, category.id, name)}
          text={text}
          alone="不含材料和联系办法。以后可以在这里再打开。"
          papers={papers}
          fileOf={fileOf}
          onKeep={onKeep}
          contact={contact}
          onContact={setContact}
        />
        <Way id="print" head="打印申报表：盖章用">
          <p>
            {`A4纸，留有申报单位${confirmer === undefined ? '' : '和县区科协'}盖章的地方，印有数据文件的校验码，纸上和文件对得上。`}
          </p>
          <button type="button" class="btn quiet" onClick={() => print()}>
            打印申报表
          </button>
        </Way>
        <section class="block">
          <h3>申报内容</h3>
          <dl class="summary">
            <div>
              <dt>申报单位</dt>
              <dd>{organization === undefined ? '' : nameOn(organization, today)}</dd>
            </div>
            {category.category.fields.map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <ShownValue shown={shown.get(field.id)} />
                </dd>
              </div>
            ))}
            <div>
              <dt>数据文件校验码</dt>
              <dd>
                <code>{digest}</code>
              </dd>
            </div>
          </dl>
        </section>
      </div>
      <PrintSheet
        tables={tables}
        category={category}
        organization={organization === undefined ? '' : nameOn(organization, today)}
        values={shown}
        digest={digest}
        contact={contact}
        confirmer={confirmer}
      />
    </>
  );
};
