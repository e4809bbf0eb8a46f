/** 申报表: what is printed of a filled form, with room for the seals. A seal is never drawn. */
import { useEffect } from 'preact/hooks';
import type { Shown } from '../core/fields/field-type.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import type { CategoryRecords } from '../core/records.ts';
import { renderMarkdown } from '../ledger/markdown.ts';
import type { Contact } from '../package/make.ts';
import type { OpenedTables } from '../filing/year-tables.ts';

const inFours = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? digest;

export const ShownValue = ({ shown }: { readonly shown: Shown | undefined }) => {
  if (shown === undefined) return <>（未填）</>;
  switch (shown.kind) {
    case 'text':
      return <>{shown.text}</>;
    case 'link':
      return <>{shown.url}</>;
    case 'prose':
      // The renderer lets nothing through but what it writes itself.
      return <div class="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(shown.markdown) }} />;
    case 'documents':
      return (
        <ol class="papers">
          {shown.rows.map((row) => (
            <li key={row.sha256}>
              {row.label}
              <code>{inFours(row.sha256)}</code>
            </li>
          ))}
        </ol>
      );
    case 'table':
      return (
        <ol class="papers">
          {shown.rows.map((cells, index) => (
            <li key={index}>
              {cells.map((cell, place) => (
                <span key={shown.head[place]}>
                  {`${place === 0 ? '' : '；'}${shown.head[place] ?? ''}：`}
                  <ShownValue shown={cell} />
                </span>
              ))}
            </li>
          ))}
        </ol>
      );
    case 'reference':
      return <>{shown.ids.join('、')}</>;
  }
};

interface Props {
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  readonly organization: string;
  readonly values: ReadonlyMap<string, Shown>;
  readonly digest: string;
  readonly contact: Contact;
  /** The county that confirms; undefined where none is asked. */
  readonly confirmer: string | undefined;
}

/** While the filled sheet is there, the blank one of the page is not printed beside it. */
const useSheet = () =>
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add('sheeted');
    return () => classList.remove('sheeted');
  }, []);

/** Room for a seal, which is stamped on the paper and never drawn. */
const Seal = ({ who }: { readonly who: string }) => (
  <div>
    <p>{who}</p>
    <p class="day">年　　月　　日</p>
  </div>
);

export const PrintSheet = ({ tables, category, organization, values, digest, contact, confirmer }: Props) => {
  useSheet();
  const { fields } = category.category;
  const last = fields[fields.length - 1];
  const row = (field: FieldSpec | undefined) =>
    field !== undefined && (
      <tr key={field.id}>
        <th scope="row">{field.label}</th>
        <td>
          <ShownValue shown={values.get(field.id)} />
        </td>
      </tr>
    );
  return (
    <section class="paper-sheet" aria-label="申报表打印样式">
      <h2>{`${tables.year.year}年度${category.category.name}申报表`}</h2>
      {tables.records.association.demonstration === true && <p class="note">演示数据　非真实评选结果</p>}
      <table>
        <tbody>
          <tr>
            <th scope="row">申报单位</th>
            <td>{organization}</td>
          </tr>
          {fields.slice(0, -1).map(row)}
        </tbody>
        {/* One piece: a seal alone on a page confirms nothing. */}
        <tbody class="end">
          {row(last)}
          <tr>
            <th scope="row">联系人和电话</th>
            <td>{[contact.person, contact.phone].filter(Boolean).join('　') || '　'}</td>
          </tr>
          <tr>
            <td colSpan={2}>
              <div class="seals">
                <Seal who="申报单位盖章" />
                {confirmer !== undefined && <Seal who={`${confirmer}盖章（确认）`} />}
              </div>
              <p class="foot-digest">
                {digest === '' ? (
                  '草稿，还没有检查和保存申报包：盖章请用“接下来”里的“打印申报表”'
                ) : (
                  <>
                    数据文件校验码（SHA-256）<code>{inFours(digest)}</code>
                  </>
                )}
              </p>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};
