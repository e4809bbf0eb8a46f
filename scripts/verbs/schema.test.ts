import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { schema } from './schema.ts';
import { CannotRun } from '../kernel/verb.ts';

const { path, change, said, io } = copiedLedger();

describe('gongshi schema', () => {
  const station = 'schemas/2017/service-station/application.schema.json';
  const write = () => schema.run({ options: {}, positionals: [] }, io());
  const compare = () => schema.run({ options: { check: true }, positionals: [] }, io());

  beforeEach(() => rmSync(path('schemas'), { recursive: true, force: true }));

  it('compares without writing, then writes, then agrees', () => {
    expect(compare()).toBe(1);
    expect(said).toContain(`更新 ${station}`);
    expect(existsSync(path(station))).toBe(false);

    expect(write()).toBe(0);
    expect(existsSync(path(station))).toBe(true);

    said.length = 0;
    expect(compare()).toBe(0);
    expect(said).toEqual([]);
  });

  it('finds what was changed by hand and what no category makes any more', () => {
    write();
    cpSync(path(station), path('schemas/2017/old/application.schema.json'));
    writeFileSync(path(station), '{}\n');
    said.length = 0;
    expect(compare()).toBe(1);
    expect(said).toEqual([
      `更新 ${station}`,
      '多余 schemas/2017/old/application.schema.json',
      'schemas/ 与台账不一致，请运行 npx gongshi schema 并提交',
    ]);
    write();
    expect(compare()).toBe(0);
  });

  it('leaves everything as it is when a form cannot be read', () => {
    write();
    change('content/2017/service-station/category.yaml', 'prefix: KJFWZ', 'prefix: kjfwz');
    expect(write).toThrow(CannotRun);
    expect(existsSync(path(station))).toBe(true);
  });
});
