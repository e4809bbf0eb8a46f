/**
 * Which faces of a Word document stood in its PDF. A program that has not got a face takes another without a word, and a
 * formal document is printed in a type that its standard does not know.
 */
import { strFromU8, unzipSync } from 'fflate';

/** What programs call each face in a PDF, whichever maker's it is; without marks and in small letters. */
const called: Readonly<Record<string, readonly string[]>> = {
  仿宋: ['fangsong', 'simfang', 'fzfs', '仿宋'],
  楷体: ['kaiti', 'simkai', 'lxgwwenkai', 'fzkt', '楷体'],
  宋体: ['simsun', 'stsong', 'nsimsun', 'fzsong', '宋体'],
  黑体: ['simhei', 'stheiti', 'fzhei', '黑体'],
  小标宋: ['fzxbs', 'fzxiaobiaosong', 'xiaobiaosong', '小标宋'],
};

/** 仿宋_GB2312 and 仿宋 are one style, of which the standard names no file. */
const styleOf = (face: string): string | undefined => Object.keys(called).find((style) => face.includes(style));

const plain = (name: string): string => name.replace(/^[A-Z]{6}\+/, '').toLowerCase();

/** Faces in which a document's own text has Chinese characters. */
export const facesAsked = (document: Uint8Array): readonly string[] => {
  const files = unzipSync(document, { filter: ({ name }) => /^word\/(?:document|header\d*)\.xml$/.test(name) });
  const runs = Object.values(files).flatMap((part) => strFromU8(part).match(/<w:r>.*?<\/w:r>|<w:r .*?<\/w:r>/gs) ?? []);
  return [
    ...new Set(
      runs.flatMap((words) => {
        const face = /w:eastAsia="([^"]+)"/.exec(words)?.[1];
        const written = [...words.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
        return face !== undefined && /\p{Script=Han}/u.test(written) ? [face] : [];
      }),
    ),
  ];
};

/** `fonts`: names of the fonts in the PDF. Those faces that are known and not among them. */
export const facesMissing = (asked: readonly string[], fonts: readonly string[]): readonly string[] =>
  asked.filter((face) => {
    const names = called[styleOf(face) ?? ''];
    return names !== undefined && !fonts.some((font) => names.some((name) => plain(font).includes(name)));
  });

/** Undefined where every face is there. */
export const standInWords = (missing: readonly string[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `本机没有${missing.join('、')}，PDF 里用了别的字体，字形和正式文书不一样。要印发、盖章的，请把 Word 文件拿到装有这些字体的电脑上打印。`;
