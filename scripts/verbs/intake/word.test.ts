import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWord } from '../../../src/filing/read-word.ts';
import { wordForm } from '../../../src/filing/word-form.ts';
import { emptyFile } from '../../../src/filing/file.ts';
import { readCells, wordRows } from '../../../src/filing/word-rows.ts';
import { readFileText } from '../../../src/filing/read-file.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { load } from '../../../src/ledger/load.ts';
import { copiedLedger } from '../copied-ledger.fixture.ts';
import { intake } from '../intake.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';

const ledger = copiedLedger();
const { records } = load(directorySource(ledger2017));
const category = records?.years.get(2017)?.categories.get('service-station');
if (records === undefined || category === undefined) throw new Error('the demonstration ledger cannot be read');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** The blank form with answers in its middle column, as a person leaves it. */
const filled = async (
  answers: Readonly<Record<string, string>>,
  rename: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> => {
  const parts = unzipSync(await wordForm(2017, category, records));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const rows = wordRows(category.category, records);
  let index = -1;
  const done = xml.replaceAll(/<w:tr>.*?<\/w:tr>/gs, (row) => {
    index += 1;
    const answer = answers[rows[index]?.label ?? ''];
    return answer === undefined ? row : row.replace(/<w:p\/>/, () => answer.split('\n').map(run).join(''));
  });
  return zipSync({ ...parts, 'word/document.xml': strToU8(rename(done)) });
};

const answers = {
  申报单位: '连云港市示例化学化工学会',
  责任人职务: '秘书长',
  服务站名称: '示例化工园区科技服务站',
  专家团队人数: '9人',
  专家团队学科: '化学工程、安全科学技术',
  建站目标: '园区企业多。\n\n服务站计划每季度做一次分析。',
  服务对象名称: '示例精细化工产业园管理中心',
  服务对象类别: '科技园区',
  项目所在地: '徐圩新区',
  '科技服务协议：标题': '工艺安全技术服务协议',
  '科技服务协议：日期': '2017年4月18日',
  '科技服务协议：页数': '3页',
  '科技服务协议：签约方': '连云港市示例化学化工学会、示例精细化工产业园管理中心',
  '科技服务协议：起始日期': '2017.4.18',
  '科技服务协议：终止日期': '2019-4-17',
  '科技服务协议：载明的内容': '合作内容、双方责任、双方权利、双方义务',
  真实性声明: '是',
};

/** A document of 84 KB that unpacks to a hundred times as much. */
const bomb = (form: Uint8Array): Uint8Array => {
  const parts = unzipSync(form);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(xml.replace('<w:tbl>', `${'<w:p/>'.repeat(900_000)}<w:tbl>`)),
  });
};

const draft = 'inbox/2017/service-station/demo-chemical-society/draft.md';
const bring = async (bytes: Uint8Array) => {
  writeFileSync(ledger.path('form.docx'), bytes);
  return intake.run({ options: {}, positionals: ['form.docx'] }, ledger.io());
};

beforeEach(() => rmSync(ledger.path('inbox'), { recursive: true, force: true }));

describe('a blank Word form', () => {
  it.each([
    ['service-station', true],
    ['demonstration-society', false],
  ])('of %s has room for the seal of a county: %s; and no room is an answer', async (id, isConfirmed) => {
    const award = records.years.get(2017)?.categories.get(id);
    if (award === undefined) throw new Error(`no ${id}`);
    const form = await wordForm(2017, award, records);
    const xml = strFromU8(unzipSync(form)['word/document.xml'] ?? new Uint8Array());
    expect([xml.includes('申报单位盖章'), xml.includes('县区科协盖章（确认）')]).toEqual([true, isConfirmed]);
    const read = await readWord(form);
    if (!read.ok) throw new Error('the blank form is refused');
    expect(readCells(read.word.cells, award.category, records)).toEqual({ file: emptyFile, told: [] });
  });
});

describe('a filled Word form', () => {
  it('becomes a draft that the form opens', async () => {
    // Papers have no digests yet, so it is not complete.
    expect(await bring(await filled(answers))).toBe(1);
    const read = readFileText(ledger.read(draft));
    expect(read).toMatchObject({
      ok: true,
      file: {
        data: {
          organization: 'demo-chemical-society',
          responsible: ['秘书长'],
          'project-title': '示例化工园区科技服务站',
          'team-size': 9,
          disciplines: ['530', '620'],
          'host-kind': 'science-park',
          'host-place': 'zone-xuwei',
          agreement: [
            {
              title: '工艺安全技术服务协议',
              date: '2017-04-18',
              pages: 3,
              parties: ['连云港市示例化学化工学会', '示例精细化工产业园管理中心'],
              from: '2017-04-18',
              to: '2019-04-17',
              covers: ['content', 'duties', 'rights', 'obligations'],
            },
          ],
          truth: true,
        },
        sections: [{ heading: '建站目标', text: '园区企业多。\n\n服务站计划每季度做一次分析。' }],
      },
    });
    expect(ledger.said.join('\n')).toContain('校验码');
    expect(existsSync(ledger.path('content/2017/service-station/applications/demo-chemical-society.md'))).toBe(false);
  });

  it.each([
    ['是□ 否☑', false],
    ['是否同意：不同意', false],
    ['是（ ）否（√）', false],
    ['已阅同意', true],
    ['是☑ 否□', true],
  ])('declares nothing that “%s” does not declare: %s', async (answer, isMade) => {
    await bring(await filled({ ...answers, 真实性声明: answer }));
    const read = readFileText(ledger.read(draft));
    expect(read.ok && read.file.data['truth'] === true).toBe(isMade);
  });

  it.each([
    ['项目所在地', '赣榆', 'host-place', '赣榆区'],
    ['项目所在地', '连云港市赣榆区', 'host-place', '赣榆区'],
    ['项目所在地', '徐圩', 'host-place', '徐圩新区'],
    ['服务对象类别', '☑科技园区', 'host-kind', ''],
    ['专家团队学科', '化学工程 安全科学技术', 'disciplines', ''],
  ])('reads %s “%s” as people write it', async (label, answer, field, place) => {
    await bring(await filled({ ...answers, [label]: answer }));
    const read = readFileText(ledger.read(draft));
    const code = records.association.places.find(({ name }) => name === place)?.code;
    const expected: Readonly<Record<string, unknown>> = {
      'host-place': code,
      'host-kind': 'science-park',
      disciplines: ['530', '620'],
    };
    expect(read.ok && read.file.data[field]).toEqual(expected[field]);
  });

  it('keeps the first of two rows with one name, and tells of the second', async () => {
    await bring(await filled(answers, (xml) => xml.replace('责任人职务</w:t>', '服务站名称</w:t>')));
    expect(ledger.read(draft)).toContain('project-title: 秘书长');
    expect(ledger.said.join('\n')).toContain('“服务站名称”一栏：这一栏出现了两次，只读了第一次');
  });

  it('tells what was written beside an answer', async () => {
    await bring(await filled(answers, (xml) => xml.replace('登记册中的全称。', '登记册中的全称。附：曾用名示例学会')));
    expect(ledger.said.join('\n')).toContain('“申报单位”一栏：右边的填写说明改动过');
  });

  it('says which cells it could not place', async () => {
    await bring(await filled(answers, (xml) => xml.replace('服务对象名称', '对方单位')));
    expect(ledger.said.join('\n')).toContain('“对方单位”一栏：表里没有这一栏，放不进申报表');
  });

  it('is not written down where it holds a telephone number', async () => {
    expect(await bring(await filled({ ...answers, 责任人职务: '秘书长13800138000' }))).toBe(1);
    expect(ledger.said.join('\n')).toContain('[personal-data]');
    expect(ledger.said.join('\n')).not.toContain('13800138000');
    expect(existsSync(ledger.path('inbox'))).toBe(false);
  });

  it.each([
    ['no Word document', async () => strToU8('not a document'), '打不开'],
    ['a form of nothing', () => filled(answers, (xml) => xml.replace('表号', '编号')), '没有“表号”'],
    ['a bomb', async () => bomb(await filled(answers)), '解开以后太大'],
    [
      'a form of another year',
      () => filled(answers, (xml) => xml.replace('2017/service-station', '2016/service-station')),
      '没有2016年度',
    ],
  ])('is refused when it is %s', async (_, make, said) => {
    await expect(bring(await make())).rejects.toThrow(said);
  });

  it.each(['申报表.doc', '申报表.wps', '申报表.docm'])('is to be saved anew when it is called %s', async (name) => {
    writeFileSync(ledger.path(name), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    await expect(intake.run({ options: {}, positionals: [name] }, ledger.io())).rejects.toThrow('另存为 .docx');
    rmSync(ledger.path(name));
  });
});
