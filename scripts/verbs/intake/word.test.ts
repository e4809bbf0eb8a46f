import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWord, wordForm } from '../../../src/filing/word-form.ts';
import { wordRows } from '../../../src/filing/word-rows.ts';
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
    expect(read?.cells.filter(([label, answer]) => /盖章/.test(label) || answer !== '')).toEqual([]);
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

  it('says which cells it could not place', async () => {
    await bring(await filled(answers, (xml) => xml.replace('服务对象名称', '对方单位')));
    expect(ledger.said.join('\n')).toContain('放不进申报表：“对方单位”一栏');
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
    [
      'a form of another year',
      () => filled(answers, (xml) => xml.replace('2017/service-station', '2016/service-station')),
      '没有2016年度',
    ],
  ])('is refused when it is %s', async (_, make, said) => {
    await expect(bring(await make())).rejects.toThrow(said);
  });
});
