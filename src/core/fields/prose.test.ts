import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';
import { proseLength } from './prose.ts';

describe('length of a narrative', () => {
  it.each([
    ['带教三名乡医', 6],
    ['带教，三名。乡医！', 6],
    ['带教 三名\n\n乡医　', 6],
    ['## **带教**\n\n- 三名\n- 乡医', 6],
    ['浓缩倍数从2倍到4.5倍', 11],
    ['pH值', 3],
    ['𠮷', 1],
    ['……——～～||==++', 0],
    ['', 0],
  ])('%j has %i characters', (text, length) => {
    expect(proseLength(text)).toBe(length);
  });

  it('adds up over parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => proseLength(`${a}\n${b}`) === proseLength(a) + proseLength(b)),
    );
  });
});

describe('prose', () => {
  const goals = field({ type: 'prose', min: 4, max: 6 });

  it.each([
    ['四个字。的', []],
    ['六个字，\n\n的文字', []],
    ['三个字……', ['至少4字（不计空格和标点），现有3字']],
    ['一共有七个字', []],
    ['一共有七个字了', ['最多6字（不计空格和标点），现有7字']],
    ['', ['是空的']],
    ['四个\u0007字的', ['含有看不见的控制字符，请重新输入这一项']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(goals.wrong(value)).toEqual(wrong);
  });

  it('keeps the Markdown as it was written', () => {
    expect(goals.show('- **四**个字的\n')).toEqual({ kind: 'prose', markdown: '- **四**个字的\n' });
  });
});
