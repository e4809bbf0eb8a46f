import { describe, expect, it } from 'vitest';
import { leadOf } from './lead.ts';

const panels = [
  { id: 'money', words: ['奖金', '奖励', '多少钱'] },
  { id: 'apply', words: ['怎么申报', '申报', '申报材料'] },
  { id: 'deadline', words: ['截止', '截止日期', '什么时候'] },
];

describe('a question leads to an answer', () => {
  it.each([
    ['奖金', 'money'],
    ['奖金多少？', 'money'],
    ['2017年度科技服务站的奖金', 'money'],
    ['科技服务站怎么申报', 'apply'],
    ['申报材料', 'apply'],
    ['申报要什么材料', 'apply'],
    ['科技服务站有多少钱', 'money'],
    ['什么时候截止', 'deadline'],
    ['今年申报截止日期', 'deadline'],
  ])('%s: %s', (query, id) => {
    expect(leadOf(query, panels, ['科技服务站', '科技'])?.id).toBe(id);
  });

  it.each(['', '护理', '为申报单位提供水稻病虫害监测的专家', '科技服务站', '4.2.4'])('%j leads to none', (query) => {
    expect(leadOf(query, panels, ['科技服务站'])).toBeNull();
  });
});
