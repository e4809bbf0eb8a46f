import { describe, expect, it } from 'vitest';
import { textSource } from '../ledger/source.ts';
import type { ProbeAnswer } from './probe.ts';
import { lookAt, outsideLinks } from './links.ts';

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
      'content/b.md': 'https://a.cn/dead https://a.cn/far',
      'content/a.md': 'https://a.cn/dead https://a.cn/well',
    });
    const answer = async (url: string): Promise<ProbeAnswer> => {
      if (url.endsWith('dead')) return { kind: 'gone' };
      return url.endsWith('far') ? { kind: 'unsure', why: '证书不完整' } : { kind: 'there' };
    };
    expect(await lookAt(outsideLinks(source), answer)).toEqual({
      dead: ['content/a.md 里的链接打不开：https://a.cn/dead'],
      unsure: ['content/b.md 里的链接没能打开（证书不完整）：https://a.cn/far'],
    });
  });
});
