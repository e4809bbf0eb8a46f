/** The directory of a zip, read before anything of it is unpacked: what a name, a size or a mode would do to us. */

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as it says of itself; nothing larger is ever unpacked. */
  readonly size: number;
  /** A regular file: no directory, no link, no device. */
  readonly isFile: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;

/** Where the record of the end stands, sought from the end. */
const endOf = (view: DataView): number | undefined => {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
};

const strict = new TextDecoder('utf-8', { fatal: true });
const fileTypes = 0o170_000;
const [regular, link] = [0o100_000, 0o120_000];

/** Undefined for what is no zip, or one too odd for us: in parts, or of the 64-bit kind. Throws on broken names. */
const read = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  while (entries.length < count) {
    if (view.getUint32(at, true) !== ENTRY) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const name = strict.decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const mode = view.getUint32(at + 38, true) >>> 16;
    const type = mode & fileTypes;
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      isFile: (type === 0 || type === regular) && !name.endsWith('/'),
      isLink: type === link,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
};

export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  try {
    return read(bytes);
  } catch {
    // A range beyond the file, or a name in no known encoding.
    return undefined;
  }
};
