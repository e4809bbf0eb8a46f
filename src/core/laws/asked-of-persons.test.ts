import { describe, expect, it } from 'vitest';
import { laws } from '../laws.ts';
import { yearRecords } from '../rules/facts.fixture.ts';
import { association, programme, station } from '../rules/tables.fixture.ts';
import { Category } from '../schema/category.ts';
import { Programme } from '../schema/programme.ts';

const told = (world: Parameters<typeof yearRecords>[0]) =>
  laws(yearRecords({ programme, ...world }), association).filter(({ code }) => code === 'law-asks-person');
const inStation = (...fields: readonly object[]) =>
  told({
    station: {
      category: Category.parse({ ...station, sections: [...station.sections, { title: '另问的事', fields }] }),
    },
  });
const labelled = (label: string) => inStation({ id: 'extra', label, type: 'text', max: 40 });

describe('a form that asks what only the office may see', () => {
  it('is told where, and what to do instead', () => {
    const [finding, ...more] = inStation({ id: 'birthday', label: '出生日期', type: 'date' });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      level: 'warning',
      message: '“科技服务站”的申报表要填“出生日期”，填了出生日期就会公开',
      help: expect.stringContaining('用规则 attested 由受理部门看原件'),
      file: 'content/2017/station/category.yaml',
      at: ['sections', station.sections.length, 'fields', 0],
    });
  });

  it.each([
    '出生',
    '出生年月',
    '负责人出生日期（公历）',
    '出生年月和性别',
    '年龄',
    '年龄（周岁）',
    '第一完成人的年龄',
    '性别',
    '性别/民族',
    '民族',
    '是否少数民族',
    '身份证',
    '身份证号码',
    '居民身份证件号',
    '身份证明号码',
  ])('by “%s”', (label) => expect(labelled(label)).toHaveLength(1));

  it.each([
    '出生缺陷防治情况',
    '年龄结构',
    '平均年龄',
    '服务对象年龄',
    '性别平等工作',
    '民族医药应用',
    '民族学研究',
    '身份证明',
    '身份证明材料',
    '从事专业年限',
  ])('and not by “%s”', (label) => expect(labelled(label)).toEqual([]));

  it('is told by a column too, of every kind of answer, though it is kept off the pages', () => {
    const columns = [
      { id: 'name', label: '姓名', type: 'text', max: 20 },
      { id: 'sex', label: '性别', type: 'choice', options: [{ id: 'f', label: '女' }] },
    ];
    const [finding] = inStation({ id: 'authors', label: '作者', type: 'table', min: 1, max: 9, columns });
    expect(finding).toMatchObject({
      message: '“科技服务站”的申报表要填“作者”的“性别”，填了性别就会公开',
      at: ['sections', station.sections.length, 'fields', 0, 'columns', 1],
    });
    expect(inStation({ id: 'age', label: '年龄', type: 'integer', min: 18, max: 99, public: false })).toHaveLength(1);
  });

  it('is not told by a paper that is only registered, nor by a statement', () => {
    expect(
      inStation(
        { id: 'card', label: '身份证', type: 'document' },
        { id: 'truth', label: '不填写身份证', type: 'statement', text: '材料中没有身份证号和出生日期。' },
      ),
    ).toEqual([]);
  });

  it('is told once, of the year, where the common part of all forms asks it', () => {
    const section = { title: '负责人', fields: [{ id: 'sex', label: '性别', type: 'text', max: 2 }] };
    const common = { ...programme.common, start: [...programme.common.start, section] };
    const found = told({ programme: Programme.parse({ ...programme, common }) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      message: '2017年度的申报表要填“性别”，填了性别就会公开',
      file: 'content/2017/programme.yaml',
      at: ['common', 'start', programme.common.start.length, 'fields', 0],
    });
  });
});
