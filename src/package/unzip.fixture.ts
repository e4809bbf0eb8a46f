/** Zips that say something else than they hold, for tests: one number of the directory, or of the end, is changed. */
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Sets a number in every entry of the directory, or in the record of the end. */
export const patchedZip = (
  zip: Uint8Array,
  where: 'entries' | 'end',
  at: number,
  value: number,
  bits: 16 | 32 = 32,
): Uint8Array => {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let index = 0; index <= copy.length - 22; index += 1) {
    if (view.getUint32(index, true) !== (where === 'entries' ? ENTRY : END)) continue;
    if (bits === 16) view.setUint16(index + at, value, true);
    else view.setUint32(index + at, value, true);
  }
  return copy;
};
