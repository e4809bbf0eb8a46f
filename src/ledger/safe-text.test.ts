import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, lossyText, safeText } from './safe-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const findings = (content: Uint8Array) => {
  const result = safeText(content);
  return result.ok ? [] : result.findings.map(({ code, at }) => ({ code, at }));
};

describe('safe text', () => {
  it.each([
    ['plain Chinese', '连云港市示例学会\n第二行\n'],
    ['a character outside the BMP', '𠮷野'],
    ['nothing', ''],
  ])('%s passes as it is', (_, text) => {
    expect(safeText(bytes(text))).toEqual({ ok: true, text });
  });

  it.each([
    ['a BOM', '\uFEFFa', 'text-bom', 0],
    ['a carriage return', 'a\r\nb\r\n', 'text-crlf', 1],
    ['a tab', 'a\tb', 'text-tab', 1],
    ['what stands for a broken character', 'a\uFFFDb', 'text-control', 1],
    ['NUL', '甲\u0000', 'text-control', 1],
    ['C1', 'a\u0085', 'text-control', 1],
    ['what stands for a broken character', '示例\uFFFD学会', 'text-control', 2],
    ['a bidirectional override', '𠮷\u202E', 'text-control', 2],
    ['a zero-width space', '字\u200B', 'text-control', 1],
    ['a line separator', '字\u2028', 'text-control', 1],
    ['a tag character', '字\u{E0041}', 'text-control', 1],
    ['a decomposed letter', 'cafe\u0301', 'text-nfc', 3],
  ])('%s is refused where it stands', (_, text, code, offset) => {
    expect(findings(bytes(text))).toMatchObject([{ code, at: { offset } }]);
  });

  it('shows the place of the first byte that is no UTF-8', () => {
    const broken = Uint8Array.from([...bytes('甲乙\n'), 0xe4, 0xb8, 0x41]);
    expect(findings(broken)).toEqual([{ code: 'text-encoding', at: { offset: 3, length: 1 } }]);
    expect(lossyText(broken).slice(0, 3)).toBe('甲乙\n');
  });

  it('holds the limit of size to the byte', () => {
    expect(findings(new Uint8Array(limits.file).fill(97))).toEqual([]);
    expect(findings(new Uint8Array(limits.file + 1).fill(97))).toMatchObject([{ code: 'text-too-long' }]);
  });

  it('never throws, and what passes is the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        const result = safeText(content);
        if (result.ok) expect(bytes(result.text)).toEqual(content);
      }),
    );
  });
});
