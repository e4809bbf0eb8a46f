import { describe, expect, it } from 'vitest';
import { field, isRefused } from './field.fixture.ts';

describe('reference', () => {
  const partner = field({ type: 'reference', to: 'organization' });

  it.each([
    ['demo-tea-society', []],
    ['示例学会', ['应为小写字母、数字和连字符']],
    ['../secret', ['应为小写字母、数字和连字符']],
    ['lpt1', ['con、nul、com1 一类的名字在 Windows 上不能用']],
    ['a'.repeat(81), ['最多80个字符']],
    [3, ['number-for-text']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(partner.wrong(value)).toEqual(wrong);
  });

  it('reads as ids of what it points to', () => {
    const ids = ['demo-tea-society', 'demo-port-unit-ast'];
    expect(partner.show(ids[0])).toEqual({ kind: 'reference', to: 'organization', ids: ids.slice(0, 1) });
    const partners = field({ type: 'reference', to: 'application', many: { min: 1, max: 2 } });
    expect(partners.show(ids)).toEqual({ kind: 'reference', to: 'application', ids });
  });

  it('says what it points to', () => {
    expect(isRefused({ type: 'reference', to: 'person' })).toBe(true);
  });
});
