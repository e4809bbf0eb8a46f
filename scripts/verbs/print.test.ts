import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { print } from './print.ts';

const { path, said, io } = copiedLedger();

/** What it does when it prints stands with the built site: tests/site/print.test.ts. */
describe('gongshi print', () => {
  const printed = async (...positionals: string[]) => print.run({ options: {}, positionals }, io());

  it.each([
    ['nothing', [], '要写明印什么，例如：npx gongshi print notice 2017-12-15-publicity'],
    ['no kind of sheet', ['policy', '2017'], '要写明印什么，例如：npx gongshi print notice 2017-12-15-publicity'],
    [
      'an unknown notice',
      ['notice', '2017-01-01-publicity'],
      '没有这个公示：2017-01-01-publicity。有：2017-06-30-publicity、2017-07-05-correction、2017-07-12-announcement、2017-12-15-publicity',
    ],
    [
      'an unknown application',
      ['application', '2017/service-station/nobody'],
      '没有这份申报：2017/service-station/nobody。写成 年度/奖项/申报，或者申报文件的路径',
    ],
    [
      'an unknown round',
      ['award-list', '2017/chief-expert/second'],
      '没有这一轮评审：2017/chief-expert/second。有：2017/chief-expert/award、2017/function-pilot/award、2017/service-station/cultivation、2017/service-station/excellence',
    ],
  ])('says what it cannot print: %s', async (_, typed, message) => {
    await expect(printed(...typed)).rejects.toThrow(message);
    expect(said).toEqual([]);
  });

  it('writes over nothing, and says so before anything is built', async () => {
    mkdirSync(path('print'));
    writeFileSync(path('print/2017-12-15-publicity.pdf'), 'sealed and scanned');
    await expect(printed('notice', '2017-06-30-publicity', '2017-12-15-publicity')).rejects.toThrow(
      '已经有了，没有覆盖：print/2017-12-15-publicity.pdf。请先移走，或者用 --to 写到别处',
    );
    expect(existsSync(path('print/2017-06-30-publicity.pdf'))).toBe(false);
  });
});
