import { describe, expect, it } from 'vitest';
import { judgeFile } from './judge-file.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const pdf = '%PDF-1.4 x';

describe('a paper that is chosen', () => {
  it.each([
    ['空.pdf', '', '空文件'],
    ['登记表.docx', 'PK\u0003\u0004', '.docx'],
    ['扫描.pdf', '\u00ff', '却不是这种文件'],
    ['改名.jpg', pdf, '却是一份 PDF 文件'],
    ['没有扩展名', pdf, '一份 PDF 文件'],
    ['名册.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '旧格式'],
  ])('%s is refused', async (name, content, why) => {
    expect((await judgeFile(file(name, content))).flaw).toContain(why);
  });

  it.each([
    ['协议.pdf', pdf],
    ['协议.PDF', pdf],
    ['照片.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])],
  ])('%s is taken', async (name, content) => {
    const judged = await judgeFile(file(name, content));
    expect(judged).toMatchObject({ name });
    expect(judged.flaw).toBeUndefined();
    expect(judged.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is taken up to the largest, and not one byte beyond', async () => {
    const of = (size: number) => {
      const bytes = new Uint8Array(size);
      bytes.set(new TextEncoder().encode(pdf));
      return file('大.pdf', bytes);
    };
    expect((await judgeFile(of(50 * 1024 * 1024))).flaw).toBeUndefined();
    expect((await judgeFile(of(50 * 1024 * 1024 + 1))).flaw).toContain('超过50MB');
  });
});
