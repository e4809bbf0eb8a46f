import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod/mini';
import { Category } from '../schema/category.ts';
import { Decision } from '../schema/decision.ts';
import { Notice } from '../schema/notice.ts';
import { Organization } from '../schema/organization.ts';
import { station } from '../rules/tables.fixture.ts';
import { checkRecord } from './record.ts';

const society = {
  kind: 'city-society',
  names: [{ name: '示例茶叶学会', from: '2010-01-01' }],
  supervision: [{ by: 'city-ast', from: '2010-01-01' }],
  accounts: [],
};

const said = (schema: z.core.$ZodType, value: unknown) =>
  checkRecord(schema, value).findings.map(({ code, message, at }) => [code, message, at]);

describe('a record', () => {
  it('without fault is its value', () => {
    expect(checkRecord(Organization, society)).toEqual({ value: society, findings: [] });
  });

  it.each([
    [{ names: undefined }, 'field-missing', '没有填“names”', ['names']],
    [{ names: [] }, 'record-invalid', '记录中的“names”至少1项', ['names']],
    [
      { names: [{ name: '', from: '2010-01-01' }] },
      'record-invalid',
      '记录中的“names.0.name”是空的',
      ['names', 0, 'name'],
    ],
    [{ nmaes: [] }, 'field-unknown', '没有“nmaes”这一项', ['nmaes']],
    [{ uscc: 513207005000000000 }, 'number-should-be-text', '“uscc”应为文字或编号，却写成了数字', ['uscc']],
    [{ uscc: '123' }, 'record-invalid', '记录中的“uscc”统一社会信用代码应为18位，两边要加英文引号', ['uscc']],
  ])('with %j names the place', (change, code, message, at) => {
    expect(said(Organization, { ...society, ...change })).toEqual([[code, message, at]]);
  });

  it.each([
    [2, 'field-not-listed', '“conditions.0.need”填的“2”不在可选范围内', '应为all或any'],
    ['two', 'field-not-listed', '“conditions.0.need”填的“two”不在可选范围内', '应为all或any'],
  ])('with %j for a word of a few says which there are', (need, code, message, help) => {
    const row = {
      clause: '4',
      rule: 'yearly',
      field: 'years',
      year: 'year',
      years: [-1],
      column: 'it',
      accept: ['a'],
      need,
    };
    const { findings } = checkRecord(Category, { ...station, conditions: [row] });
    expect(findings).toMatchObject([{ code, message, help }]);
  });

  it('that is no record says so', () => {
    expect(said(Organization, '一行字')).toEqual([
      ['record-invalid', '记录中的“整个文件”应写成“项: 内容”，一项一行', []],
    ]);
  });

  it('with a key that is no reviewer names it', () => {
    const decision = { scores: { 王教授: {} }, recusals: [], approvals: [], overrides: [], selection: {} };
    expect(said(Decision, decision)).toEqual([
      ['record-invalid', '记录中的“scores.王教授”评委代号应写成 R01', ['scores', '王教授']],
    ]);
  });

  it('with a rule or a field type that does not exist names it', () => {
    const conditions = [{ clause: '4.2.1', rule: 'judge', criterion: 'goals' }];
    expect(said(Category, { ...station, conditions })).toEqual([
      ['field-not-listed', '“conditions.0.rule”填的“judge”不在可选范围内', ['conditions', 0, 'rule']],
    ]);
    const sections = [{ title: '项目', fields: [{ id: 'title', label: '名称' }] }];
    expect(said(Category, { ...station, sections })).toEqual([
      ['field-missing', '没有填“sections.0.fields.0.type”', ['sections', 0, 'fields', 0, 'type']],
    ]);
  });

  it('of any kind never throws, and always says something of what it refuses', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const like = (value: object) =>
      fc.dictionary(fc.constantFrom(...Object.keys(value)), anything).map((change) => ({ ...value, ...change }));
    fc.assert(
      fc.property(
        fc.oneof(anything, like(society), like(station)),
        fc.constantFrom(Organization, Category, Notice),
        (data, schema) => {
          const { value, findings } = checkRecord<unknown>(schema, data);
          expect(value === undefined).toBe(findings.length > 0);
          // What the file holds may be quoted; our own words are Chinese.
          const ours = findings.map(({ message }) => message.replaceAll(/“[^”]*”/gu, ''));
          expect(ours.filter((words) => /[a-z]{3,} [a-z]{3,}/i.test(words))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
