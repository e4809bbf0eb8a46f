import { describe, expect, it } from 'vitest';
import { plainProse, unwrapped } from './plain.ts';

describe('a line that was wrapped in the file', () => {
  it.each([
    ['上岗换\n药，第三件', '上岗换药，第三件'],
    ['上岗换\r\n  药', '上岗换药'],
    ['第一件，\n第二件', '第一件，第二件'],
    ['参照 GB/T\n9704 制定', '参照 GB/T 9704 制定'],
    ['上一段。\n\n下一段', '上一段。\n下一段'],
    ['- 甲项\n- 乙\n  项', '- 甲项\n- 乙项'],
    ['## 目标\n建立\n规范', '## 目标\n建立规范'],
    ['𠮷\n野', '𠮷野'],
    ['', ''],
  ])('%j reads %j', (text, read) => {
    expect(unwrapped(text)).toBe(read);
  });
});

it('marks, components and addresses are not text', () => {
  expect(plainProse('import A from "a";\n\n# 标题\n\n<Clause id="3.1">见**盖\n章**</Clause>，[指南](/guide/)。')).toBe(
    '标题\n见盖章，指南。',
  );
});
