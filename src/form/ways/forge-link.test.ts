import { describe, expect, it } from 'vitest';
import { forgeLink, longestAddress } from './forge-link.ts';

const path = 'content/2017/service-station/applications/demo-tea.md';
const forge = (kind: 'github' | 'gitea' | 'gitlab' | 'gitee') => ({
  kind,
  url: `https://${kind}.example/a/b/`,
  branch: 'main',
});

describe('the forge’s page for a new file', () => {
  it.each([
    [
      'github',
      true,
      true,
      /^https:\/\/github\.example\/a\/b\/new\/main\?filename=content%2F2017%2Fservice-station%2Fapplications%2Fdemo-tea\.md&value=---%0Aa%3A%20%E8%8C%B6$/,
    ],
    [
      'gitea',
      true,
      true,
      /^https:\/\/gitea\.example\/a\/b\/_new\/main\/content\/2017\/service-station\/applications\?filename=demo-tea\.md&value=---%0Aa%3A%20%E8%8C%B6$/,
    ],
    [
      'gitlab',
      false,
      true,
      /^https:\/\/gitlab\.example\/a\/b\/-\/new\/main\?file_name=content%2F2017%2F.*demo-tea\.md$/,
    ],
    [
      'gitee',
      false,
      false,
      /^https:\/\/gitee\.example\/a\/b\/new\/main\/content\/2017\/service-station\/applications$/,
    ],
  ] as const)('of %s', (kind, prefilled, named, url) => {
    const link = forgeLink(forge(kind), path, '---\na: 茶');
    expect(link).toMatchObject({ prefilled, named });
    expect(link.url).toMatch(url);
  });

  it('is prefilled up to the longest address, and not one byte beyond', () => {
    const bare = forgeLink(forge('github'), path, '').url.length;
    const fits = forgeLink(forge('github'), path, 'a'.repeat(longestAddress - bare));
    expect(fits).toMatchObject({ prefilled: true });
    expect(fits.url).toHaveLength(longestAddress);
    const over = forgeLink(forge('github'), path, 'a'.repeat(longestAddress - bare + 1));
    expect(over).toMatchObject({ prefilled: false });
    expect(over.url).not.toContain('value=');
  });

  it('holds nothing that would end the text early', () => {
    const { url } = forgeLink(forge('github'), path, 'a&b=c#d?e+f%20');
    expect(new URL(url).searchParams.get('value')).toBe('a&b=c#d?e+f%20');
  });
});
