/**
 * The text of a file that somebody else wrote: a roster, a list, a table. Strict UTF-8, or the UTF-16 and GBK that Windows
 * saves; anything else is refused, since a name read in the wrong encoding is another name.
 */
export type OthersText =
  | { readonly ok: true; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GBK' }
  | { readonly ok: false };

const decoded = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Characters of GB/T 2312's first level, sorted by use, and its marks: nearly all of what is written in GBK. */
const isUsual = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
const mostly = 0.75;

/** Every pair of bytes is some character in GBK, so text of other encodings reads as rare ones. */
const isGbk = (bytes: Uint8Array): boolean => {
  let [usual, all] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    all += 1;
    if (isUsual(lead, trail)) usual += 1;
    at += 1;
  }
  return all > 0 && usual / all >= mostly;
};

/** Controls, private use, what stands for a broken character and what that becomes in GBK: no text has them. */
const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\p{Co}\p{Cn}]|锟斤拷|烫烫烫|屯屯屯/u;

export const othersText = (bytes: Uint8Array): OthersText => {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const utf8 = utf16 === undefined ? decoded('utf-8', bytes) : undefined;
  const [text, encoding] =
    utf16 !== undefined
      ? ([decoded(utf16, bytes), 'UTF-16'] as const)
      : utf8 !== undefined
        ? ([utf8, 'UTF-8'] as const)
        : ([isGbk(bytes) ? decoded('gb18030', bytes) : undefined, 'GBK'] as const);
  return text === undefined || strange.test(text)
    ? { ok: false }
    : { ok: true, text: text.normalize('NFC').replaceAll(/\r\n?/g, '\n'), encoding };
};
