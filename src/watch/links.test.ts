import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textSource } from '../ledger/source.ts';
import { deadLinks, isDead, outsideLinks } from './links.ts';

const links = (text: string) => [...outsideLinks(textSource({ 'content/2017/policy.mdx': text })).keys()];

describe('links outside', () => {
  it.each([
    ['in a sentence', '见https://www.cast.org.cn/a/b.html。', ['https://www.cast.org.cn/a/b.html']],
    ['in Markdown', '[网站](https://www.cast.org.cn/x?y=1)', ['https://www.cast.org.cn/x?y=1']],
    ['in YAML', 'forge: { url: https://github.com/a/b, branch: main }', ['https://github.com/a/b']],
    ['twice', 'https://www.cast.org.cn https://www.cast.org.cn', ['https://www.cast.org.cn']],
    ['of this machine', 'https://localhost/ https://127.0.0.1/ https://[::1]/ https://printer/ https://nas.local/', []],
    ['of another network', 'https://169.254.169.254/latest https://0x7f.1/', []],
    ['of examples', 'https://example.org https://gongshi.example.org/a https://x.test', []],
    ['without a lock', 'http://www.cast.org.cn', []],
  ])('are found %s', (_, text, found) => {
    expect(links(text)).toEqual(found);
  });

  it('are told with the first file that has them', async () => {
    const source = textSource({
      'content/b.md': 'https://a.cn/dead',
      'content/a.md': 'https://a.cn/dead https://a.cn/well',
    });
    expect(await deadLinks(outsideLinks(source), async (url) => url.endsWith('dead'))).toEqual([
      'content/a.md 里的链接打不开：https://a.cn/dead',
    ]);
  });
});

describe('a link', () => {
  let [url, asked] = ['', 0];
  const server = createServer((request, response) => {
    asked += 1;
    const [, status = '200'] = /^\/(\d+)/.exec(request.url ?? '') ?? [];
    if (status === '999') return request.socket.destroy();
    response.statusCode = Number(status);
    if (status === '302') response.setHeader('location', '/404');
    return response.end('page');
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([
    ['that opens', 200, false],
    ['that is not there', 404, true],
    ['that is gone', 410, true],
    ['that leads to one that is not there', 302, true],
    ['that refuses robots', 403, false],
    ['of a server that is ill', 500, false],
  ])('%s (%i) is dead: %s', async (_, status, dead) => {
    expect(await isDead(`${url}/${status}`)).toBe(dead);
  });

  it('is dead when nobody answers, asked twice', async () => {
    asked = 0;
    expect(await isDead(`${url}/999`)).toBe(true);
    expect(asked).toBeGreaterThanOrEqual(2);
  });
});
