/** Papers as PDF: on as many pages as the standard wants, with what has to be known before they are signed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facesAsked, facesMissing, standInWords } from '../../../src/papers/faces.ts';
import { type Printed, readPrinted } from '../../../src/papers/printed.ts';
import { createFile } from '../../kernel/create-file.ts';
import { pdfPath, toPdf } from '../../kernel/office-program.ts';
import type { PaperFile } from './write.ts';

export interface PrintedPaper {
  /** As it was printed, which may not be as it was given. */
  readonly file: PaperFile;
  readonly pdf: Uint8Array;
  /** What to look after, a sentence each. */
  readonly says: readonly string[];
}

type Converted =
  | { readonly ok: true; readonly pdfs: readonly Uint8Array[] }
  | { readonly ok: false; readonly why: string };

/** In a folder that is gone when the bytes are read. */
const converted = (files: readonly PaperFile[]): Converted => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-paper-'));
  try {
    for (const { name, bytes } of files) createFile(join(folder, name), bytes);
    const result = toPdf(
      files.map(({ name }) => join(folder, name)),
      folder,
    );
    return result.ok ? { ok: true, pdfs: files.map(({ name }) => readFileSync(pdfPath(name, folder))) } : result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const saysOf = ({ name, bytes }: PaperFile, { fonts }: Printed): readonly string[] => {
  const words = name.endsWith('.docx') ? standInWords(facesMissing(facesAsked(bytes), fonts)) : undefined;
  return words === undefined ? [] : [words];
};

/**
 * A 版记 stands on the last page of the last sheet, which has an even number where both sides are printed: how many pages
 * there are is known when they are laid out, so what ends on an odd one is laid out once more.
 */
export const printedPapers = async (
  files: readonly PaperFile[],
): Promise<
  { readonly ok: true; readonly papers: readonly PrintedPaper[] } | { readonly ok: false; readonly why: string }
> => {
  const first = converted(files);
  if (!first.ok) return first;
  const papers: PrintedPaper[] = [];
  for (const [index, file] of files.entries()) {
    const pdf = first.pdfs[index] ?? new Uint8Array();
    const printed = await readPrinted(pdf);
    const again = printed.pages % 2 === 1 ? await file.onOwnPage?.() : undefined;
    const second = again === undefined ? undefined : converted([again]);
    papers.push(
      again === undefined || second?.ok !== true
        ? { file, pdf, says: saysOf(file, printed) }
        : { file: again, pdf: second.pdfs[0] ?? new Uint8Array(), says: saysOf(again, printed) },
    );
  }
  return { ok: true, papers };
};
