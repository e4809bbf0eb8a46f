/** A chosen file → its digest, size and pages. Computed here; the file goes nowhere but into the package. */

export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  /** The size is in bytes. */
  readonly size: number;
  /** How many pages a PDF has; undefined for what has none, or hides them. */
  readonly pages: number | undefined;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const digestOfBuffer = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

const pagesOf = async (bytes: Uint8Array): Promise<number | undefined> => {
  if (!isPdf(bytes)) return undefined;
  try {
    return (await import('./pdf-pages.ts')).seenInPdf(bytes).pages;
  } catch {
    return undefined;
  }
};

/** Throws what the browser throws when it cannot read the file. */
export const evidenceOfFile = async (file: File): Promise<Evidence> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [sha256, pages] = await Promise.all([digestOfBuffer(bytes), pagesOf(bytes)]);
  return { sha256, name: file.name, size: file.size, pages };
};

const KILO = 1024;

/** 1.2 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
