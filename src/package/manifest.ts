/** What a package says of itself: `manifest.json`. */
import { isMapping } from '../core/mapping.ts';
import { z } from 'zod/mini';
import type { CompiledCategory } from '../core/compile.ts';
import { id, sha256 } from '../core/schema/values.ts';
import { sorted } from '../core/sorted.ts';

/** What a package brings, by what it says it is: an application (申报包), or a county's confirmation of one (确认包). */
export const recordNames = {
  'gongshi-package': 'application.md',
  'gongshi-confirmation': 'confirmation.yaml',
} as const;
export type PackageFormat = keyof typeof recordNames;

export const manifestName = 'manifest.json';
/** The only place for a telephone number; it never enters the ledger. */
export const contactName = 'contact.txt';

/** Kinds of files that are taken as evidence, with how each begins. */
export const packageKinds: Readonly<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  ofd: [0x50, 0x4b, 0x03, 0x04],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
};

export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Is the file of a kind that is taken, and does it begin as that kind does? */
export const isTaken = (name: string, bytes: Uint8Array): boolean => {
  const extension = extensionOf(name);
  const beginning = Object.entries(packageKinds).find(([kind]) => kind === extension)?.[1];
  return beginning !== undefined && beginning.every((byte, index) => bytes[index] === byte);
};

/** Names of our own making: an original name may hold a person's. */
export const evidenceName = /^evidence\/\d{2}-[0-9a-f]{8}\.[a-z0-9]{1,5}$/;

export const Manifest = z.strictObject({
  format: z.enum(['gongshi-package', 'gongshi-confirmation']),
  version: z.literal(1),
  year: z.int(),
  category: id,
  /** Of the application's file, without its ending; a confirmation has the same. */
  name: id,
  /** Digest of the form it was filled in on. */
  form: sha256,
  files: z.array(z.strictObject({ path: z.string().check(z.maxLength(100)), sha256 })).check(z.maxLength(100)),
});
export type Manifest = z.infer<typeof Manifest>;

/** The same text for the same value, whatever the order of its keys. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isMapping(value)) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${sorted(pairs, ([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join(',')}}`;
};

/** What a form's version is the digest of: its fields, as they are asked. */
export const formText = ({ sections }: Pick<CompiledCategory, 'sections'>): string => canonical(sections);
