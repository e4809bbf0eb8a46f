/** The page of a code as Markdown, for `docs/codes/`; the site shows the same from the same table. */
import type { CodeDoc, CodeTable, Level } from '../core/finding.ts';

const levelWords = { error: '错误', warning: '提醒', info: '说明' } as const satisfies Record<Level, string>;

/** `没有登记“{paper}”` → 没有登记“〈…〉”: something specific stands there. */
export const blanks = (template: string): string => template.replace(/\{[a-z]+\}/g, '〈…〉');

const fence = (text: string): string => ['```yaml', text, '```'].join('\n');

export const codePage = (code: string, doc: CodeDoc): string =>
  `${[
    `# ${code}`,
    '',
    `**${levelWords[doc.level]}**：${blanks(doc.message)}`,
    '',
    `**怎么办**：${blanks(doc.help)}`,
    '',
    '## 是什么意思',
    '',
    doc.meaning,
    '',
    '## 不对的写法',
    '',
    fence(doc.wrong),
    '',
    '## 对的写法',
    '',
    fence(doc.right),
    '',
    '## 为什么',
    '',
    doc.why,
    '',
    `> ${blanks(doc.en)}`,
  ].join('\n')}\n`;

/** The list of all codes. */
export const codeIndex = (codes: CodeTable): string => {
  const lines = Object.entries(codes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, doc]) => `| [${code}](${code}.md) | ${levelWords[doc.level]} | ${blanks(doc.message)} |`);
  return `${[
    '# 检查会说什么',
    '',
    '每个代号的含义、例子、为什么。由 `npx gongshi docs` 从程序里的同一张表生成；代号永不改义。',
    '',
    '| 代号 | 级别 | 说什么 |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n')}\n`;
};
