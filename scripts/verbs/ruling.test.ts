import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { ruling } from './ruling.ts';

const { read, said, io } = copiedLedger();

type RulingOptions = Parameters<typeof ruling.run>[0]['options'];
const given: RulingOptions = {
  condition: '4.1.5.b',
  verdict: 'waived',
  body: 'leading-group',
  date: '2017-12-06',
  reason: '成立时间短，两年实绩突出，同意放宽',
  document: '领导小组会议纪要2017年第3期',
};
const ruled = (changes: RulingOptions = {}) =>
  ruling.run(
    { options: { ...given, ...changes }, positionals: ['2017/demonstration-society/demo-port-equipment-institute'] },
    io(),
  );
const receipt = 'content/2017/demonstration-society/receipts/demo-port-equipment-institute.yaml';

describe('gongshi ruling', () => {
  it('adds one line, and the condition is waived', async () => {
    const before = read(receipt);
    expect(await ruled()).toBe(0);
    expect(read(receipt)).toBe(
      `${before}  - { condition: 4.1.5.b, verdict: waived, body: leading-group, date: 2017-12-06, reason: 成立时间短，两年实绩突出，同意放宽, document: 领导小组会议纪要2017年第3期 }\n`,
    );
    expect(said.at(-1)).toBe(
      '第四部分（一）第5条 现在判定为“已准予例外”：活动领导小组同意放宽：成立时间短，两年实绩突出，同意放宽。',
    );
  });

  it.each<[string, RulingOptions, string]>([
    ['a refusal makes it unmet', { verdict: 'refused' }, '第四部分（一）第5条 现在判定为“不符合”'],
  ])('%s', async (_, changes, message) => {
    expect(await ruled(changes)).toBe(0);
    expect(said.at(-1)).toContain(message);
  });

  it.each<[string, RulingOptions, string]>([
    ['by another body', { body: 'presidium' }, '由 leading-group 决定'],
    ['in the words of another kind of condition', { verdict: 'met' }, '是原则上的条件'],
    ['of a condition that awaits none', { condition: '4.1.5.a', verdict: 'met', body: 'society-office' }, '由程序核对'],
    ['that waives what is not 原则上', { condition: '4.1.5.a' }, '由程序核对'],
  ])('refuses a ruling %s, and writes nothing', (_, changes, message) => {
    const before = read(receipt);
    expect(() => ruled(changes)).toThrow(message);
    expect(read(receipt)).toBe(before);
  });

  it('writes down what another body decided when told to, and it changes nothing', async () => {
    expect(await ruled({ body: 'presidium', 'as-recorded': true })).toBe(0);
    expect(said.at(-1)).toContain('第四部分（一）第5条 现在判定为“需说明”');
  });

  it('shows what it would write with --dry-run', async () => {
    const before = read(receipt);
    expect(await ruled({ 'dry-run': true })).toBe(0);
    expect(read(receipt)).toBe(before);
  });

  it('writes no body that the association does not have, and no personal data', async () => {
    const before = read(receipt);
    expect(await ruled({ body: 'somebody' })).toBe(1);
    expect(await ruled({ reason: '经电话13800138000核实' })).toBe(1);
    expect(read(receipt)).toBe(before);
    expect(said.join('\n')).not.toContain('13800138000');
  });

  it('says what it cannot do', () => {
    expect(() => ruled({ condition: '4.9' })).toThrow('没有 4.9 这项条件');
    expect(() => ruled({ date: '2017-02-30' })).toThrow('不是日期');
    expect(() => ruling.run({ options: {}, positionals: [] }, io())).toThrow('要写申报、条件');
  });
});
