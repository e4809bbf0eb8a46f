/** A Word template and data → the Word document. What the template asks for and the data lack is said, never left blank. */
import Docxtemplater from 'docxtemplater';
import { encode } from 'fast-png';
import PizZip from 'pizzip';
import { encode as qrCode } from 'uqr';
import { settledZip } from '../package/settled-zip.ts';
import { unzipped, type UnzipLimits, zipEntries } from '../package/unzip.ts';
import { pictureName } from './notice-proof.ts';
import type { PaperData, WordContent } from './paper.ts';

export type FilledPaper =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** What is wrong with the template, a sentence each. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** A template with a letterhead and a logo is far smaller. */
const limits: UnzipLimits = { count: 1000, each: 20_000_000, total: 40_000_000 };

const sentences: Readonly<Record<string, (tag: string) => string>> = {
  unclosed_tag: (tag) => `“{${tag}”缺少右边的花括号`,
  unopened_tag: (tag) => `“${tag}}”缺少左边的花括号`,
  unopened_loop: (tag) => `有 {/${tag}}，前面没有 {#${tag}}`,
  unclosed_loop: (tag) => `有 {#${tag}}，后面没有 {/${tag}}`,
  closing_tag_does_not_match_opening_tag: (tag) => `{#…}和{/…}里的名称对不上：${tag}`,
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The library tells of its complaints in properties of what it throws, one or many. */
const complaints = (error: unknown): readonly string[] => {
  const properties = record(record(error)['properties']);
  const inner = properties['errors'];
  if (Array.isArray(inner)) return [...new Set(inner.flatMap(complaints))];
  const tag = String(properties['xtag'] ?? properties['openingtag'] ?? '').trim();
  return [sentences[String(properties['id'])]?.(tag) ?? `模板读不出来${tag === '' ? '' : `：${tag}`}`];
};

/** Places are looked up among the data alone: nothing that JavaScript adds to an object, and no expression. */
const lookUp = (tag: string) => ({
  get: (scope: PaperData | string): unknown =>
    tag === '.' ? scope : typeof scope === 'object' && Object.hasOwn(scope, tag) ? scope[tag] : undefined,
});

const moduleSize = 8;

/** The code as a picture of black and white points, with the margin of four that the standard asks for (ISO/IEC 18004). */
export const codePicture = (address: string): Uint8Array => {
  const { data, size } = qrCode(address, { ecc: 'M', border: 4 });
  const width = size * moduleSize;
  const pixels = Uint8Array.from({ length: width * width }, (_, index) => {
    const dark = data[Math.floor(index / width / moduleSize)]?.[Math.floor((index % width) / moduleSize)] === true;
    return dark ? 0 : 255;
  });
  return encode({ width, height: width, data: pixels, channels: 1, depth: 8 });
};

const relations = 'word/_rels/document.xml.rels';

/** Files of the pictures that are named as the code is, whatever was moved around them. */
const codeFiles = (zip: PizZip): readonly string[] => {
  const body = zip.file('word/document.xml')?.asText() ?? '';
  const links = zip.file(relations)?.asText() ?? '';
  return [...body.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].flatMap(([drawing]) => {
    const id = /r:embed="([^"]+)"/.exec(drawing)?.[1];
    if (id === undefined || !drawing.includes(`name="${pictureName}"`)) return [];
    const link = [...links.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0];
    const target = /Target="([^"]+)"/.exec(link ?? '')?.[1];
    return target === undefined ? [] : `word/${target}`;
  });
};

const opened = (template: Uint8Array): PizZip | undefined => {
  const entries = zipEntries(template);
  if (entries === undefined || !unzipped(template, entries, limits).ok) return undefined;
  return new PizZip(template);
};

export const fillPaper = (template: Uint8Array, { data, address }: WordContent): FilledPaper => {
  const zip = opened(template);
  if (zip?.file('word/document.xml') == null) return { ok: false, problems: ['不是 Word 文档（.docx），或者太大'] };
  const unknown = new Set<string>();
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      parser: lookUp,
      nullGetter: (part) => {
        unknown.add(part.value);
        return '';
      },
    });
    document.render(data);
    if (unknown.size > 0) return { ok: false, problems: [...unknown].map((place) => `没有{${place}}这一项可以填`) };
    const filled = document.getZip();
    if (address !== undefined) for (const file of codeFiles(filled)) filled.file(file, codePicture(address));
    return { ok: true, bytes: settledZip(filled.generate({ type: 'uint8array', compression: 'DEFLATE' })) };
  } catch (error) {
    return { ok: false, problems: complaints(error) };
  }
};
