import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titleLines } from './title-lines.ts';

it.each([
  ['关于表彰示例学会的决定', [], '关于表彰示例学会的决定'],
  [
    '关于2017年度拟认定科技服务站和拟表彰首席专家（工程师）名单的公示',
    ['科技服务站', '首席专家（工程师）'],
    '关于2017年度拟认定科技服务站和\n拟表彰首席专家（工程师）名单的公示',
  ],
  [
    '示例市科学技术协会关于公布2026年度优秀论文名单的通知',
    ['优秀论文'],
    '示例市科学技术协会关于公布\n2026年度优秀论文名单的通知',
  ],
])('%s', (title, names, lines) => expect(titleLines(title, names)).toBe(lines));

it('loses nothing, breaks no name, and begins no line with a closing mark', () => {
  const word = fc.constantFrom(
    '关于',
    '表彰',
    '优秀论文',
    '（工程师）',
    '的',
    '和',
    '示例市',
    '2026年度',
    '公示',
    '、',
    '“甲”',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const title = words.join('');
      const lines = titleLines(title, ['优秀论文']).split('\n');
      expect(lines.join('')).toBe(title);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的和、）”]/u);
    }),
  );
});
