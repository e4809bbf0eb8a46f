import { describe, expect, it } from 'vitest';
import { isYes, parts, tickedIn } from './word-answers.ts';

describe('a declaration', () => {
  it.each([
    '是',
    '是。',
    '同意',
    '已阅同意',
    '已阅，同意',
    '已阅读并同意',
    '我单位承诺',
    '以上属实',
    '本单位承诺以上内容真实、准确',
    '同意，情况属实。',
    '√',
    '☑',
    '☒',
    '是☑ 否□',
    '☑是　□否',
    '是（√）否（ ）',
    '□否 ☑是',
    '否□ 是■',
    '是否同意：同意',
    '是[x] 否[ ]',
    '是√',
    '🗹是 ◻否',
  ])('“%s” is made', (answer) => expect(isYes(answer)).toBe(true));

  it.each([
    '是□ 否☑',
    '□是 ☑否',
    '是（ ）否（√）',
    '是（ ） 否（ ）',
    '是□ 否□',
    '☑是 ☑否',
    '是否同意：不同意',
    '是否同意：',
    '不同意',
    '否',
    '不是',
    '是否',
    '是吗',
    '是，但有部分内容没有核实',
    '同意与否由理事会定',
    '□',
    '☐',
    '×',
    '待定',
    '是（不）',
    '已阅，不同意',
    '暂不承诺',
    '本单位不承诺',
    '以上内容',
    `${'是对'.repeat(20)}吗`,
    '◻是 🗹否',
  ])('“%s” is not', (answer) => expect(isYes(answer)).toBe(answer));
});

it.each([
  ['☑科技园区 □企业 □农村合作组织', ['科技园区']],
  ['科技园区☑ 企业□', ['科技园区']],
  ['□科技园区', []],
  ['（√）科技园区 （ ）企业', ['科技园区']],
  ['■甲 ■乙 □丙', ['甲', '乙']],
  ['科技园区', undefined],
])('of “%s” %j is ticked', (answer, ticked) => expect(tickedIn(answer)).toEqual(ticked));

it.each([
  ['甲方协会、乙方公司', ['甲方协会', '乙方公司']],
  ['甲方协会 乙方公司', ['甲方协会', '乙方公司']],
  ['甲方协会　乙方公司', ['甲方协会', '乙方公司']],
  ['甲方协会\n乙方公司', ['甲方协会', '乙方公司']],
  ['1. 甲方协会\n2．乙方公司', ['甲方协会', '乙方公司']],
  ['Demo Company Ltd', ['Demo Company Ltd']],
  ['张 三', ['张 三']],
])('“%s” is the list %j', (answer, items) => expect(parts(answer)).toEqual(items));
