import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';

describe('url', () => {
  const website = field({ type: 'url' });
  const expects = '应为 https:// 开头的网址，不带用户名和密码，例如 https://www.example.org/';

  it.each([
    ['https://www.example.org', []],
    ['https://www.example.org/', []],
    ['https://xn--fiqs8s.example.cn:8443/学会?栏目=1#首页', []],
    ['https://学会.中国/', []],
    ['http://www.example.org/', [expects]],
    ['HTTPS://www.example.org/', [expects]],
    ['www.example.org', [expects]],
    ['https://user:secret@www.example.org/', [expects]],
    ['https://www.example.org@evil.example/', [expects]],
    ['https://localhost/', [expects]],
    ['https:///www.example.org', [expects]],
    ['https://www.example.org\\@evil.example/', [expects]],
    ['https://www.example.org/a b', [expects]],
    ['https://www.example.org/"onload=', [expects]],
    ['javascript:alert(1)', [expects]],
    ['https://www.example.org/\u202Egpj.exe', ['含有看不见的控制字符，请重新输入这一项']],
    [`https://www.example.org/${'a'.repeat(176)}`, []],
    [`https://www.example.org/${'a'.repeat(177)}`, ['网址最多200个字符']],
    ['', ['是空的']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(website.wrong(value)).toEqual(wrong);
  });

  it('reads as a link', () => {
    expect(website.show('https://www.example.org/')).toEqual({ kind: 'link', url: 'https://www.example.org/' });
  });
});
