/** What was sent in place of a package, by how its bytes begin: so that the answer says what to send instead. */
import { extensionOf } from './manifest.ts';
import type { ZipEntry } from './unzip.ts';

const beginnings: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['一份 PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['一份旧格式（.doc、.xls）或者设了密码的文件', [0xd0, 0xcf, 0x11, 0xe0]],
  ['一个 RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['一个 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['一张 JPG 图片', [0xff, 0xd8, 0xff]],
  ['一张 PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
];

/** Kinds of zip that are no package, by a name or a folder that each has. */
const insides: readonly (readonly [what: string, inside: RegExp])[] = [
  ['一份 Word 文档', /^word\//],
  ['一份表格', /^xl\//],
  ['一份演示文稿', /^ppt\//],
  ['一份 OFD 文件', /^ofd\.xml$/i],
];

/** Is it called a zip, or is it one, whatever it is called? */
export const mayBePackage = (name: string, bytes: Uint8Array): boolean =>
  extensionOf(name) === 'zip' || (bytes[0] === 0x50 && bytes[1] === 0x4b);

/** Undefined where it may be a package. */
export const wrongFile = (bytes: Uint8Array, entries: readonly ZipEntry[] | undefined): string | undefined => {
  if (entries === undefined)
    return beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0];
  const files = entries.filter(({ isFile }) => isFile);
  if (files.length === 1 && /\.zip$/i.test(files[0]?.name ?? '')) return '压缩了两层的压缩包，里面还是一个 .zip';
  return insides.find(([, inside]) => files.some(({ name }) => inside.test(name)))?.[0];
};
