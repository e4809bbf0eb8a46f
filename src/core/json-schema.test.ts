import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { z } from 'zod';
import { data, form } from './check/form.fixture.ts';
import { applicationJsonSchema, jsonSchemas } from './json-schema.ts';
import { categoryFacts } from './rules/facts.fixture.ts';

describe('the JSON Schema of an application', () => {
  const schema = applicationJsonSchema(form);

  it('shows labels, help and the names behind codes', () => {
    expect(schema.title).toBe('科技服务站申报');
    expect(schema.properties).toMatchObject({
      organization: { title: '申报单位' },
      title: { title: '项目名称', description: '写项目的名称。', maxLength: 20 },
      place: { title: '所在地', enum: ['320707'], enumDescriptions: ['赣榆区'] },
      kind: { anyOf: [{ enum: ['rural'], enumDescriptions: ['农村'] }, { required: ['other'] }] },
      agreement: {
        items: { properties: { from: { title: '起始日期', format: 'date' } }, additionalProperties: false },
      },
      steps: { maxItems: 3, items: { properties: { done: { title: '事项' } }, required: ['date', 'done'] } },
    });
  });

  it('asks for what is required, allows what is not, and knows no other key; prose stands in the body', () => {
    expect(schema.required).toEqual(['organization', 'title', 'roles', 'kind', 'place', 'agreement', 'steps']);
    expect(Object.keys(schema.properties ?? {})).toEqual([
      'organization',
      'demonstration',
      ...form.fields.flatMap(({ id, type }) => (type === 'prose' ? [] : [id])),
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it.each([
    [{}, true],
    [{ people: 3 }, true],
    [{ place: '320721' }, false],
    [{ title: 2017 }, false],
    [{ name: '某人' }, false],
  ])('with %j agrees with the check', (change, accepted) => {
    const read = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    expect(read.safeParse({ ...data, ...change }).success).toBe(accepted);
  });
});

describe('the schemas of a ledger', () => {
  it('are one for each kind of record and one for each form', () => {
    expect([...jsonSchemas(categoryFacts().records).keys()]).toEqual([
      'schemas/association.schema.json',
      'schemas/organization.schema.json',
      'schemas/calendar.schema.json',
      'schemas/programme.schema.json',
      'schemas/category.schema.json',
      'schemas/confirmation.schema.json',
      'schemas/receipt.schema.json',
      'schemas/decision.schema.json',
      'schemas/notice.schema.json',
      'schemas/objection.schema.json',
      'schemas/checkpoint.schema.json',
      'schemas/witness.schema.json',
      'schemas/made.schema.json',
      'schemas/withheld.schema.json',
      'schemas/whole.schema.json',
      'schemas/definitions.schema.json',
      'schemas/2017/station/application.schema.json',
      'schemas/2017/pilot/application.schema.json',
      'schemas/2017/society/application.schema.json',
    ]);
  });

  it('point to definitions that are there, and take the tables of a year', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    for (const [path, schema] of jsonSchemas(categoryFacts().records))
      ajv.addSchema(schema, path.replace('schemas/', ''));
    const read = (path: string) => load(readFileSync(`tests/programmes/2017/content/2017/${path}`, 'utf8'));
    for (const [kind, path] of [
      ['programme', 'programme.yaml'],
      ['category', 'service-station/category.yaml'],
      ['category', 'demonstration-society/category.yaml'],
    ] as const) {
      expect(ajv.validate(`${kind}.schema.json`, read(path)), ajv.errorsText()).toBe(true);
    }
    expect(
      ajv.validate('category.schema.json', { ...Object(read('service-station/category.yaml')), nonsense: 1 }),
    ).toBe(false);
  });
});
