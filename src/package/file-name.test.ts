import { describe, expect, it } from 'vitest';
import { packageFileName } from './file-name.ts';

describe('the file name of a package', () => {
  it.each([
    [['示例学会', '示例站'], '示例学会-示例站-20170523.zip'],
    [['示例学会', '示例学会', '综合奖'], '示例学会-综合奖-20170523.zip'],
    [['甲/乙:丙', '“站” <1>?'], '甲 乙 丙-“站” 1-20170523.zip'],
    [['学会. ', ''], '学会-20170523.zip'],
    [['长'.repeat(50), '站'], `${'长'.repeat(40)}-站-20170523.zip`],
    [['\u202E学会', '𠮷'.repeat(41)], `学会-${'𠮷'.repeat(40)}-20170523.zip`],
  ])('of %j is %s', (parts, name) => {
    expect(packageFileName(parts, '2017-05-23')).toBe(name);
  });
});
