import { describe, expect, it } from 'vitest';
import { tellsValue } from './attested.ts';

describe('the record of a look', () => {
  it.each([
    '39周岁，符合',
    '三十九岁',
    '1986年5月出生',
    '生于1986年',
    '男，符合年龄要求',
    '性别：女',
    '回族',
    '副处级',
    '没有处分',
    '无犯罪记录',
  ])('tells too much: %s', (text) => expect(tellsValue(text)).toBe(true));

  it.each([
    '看过身份证明原件，符合',
    '看过原件，超过规定的年龄',
    '看过2026年3月1日出具的证明',
    '看过任职文件，不在限制之列',
    '看过档案，符合条款的要求',
    '男女比例证明已看',
  ])('tells enough: %s', (text) => expect(tellsValue(text)).toBe(false));
});
