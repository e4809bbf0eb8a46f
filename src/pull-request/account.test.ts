import { describe, expect, it } from 'vitest';
import { actsFor, isOffice, readAccount } from './account.ts';

const society = {
  kind: 'city-society' as const,
  names: [{ name: '示例学会', from: '2010-01-01' }],
  supervision: [],
  accounts: [{ forge: 'github' as const, id: '900001', from: '2017-03-20', to: '2017-09-30' }],
};

describe('an account', () => {
  it.each([
    ['github:900001', { forge: 'github', id: '900001' }],
    ['gitlab:7', { forge: 'gitlab', id: '7' }],
    ['github:octocat', undefined],
    ['bitbucket:1', undefined],
    ['github:', undefined],
    ['github:1;id', undefined],
    ['github:1\n', undefined],
    ['', undefined],
  ])('%j is read', (text, account) => {
    expect(readAccount(text)).toEqual(account);
  });

  it.each([
    ['github:900001', '2017-03-19', false],
    ['github:900001', '2017-03-20', true],
    ['github:900001', '2017-09-30', true],
    ['github:900001', '2017-10-01', false],
    ['github:90000', '2017-05-01', false],
    ['gitea:900001', '2017-05-01', false],
  ])('%s acts for its society on %s: %s', (text, day, acts) => {
    const account = readAccount(text);
    expect(account !== undefined && actsFor(account, society, day)).toBe(acts);
  });

  it.each([
    [{ forge: 'github', id: '900000' }, true],
    [{ forge: 'github', id: '900001' }, false],
    [{ forge: 'gitea', id: '900000' }, false],
  ])('%j is the office’s: %s', (account, is) => {
    const association = {
      name: '示例科协',
      short: '科协',
      bodies: [],
      kinds: [],
      places: [],
      contact: {},
      site: { url: 'https://example.org', identifiers: {} },
      forge: { kind: 'github' as const, url: 'https://example.org', branch: 'main', office: ['900000'] },
    };
    expect(isOffice(account, association)).toBe(is);
    expect(isOffice(account, { ...association, forge: undefined })).toBe(false);
  });
});
