import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { paper } from './paper.ts';

const { path, said, io } = copiedLedger();

const run = (positionals: readonly string[], options: Parameters<typeof paper.run>[0]['options'] = {}) =>
  paper.run({ positionals, options }, io());

const bodyOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(path(file)))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

describe('gongshi paper', () => {
  it('lists the papers with what is typed behind them', async () => {
    expect(await run([])).toBe(0);
    expect(said.join('\n')).toContain('受理通知书');
    expect(said.join('\n')).toContain('年度/奖项/轮次');
  });

  it('writes a paper, and never over one that is there', async () => {
    const typed = ['acceptance', '2017/service-station/demo-tea-station'];
    expect(await run(typed)).toBe(0);
    const file = 'print/acceptance-2017-service-station-demo-tea-station.docx';
    expect(bodyOf(file)).toContain('受理通知书');
    writeFileSync(path(file), 'sealed and scanned');
    await expect(run(typed)).rejects.toThrow(/已经有了，没有覆盖/);
    expect(readFileSync(path(file), 'utf8')).toBe('sealed and scanned');
  });

  it('fills the template that the office changed, and says what is wrong with it', async () => {
    expect(await run(['template', 'refusal'])).toBe(0);
    expect(existsSync(path('papers/refusal.docx'))).toBe(true);
    await expect(run(['template', 'refusal'])).rejects.toThrow('已经有了，没有覆盖：papers/refusal.docx');
    writeFileSync(path('papers/refusal.docx'), 'no document');
    await expect(run(['refusal', '2017/chief-expert/demo-database-expert'])).rejects.toThrow(
      /模板 papers\/refusal\.docx 填不出来：不是 Word 文档/,
    );
  });

  it('takes from the office what no record may hold, and not from the ledger', async () => {
    mkdirSync(path('private'));
    writeFileSync(path('private/letter.yaml'), 'to: 示例收件人\n');
    expect(await run(['objection-reply', '2017-02'], { with: path('private/letter.yaml') })).toBe(0);
    expect(bodyOf('print/objection-reply-2017-02.docx')).toContain('示例收件人：');
    writeFileSync(path('content/letter.yaml'), 'to: 示例收件人\n');
    await expect(run(['objection-accepted', '2017-02'], { with: path('content/letter.yaml') })).rejects.toThrow(
      /台账以外/,
    );
    writeFileSync(path('private/wrong.yaml'), 'date: 7月12日\n');
    await expect(run(['objection-accepted', '2017-02'], { with: path('private/wrong.yaml') })).rejects.toThrow(
      'date 日期不存在或写法不对',
    );
  });

  it('takes a word or two without a file, by the names that a clerk knows', async () => {
    writeFileSync(path('private/both.yaml'), 'to: 示例收件人\nnumber: 异议〔2017〕2号\n');
    const fill = ['主送=张某=先生', '文号=异议〔2017〕3号'];
    expect(await run(['objection-reply', '2017-01'], { with: path('private/both.yaml'), fill })).toBe(0);
    const body = bodyOf('print/objection-reply-2017-01.docx');
    expect(body).toContain('张某=先生：');
    expect(body).toContain('异议〔2017〕3号');
    for (const [typed, says] of [
      ['主送', /--fill 主送 的写法不对.*文号、主送/],
      ['收款账户=1', /写法不对/],
      ['成文日期=7月12日', /“成文日期”的写法不对/],
    ] as const)
      await expect(run(['objection-reply', '2017-01'], { fill: [typed] })).rejects.toThrow(says);
  });

  it.each([
    ['no such paper', ['invitation', '2017'], '没有 invitation 这种文书'],
    ['nothing to be about', ['publicity'], '要写明公示的对象：npx gongshi paper publicity 公示'],
    ['an unknown notice', ['publicity', '2018-01-01-publicity'], '没有这个公示：2018-01-01-publicity'],
    ['another kind of notice', ['publicity', '2017-07-12-announcement'], '公告请做“表彰决定”，更正请做“更正公示”'],
    ['an application that was not received', ['acceptance', '2017/service-station/demo-orchard-station'], '还没有登记'],
    ['no objection of that name', ['objection-reply', '2017-99'], '没有这个异议：2017-99'],
    ['an open objection', ['objection-reply', '2017-03'], '这件异议还没有办结'],
    ['an unknown round', ['minutes', '2017/service-station/third'], '没有这一轮评审'],
    ['a year that is not there', ['archive', '2031'], '台账里没有 2031 年度'],
    [
      'a winner who lost nothing',
      ['refusal', '2017/service-station/demo-quartz-station'],
      '没有入选的，不用这份告知书',
    ],
  ])('says why there is none: %s', async (_, typed, why) => {
    await expect(run(typed)).rejects.toThrow(why);
  });
});
