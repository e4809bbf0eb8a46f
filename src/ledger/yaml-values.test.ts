/** Values of front matter that are read otherwise than they look, and the words that say what a person most likely meant. */
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const found = (yaml: string) => {
  const text = `---\n${yaml}\n---\n`;
  const front = readFrontMatter(text);
  return front.ok
    ? []
    : front.findings.map(({ code, at }) => [code, 'offset' in at ? text.slice(at.offset, at.offset + at.length) : '']);
};

describe('a value of front matter', () => {
  it.each<[string, string, string]>([
    // Cut by a comment on its line.
    ['project-title: 护理科技服务站 #2号点', 'yaml-cut', '#2号点'],
    ['host-name: 示例合作社 # 二期', 'yaml-cut', '# 二期'],
    ['team-size: 9 # 人', 'yaml-cut', '# 人'],
    ['parties:\n  - 甲方 #1\n  - 乙方', 'yaml-cut', '#1'],
    ['agreement:\n  - { title: 协议 #2, date: 2017-04-10 }\ntruth: true', 'yaml-cut', '#'],
    ['project-title: #2号点', 'yaml-cut', '#2号点'],
    ['project-title: "护理科技服务站" #2号点', 'yaml-cut', '#2号点'],
    ["host-name: '示例合作社' # 二期", 'yaml-cut', '# 二期'],
    ['parties: [甲方, 乙方] #丙方', 'yaml-cut', '#丙方'],
    ['agreement:\n  - { title: 协议 } #2\ntruth: true', 'yaml-cut', '#2'],
    ['text: > #二\n  第一行', 'yaml-cut', '#二'],
    ['host-name: 示例合作社\t#二期', 'yaml-cut', '#二期'],
    // Folded over lines between characters.
    ['project-title: 示例学会A\n  站', 'yaml-folded', '示例学会A\n  站'],
    ['parties: ["甲方,\n  乙方", 丙方]', 'yaml-folded', '甲方,\n  乙方'],
    ['project-title: 示例学会2017\n  年服务站', 'yaml-folded', '示例学会2017\n  年服务站'],
    ['project-title: 示例护理学会\n  科技服务站', 'yaml-folded', '示例护理学会\n  科技服务站'],
    ['project-title: "示例护理学会\n  科技服务站"', 'yaml-folded', '示例护理学会\n  科技服务站'],
    ['parties: [示例护理\n  学会, 乙方]', 'yaml-folded', '示例护理\n  学会'],
    // Whole numbers in one spelling.
    ...['0x9', '0o11', '1e1', '9.0', '+9', '010', '-0', '9.', '1E+1', '.inf', '-0x1F', '00'].map(
      (number): [string, string, string] => [`team-size: ${number}`, 'number-spelling', number],
    ),
    ['disciplines: [320, 0330]', 'number-spelling', '0330'],
    // What stops the reading.
    ['project-title: 示例护理学会: 科技服务站', 'yaml-value-colon', ':'],
    ['a: 1\nproject-title: A: B\nb: 2', 'yaml-value-colon', ':'],
    ['agreement:\n  - { title: 协议: 二, date: 2017-04-10 }', 'yaml-value-colon', ':'],
    ['project-title: @示例学会', 'yaml-value-start', '@'],
    ['project-title: `示例`学会', 'yaml-value-start', '`'],
    ['project-title: %50以上', 'yaml-value-start', '%'],
    ['project-title: > 5人', 'yaml-value-start', '>'],
    ['project-title: - 示例', 'yaml-value-start', '-'],
    ['project-title: "十三五"规划项目', 'yaml-after-quote', '规'],
    ["project-title: '十三五' 规划项目", 'yaml-after-quote', '规'],
    ['disciplines: ["320"，"330"]', 'yaml-wide-comma', '，'],
    ['disciplines: ["320"、"330"]', 'yaml-wide-comma', '、'],
  ])('%j: %s', (yaml, code, token) => {
    expect(found(yaml)).toEqual([[code, token]]);
  });

  it.each([
    'project-title: 护理科技服务站#2号点',
    'project-title: "护理科技服务站 #2号点"',
    'agreement: # 备注\n  - { title: "协议 #2" }',
    'parties:\n  # 备注\n  - 甲#2',
    'text: |\n  第一行 #2',
    '# 备注\nproject-title: 护理科技服务站',
    'website: # 还没有',
    'agreement:\n  # 备注\n  - { title: 协议 }',
    'project-title: 示例学会：科技服务站',
    'project-title: “十三五”规划项目',
    'project-title: the long\n  name of it',
    'text: |\n  第一行\n  第二行',
    'team-size: 9\nsum: -9\nrate: 9.5\nversion: "010"\ndate: 2017-05-31\ntime: 010:20',
    'title: 1e1项\nother: 0x9号',
  ])('%j is fine', (yaml) => {
    expect(found(yaml)).toEqual([]);
  });
});
