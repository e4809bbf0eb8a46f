import { z } from 'zod/mini';
import { beforeAll, describe, expect, it } from 'vitest';
import { FieldSpec, fieldTypes } from '../core/fields/index.ts';
import { Condition } from '../core/rules/condition.ts';
import { rules } from '../core/rules/index.ts';
import { parseYaml } from '../ledger/yaml.ts';
import { fieldOptions, fieldReference } from './field-reference.ts';
import { demonstration } from './demonstration.fixture.ts';
import { type ReferencePage, referencePage } from './reference.ts';
import { rowOptions, ruleReference } from './rule-reference.ts';

let page: ReferencePage;
beforeAll(() => {
  page = referencePage(demonstration().site);
});

const data = (text: string): unknown => {
  const read = parseYaml(text);
  return read.ok ? read.data : undefined;
};

const keysOf = (schema: z.ZodMiniType): readonly string[] =>
  Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});

describe('the reference', () => {
  it('has every rule and every field type, each once', () => {
    expect(page.rules.map(({ id }) => id)).toEqual(Object.keys(rules));
    expect(page.fields.map(({ id }) => id)).toEqual(Object.keys(fieldTypes));
  });

  it.each(Object.entries(rules))('explains every option of the rule %s and no other', (id, rule) => {
    const told = Object.entries(ruleReference).find(([each]) => each === id)?.[1];
    const names = [...Object.keys(rowOptions), 'rule', ...Object.keys(told?.options ?? {})];
    expect(names.toSorted()).toEqual(keysOf(rule.options).toSorted());
  });

  it.each(Object.entries(fieldTypes))('explains every option of the field type %s and no other', (id, type) => {
    const told = Object.entries(fieldReference).find(([each]) => each === id)?.[1];
    const names = [...Object.keys(fieldOptions), 'type', ...Object.keys(told?.options ?? {})];
    expect(names.toSorted()).toEqual(keysOf(type.spec).toSorted());
  });

  it.each(Object.entries(ruleReference))('has an example of %s that the check takes', (id, { example }) => {
    const read = Condition.safeParse(data(example));
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data?.rule).toBe(id);
  });

  it.each(Object.entries(fieldReference))('has an example of %s that the check takes', (id, { example }) => {
    const read = FieldSpec.safeParse(data(example));
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data?.type).toBe(id);
  });

  it('says what a rule reads and what it may say', () => {
    const paper = page.rules.find(({ id }) => id === 'document');
    expect(paper?.reads).toContain('填写项 agreement（材料）');
    expect(paper?.says.map(({ title }) => title)).toContain('没有登记应有的材料');
    expect(paper?.options.find(({ name }) => name === 'field')?.required).toBe(true);
    expect(paper?.options.find(({ name }) => name === 'min')?.takes).toBe('整数；不写是1');
    // What its parts say stands beside each of them.
    expect(page.rules.find(({ id }) => id === 'any-of')?.says.map(({ title }) => title)).toEqual([
      '几项条件一项也不符合',
    ]);
  });
});
