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

const published = 'demo-conveyor-station';
const tables = {
  year,
  readOwn: async () => ({
    applications: { 'service-station': { [published]: { organization: 'demo-logistics-society', fields: {} } } },
    names: {},
    objections: {},
  }),
};
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
    ['申报包.zip', () => packaged({ year: 2018 }), '这是2018年度 service-station 的申报包'],
    ['确认包.zip', () => packaged({ format: 'gongshi-confirmation' }), '这是确认包'],
  ])('not %s, and says what it is', async (name, make, message) => {
    expect(await said(name, await make())).toContain(message);
  });
});

describe('what was opened', () => {
  const file = async (name: string, bytes: Uint8Array, isLastYears = false) => {
    const read = await openImport(name, bytes, tables, station, isLastYears);
    return read.ok ? read.file : undefined;
  };
  const text = (more = '') => strToU8(`---\norganization: demo-logistics-society\n${more}---\n`);

  it('keeps the name of its package: it corrects what was sent', async () => {
    expect((await file('示例-更正.zip', await packaged()))?.name).toBe('demo-x');
  });

  it.each([
    [`${published}.md`, published],
    [`${published} (1).md`, published],
    ['another-name.md', undefined],
    ['我的草稿.md', undefined],
  ])('of a file %s has the name %s', async (name, kept) => {
    expect((await file(name, text()))?.name).toBe(kept);
  });

  it('of another year has no days, no papers, no declaration and no name', async () => {
    const last = 'project-title: 示例站\ntruth: true\nagreement:\n  - { title: 协议, date: 2016-03-01 }\n';
    expect((await file(`${published}.md`, text(last), true))?.data).toEqual({
      organization: 'demo-logistics-society',
      'project-title': '示例站',
    });
    const packed = await packaged({ year: 2016, text: `---\norganization: demo-tea-society\n${last}---\n` });
    const read = await file('去年.zip', packed);
    expect(read?.data).toEqual({ organization: 'demo-tea-society', 'project-title': '示例站' });
    expect(read?.name).toBeUndefined();
  });
});
