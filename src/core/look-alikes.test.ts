import { describe, expect, it } from 'vitest';
import { foldedName } from './look-alikes.ts';

describe('a name', () => {
  it.each([
    ['the same', '示例护理学会', '示例护理学会'],
    ['in full-width letters', 'ＡＢ示例１院', 'ab示例1院'],
    ['with brackets of both widths', '示例（东海）医院', '示例(东海)医院'],
    ['with spaces within', '示例 护理　学会', '示例护理学会'],
    ['with a Kangxi radical', '示例⼈⺠医院', '示例人民医院'],
    ['with radicals of the supplement', '示例⻢⻋⻔诊部', '示例马车门诊部'],
    ['with a compatibility ideograph', '示例\uF9F4业局', '示例林业局'],
    ['with a point between', '示例·茶场', '示例茶场'],
  ])('%s reads as the other', (_, one, other) => expect(foldedName(one)).toBe(foldedName(other)));

  it.each([
    ['another unit', '示例护理学会', '示例护士学会'],
    ['a part', '示例护理学会', '示例护理学会分会'],
    ['another number', '示例第一医院', '示例第二医院'],
  ])('%s does not', (_, one, other) => expect(foldedName(one)).not.toBe(foldedName(other)));
});
