import { describe, expect, it } from 'vitest';
import { quote } from './quote.ts';

describe('what a message repeats', () => {
  it.each([
    ['数学', '“数学”'],
    [' 建站的 目标\n', '“建站的 目标”'],
    ['320707', '“320707”'],
    ['3207071', '“…”'],
    ['2017-05-31', '“…”'],
    ['138 0013 8000', '“…”'],
    ['１３８００１３８０００', '“…”'],
    ['a@example.org', '“…”'],
    ['长'.repeat(20), `“${'长'.repeat(20)}”`],
    ['长'.repeat(21), `“${'长'.repeat(20)}…”`],
    ['𠮷'.repeat(20), `“${'𠮷'.repeat(20)}”`],
  ])('of %j is %s', (text, shown) => {
    expect(quote(text)).toBe(shown);
  });
});
