import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { settledZip } from './settled-zip.ts';

const made = async (text: string) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })));
const later = () => new Promise((resolve) => setTimeout(resolve, 2100));

it('makes the same bytes of what was made at two moments, and keeps what is in it', async () => {
  const first = await made('申报表');
  // A zip counts in steps of two seconds.
  await later();
  const second = await made('申报表');
  expect(first).not.toEqual(second);
  expect(settledZip(first)).toEqual(settledZip(second));
  expect(strFromU8(unzipSync(settledZip(first))['word/document.xml'] ?? new Uint8Array())).toContain('申报表');
});
