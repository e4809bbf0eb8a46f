/** What a PDF tells of itself: how many pages it has, and the names of its fonts. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

export interface Printed {
  readonly pages: number;
  readonly fonts: readonly string[];
}

export const readPrinted = async (pdf: Uint8Array): Promise<Printed> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const base = object instanceof PDFDict ? object.get(PDFName.of('BaseFont')) : undefined;
    return base instanceof PDFName ? [base.decodeText()] : [];
  });
  return { pages: document.getPageCount(), fonts: [...new Set(names)] };
};
