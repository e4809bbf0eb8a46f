import { describe, expect, it } from 'vitest';
import { asRead, lineEnd } from './lines.ts';

describe('a line end of typed prose', () => {
  it.each([
    ['考核合格以后才能上岗换', '药，第三件', 'join'],
    ['建立规范，', '培训护士', 'join'],
    ['第一件（建站', '）和第二件', 'join'],
    ['建立规范；', '培训护士；', 'break'],
    ['服务三年。', '今年继续', 'break'],
    ['他说“完成了。”', '大家同意', 'break'],
    ['做三件事', '1、建站', 'break'],
    ['做三件事', '（二）培训', 'break'],
    ['做三件事', '②培训', 'break'],
    ['做三件事', '一是建站', 'break'],
    ['做三件事', '3. 会诊', 'break'],
    ['做三件事', '-建站', 'break'],
    ['做三件事', '*会诊', 'break'],
    ['做三件事', '—培训', 'break'],
    ['温度两档', '＞5℃', 'break'],
    ['温度两档', '-5℃以下', 'break'],
    ['做三件事', '１、建站', 'break'],
    ['做三件事', 'Ⅱ、培训', 'break'],
    ['做三件事', 'a）培训', 'break'],
    ['做三件事', 'B.培训', 'break'],
    ['一家示例医院', '　　第二段另起', 'break'],
    ['他们是乡村的医生', '——也是老师', 'join'],
    ['共种植', '3.5亩', 'space'],
    ['共用', 'Git提交', 'space'],
    ['the end.', 'Next line', 'space'],
    ['number of', '14. The', 'space'],
  ] as const)('%s | %s: %s', (before, after, end) => {
    expect(lineEnd(before, after)).toBe(end);
  });

  it('leaves text as it is read', () => {
    expect(asRead('才能上岗换\n药，\n第三件；\n1、培训\nuse of\nwords')).toBe(
      '才能上岗换药，第三件；\n1、培训 use of words',
    );
  });
});
