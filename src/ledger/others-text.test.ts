import { describe, expect, it } from 'vitest';
import { othersText } from './others-text.ts';

/** 示例护理学会，张三 in each encoding. */
const gbk = [
  0xca, 0xbe, 0xc0, 0xfd, 0xbb, 0xa4, 0xc0, 0xed, 0xd1, 0xa7, 0xbb, 0xe1, 0xa3, 0xac, 0xd5, 0xc5, 0xc8, 0xfd,
];
const words = '示例护理学会，张三';
const utf8 = [...new TextEncoder().encode(words)];
const utf16 = (isLittle: boolean) =>
  [0xfeff, ...[...words].map((character) => character.charCodeAt(0))].flatMap((unit) =>
    isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );

describe('the text of a file of others', () => {
  it.each<[string, readonly number[], string]>([
    ['UTF-8', utf8, 'UTF-8'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8], 'UTF-8'],
    ['UTF-16', utf16(true), 'UTF-16'],
    ['UTF-16 the other way round', utf16(false), 'UTF-16'],
    ['GBK', gbk, 'GBK'],
  ])('in %s', (_, bytes, encoding) =>
    expect(othersText(new Uint8Array(bytes))).toEqual({ ok: true, text: words, encoding }),
  );

  it('has one way to end a line', () => {
    expect(othersText(new TextEncoder().encode('甲\r\n乙\r丙'))).toMatchObject({ text: '甲\n乙\n丙' });
  });

  it.each<[string, readonly number[]]>([
    // 示例學會：連雲港 as Taiwan's programs save it.
    ['Big5', [0xa5, 0xdc, 0xa8, 0xd2, 0xbe, 0xc7, 0xb7, 0x7c, 0xa1, 0x47, 0xb3, 0x73, 0xb6, 0xb3, 0xb4, 0xe4]],
    ['UTF-8 with a broken character', [...utf8.slice(0, 7), ...utf8.slice(8)]],
    ['UTF-8 that is cut off', utf8.slice(0, -1)],
    ['Latin', [...new TextEncoder().encode('Caf'), 0xe9, 0x20, 0xe0]],
    ['nothing but noughts', [0, 0, 0, 0]],
    ['UTF-8 that stands for broken GBK', [...new TextEncoder().encode('示例护理\uFFFD学会')]],
    ['GBK that stands for broken UTF-8', [...new TextEncoder().encode('锟斤拷锟斤拷学会')]],
    ['memory that nobody wrote to', [...new TextEncoder().encode('烫烫烫烫')]],
  ])('is refused in %s', (_, bytes) => expect(othersText(new Uint8Array(bytes))).toEqual({ ok: false }));
});
