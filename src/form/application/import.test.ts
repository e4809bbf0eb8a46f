import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { makePackage } from '../../package/make.ts';
import { openImport } from './import.ts';

const { records } = load(directorySource('tests/programmes/2017'));
const year = records?.years.get(2017);
const station = year?.categories.get('service-station');
const pilot = year?.categories.get('function-pilot');
if (records === undefined || year === undefined || station === undefined || pilot === undefined)
  throw new Error('the programme of the tests cannot be read');

const tables = { year };
const packaged = (change: object = {}) =>
  makePackage({
    format: 'gongshi-package',
    year: 2017,
    category: station,
    name: 'demo-x',
    text: '---\norganization: demo-tea-society\n---\n',
    evidence: [],
    contact: { person: '演示', phone: '0518-00000000' },
    ...change,
  });
const said = async (name: string, bytes: Uint8Array) => {
  const read = await openImport(name, bytes, tables, station);
  return read.ok ? 'opened' : read.findings.map(({ message }) => message).join('；');
};

describe('the form opens', () => {
  it('a package of its own award, whatever it is called', async () => {
    expect(await said('申报包.zip', await packaged())).toBe('opened');
    expect(await said('申报包.zip.download', await packaged())).toBe('opened');
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['盖章页.pdf', () => strToU8('%PDF-1.4'), '这是一份 PDF 文件，不是申报包或者确认包'],
    ['盖章页.zip', () => strToU8('%PDF-1.4'), '这是一份 PDF 文件，不是申报包或者确认包'],
    [
      '申报表.docx',
      () => zipSync({ 'word/document.xml': strToU8('<x/>') }),
      '这是一份 Word 文档，不是申报包或者确认包',
    ],
    ['扫描.md', () => new Uint8Array([0xff, 0xd8, 0xff]), '这是一张 JPG 图片，不是申报包或者确认包'],
    ['申报包.zip', () => packaged({ category: pilot }), `这是${pilot.category.name}的申报包`],
    ['申报包.zip', () => packaged({ year: 2016 }), '这是2016年度 service-station 的申报包'],
    ['确认包.zip', () => packaged({ format: 'gongshi-confirmation' }), '这是县区科协的确认包'],
  ])('not %s, and says what it is', async (name, make, message) => {
    expect(await said(name, await make())).toContain(message);
  });
});
