/** Every way to hand a record in, in the same order wherever one was made: in its package, through the forge, its file alone. */
import type { ComponentChildren } from 'preact';
import { bodyName } from '../../core/records.ts';
import type { Contact } from '../../package/make.ts';
import { ContactFields } from './contact-fields.tsx';
import { ForgeWay } from './forge-way.tsx';
import type { PackageFormat } from '../../package/manifest.ts';
import { type PackageProps, PackageWay, packageWords } from './package-way.tsx';
import { saveFile } from './save-file.ts';

/** One way, under its head. */
export const Way = ({
  id,
  head,
  children,
}: {
  readonly id: string;
  readonly head: string;
  readonly children: ComponentChildren;
}) => (
  <section class="way" aria-labelledby={`way-${id}`}>
    <h3 id={`way-${id}`}>{head}</h3>
    {children}
  </section>
);

/** The record's file, and what is sent otherwise when the file alone is. */
const files = {
  'gongshi-package': { ending: 'md', type: 'text/markdown', otherwise: '材料原件' },
  'gongshi-confirmation': { ending: 'yaml', type: 'text/yaml', otherwise: '盖章页' },
} as const satisfies Record<PackageFormat, object>;

interface Props extends PackageProps {
  readonly onContact: (contact: Contact) => void;
  /** Where the record shall stand in the repository. */
  readonly path: string;
  /** What the record's file alone is good for. */
  readonly alone: string;
}

export const Ways = ({ path, alone, onContact, ...sent }: Props) => {
  const { format, name, text, tables } = sent;
  const { what, record, papers } = packageWords[format];
  const { ending, type, otherwise } = files[format];
  const { forge, contact } = tables.records.association;
  const office = bodyName(tables.records.association, tables.year.programme.office);
  return (
    <>
      <Way id="package" head={`${what}：用电子邮件或者U盘报送`}>
        <p>
          {`一个文件，装着${record}、${papers}和联系单。发到${contact.email ?? `${office}的邮箱`}，或者拷在U盘里交${office}。不需要账号。`}
        </p>
        <ContactFields contact={sent.contact} office={office} record={record} onContact={onContact} />
        <PackageWay {...sent} />
      </Way>
      {forge !== undefined && (
        <Way id="forge" head="网上提交：有代码托管账号的">
          <ForgeWay forge={forge} path={path} text={text} record={record} papers={otherwise} />
        </Way>
      )}
      <Way id="file" head={`下载${record}`}>
        <p>{`只有${record}一个文件（.${ending}），${alone}`}</p>
        <button type="button" class="btn quiet" onClick={() => saveFile(`${name}.${ending}`, text, type)}>
          {`下载${record}`}
        </button>
      </Way>
    </>
  );
};
