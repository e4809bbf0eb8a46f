import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { openApplication } from './opened-application.ts';

const { records } = load(directorySource('tests/programmes/2017'));
const year = records?.years.get(2017);
if (records === undefined || year === undefined) throw new Error('the programme of the tests cannot be read');
const knows = { organization: undefined, names: {} };
const tables = { records, year, initials: {}, applied: new Set<string>(), readOwn: async () => undefined, knows };

describe('a county that opens something else than an application is told what it is', () => {
  it.each<[string, Uint8Array, string]>([
    ['盖章页.pdf', strToU8('%PDF-1.4'), '这是一份 PDF 文件，不是申报包'],
    ['申报表.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }), '这是一份 Word 文档，不是申报包或者确认包'],
    ['申报表.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '这是一份旧格式（.doc、.xls）或者设了密码的文件'],
  ])('%s', async (name, bytes, message) => {
    const opening = await openApplication(name, bytes, tables, '2017-05-01');
    expect(opening.ok ? [] : opening.findings.map((finding) => finding.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });
});
