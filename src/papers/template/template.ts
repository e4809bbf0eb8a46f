/** The shipped template of a paper as a Word file, the same bytes each time. */
import { Packer } from 'docx';
import { settledZip } from '../../package/settled-zip.ts';
import type { About, WordPaper } from '../paper.ts';

export const shippedTemplate = async <Kind extends About>(
  paper: Pick<WordPaper<Kind>, 'template'>,
  association: { readonly name: string },
): Promise<Uint8Array<ArrayBuffer>> =>
  settledZip(new Uint8Array(await Packer.toArrayBuffer(paper.template(association))));
