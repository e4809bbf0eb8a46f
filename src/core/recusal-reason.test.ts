import { describe, expect, it } from 'vitest';
import { recusalFindings } from './recusal-reason.ts';
import { aDecision, applicationFacts } from './rules/facts.fixture.ts';

const wordIn = (reason: string): string | undefined => {
  const decision = aDecision({ recusals: [{ reviewer: 'R02', application: 'mine', reason }] });
  const { records } = applicationFacts(
    { 'host-name': '示例镇中心卫生院' },
    { station: { decisions: { award: decision } } },
  );
  return /里有“(.+)”，公布/.exec(recusalFindings(records)[0]?.message ?? '')?.[1];
};

describe('the reason of a recusal, typed by hand', () => {
  it.each([
    ['任示例镇中心卫生院顾问', '示例镇中心卫生院'],
    ['在示例镇 中心卫生院工作', '示例镇中心卫生院'],
    ['与赣榆区科协有合作', '赣榆区科协'],
    ['在申报单位任副秘书长', '副秘书长'],
    ['是张教授的学生', '教授'],
    ['2015年在申报单位工作', '2015年'],
    ['参加过“紫菜育苗”项目', '“紫菜育苗”'],
  ])('%s tells who the expert is', (reason, word) => {
    expect(wordIn(reason)).toBe(word);
  });

  it.each([
    '在申报单位任职',
    '与服务对象有合作关系',
    '所在单位与服务对象有医联体协作关系',
    '与被选派的专家在同一单位工作',
    '评委申明有应当回避的关系',
    '申报中写明由其参加',
  ])('%s is general', (reason) => {
    expect(wordIn(reason)).toBeUndefined();
  });
});
