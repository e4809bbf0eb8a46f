/** A package (申报包, 确认包): a zip of one record with its evidence, the contact sheet and a manifest of digests. */
import { strToU8, zipSync } from 'fflate';
import type { CategoryRecords } from '../core/records.ts';
import { digestOfBuffer } from './evidence.ts';
import {
  contactName,
  extensionOf,
  formText,
  type Manifest,
  manifestName,
  type PackageFormat,
  recordNames,
} from './manifest.ts';

export interface Contact {
  readonly person: string;
  readonly phone: string;
}

export interface Packed {
  readonly format: PackageFormat;
  readonly year: number;
  readonly category: CategoryRecords;
  readonly name: string;
  /** The text of the record. */
  readonly text: string;
  /** Papers stand in the order in which the record registers them. */
  readonly evidence: readonly { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array }[];
  readonly contact: Contact;
}

export const contactText = ({ person, phone }: Contact): string =>
  `联系人：${person}\n电话：${phone}\n（只供主办单位联系用，不公开。）\n`;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));

/** The same input makes the same bytes: files carry no time of their own. */
const epoch = new Date('2000-01-01T00:00:00');

export const makePackage = async ({
  format,
  year,
  category,
  name,
  text,
  evidence,
  contact,
}: Packed): Promise<Uint8Array<ArrayBuffer>> => {
  const entries: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    [recordNames[format], utf8(text)],
    ...evidence.map(({ sha256, name: original, bytes }, index): [string, Uint8Array<ArrayBuffer>] => [
      `evidence/${String(index + 1).padStart(2, '0')}-${sha256.slice(0, 8)}.${extensionOf(original) || 'bin'}`,
      new Uint8Array(bytes),
    ]),
    [contactName, utf8(contactText(contact))],
  ];
  const manifest: Manifest = {
    format,
    version: 1,
    year,
    category: category.id,
    name,
    form: await digestOfBuffer(utf8(formText(category.category))),
    files: await Promise.all(entries.map(async ([path, bytes]) => ({ path, sha256: await digestOfBuffer(bytes) }))),
  };
  const all = [...entries, [manifestName, utf8(`${JSON.stringify(manifest, null, 2)}\n`)] as const];
  // Scans are compressed already.
  return new Uint8Array(
    zipSync(
      Object.fromEntries(
        all.map(([path, bytes]) => [path, [bytes, { level: path.startsWith('evidence/') ? 0 : 6, mtime: epoch }]]),
      ),
    ),
  );
};
