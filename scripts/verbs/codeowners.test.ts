import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeowners } from './codeowners.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';

const { path, read, change, said, io } = copiedLedger();
const file = '.github/CODEOWNERS';
const write = () => codeowners.run({ options: {}, positionals: [] }, io());
const compare = () => codeowners.run({ options: { check: true }, positionals: [] }, io());

describe('gongshi codeowners', () => {
  beforeEach(() => write());

  it('asks the office about everything but what is not its own', () => {
    expect(read(file).split('\n').slice(1)).toEqual([
      '* @gongshi-demo/society-office',
      '/content/2017/chief-expert/applications/',
      '/content/2017/chief-expert/confirmations/',
      '/content/2017/demonstration-society/applications/',
      '/content/2017/demonstration-society/confirmations/',
      '/content/2017/function-pilot/applications/',
      '/content/2017/function-pilot/confirmations/',
      '/content/2017/service-station/applications/',
      '/content/2017/service-station/confirmations/',
      '',
    ]);
    expect(compare()).toBe(0);
  });

  it('says when the reviewers have changed since', () => {
    change('content/association.yaml', '@gongshi-demo/society-office', '@gongshi-demo/office');
    expect(compare()).toBe(1);
    expect(said.at(-1)).toBe(`${file} 与台账不一致，请运行 npx gongshi codeowners 并提交`);
  });

  it('makes no file where there are no reviewers', () => {
    change('content/association.yaml', /, reviewers: "[^"]*"/, '');
    expect(write()).toBe(0);
    expect(existsSync(path(file))).toBe(false);
  });

  it('names no person: only a team may be asked', () => {
    change('content/association.yaml', '@gongshi-demo/society-office', '@zhang-san');
    expect(write).toThrow('association.yaml');
  });
});
