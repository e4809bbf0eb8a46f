import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrases } from './phrases.ts';

const awards = ['科技服务站', '优秀科技服务站', '首席专家（工程师）', '首席专家', '综合示范学会奖', '承接职能示范工程'];

describe('phrases of a title', () => {
  it.each([
    [
      '关于2017年度拟表彰优秀科技服务站和首席专家（工程师）名单的公示',
      ['关于2017年度', '拟表彰', '优秀科技服务站和', '首席专家（工程师）', '名单的公示'],
    ],
    ['关于公布2017年度科技服务站认定名单的公告', ['关于公布2017年度', '科技服务站认定', '名单的公告']],
    ['2017年度科技服务站申报', ['2017年度', '科技服务站申报']],
    ['示例学会海头镇贝类苗种科技服务站', ['示例学会海头镇贝类苗种', '科技服务站']],
    ['更正：认定名单第9号', ['更正：', '认定', '名单第9号']],
    ['搜索', ['搜索']],
  ])('%s', (title, expected) => {
    expect(phrases(title, awards)).toEqual(expected);
  });

  it('divides an award only when it does not know it', () => {
    expect(phrases('评选首席专家（工程师）')).toEqual(['评选首席专家', '（工程师）']);
    expect(phrases('评选首席专家（工程师）', awards)).toEqual(['评选', '首席专家（工程师）']);
  });

  it('loses and changes no character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => phrases(title, awards).join('') === title));
  });

  it('takes words literally, whatever signs they hold', () => {
    expect(phrases('申报（A+B）类项目', ['（A+B）类'])).toEqual(['申报', '（A+B）类项目']);
  });
});
