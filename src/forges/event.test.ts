import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EventForge, readEvent } from './event.ts';

const head = '5f1c0e9a7b3d4c2e8f6a1b0d9c8e7f6a5b4c3d2e';
const base = '0c9b8a7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b';
const recorded = (name: string) => readFileSync(`tests/forges/${name}.json`, 'utf8');

describe('an event of a forge', () => {
  it.each<[EventForge, string, object]>([
    ['github', 'github-synchronize', { author: 'github:900012', base, head, at: '2017-05-31T23:59:59+08:00' }],
    ['gitea', 'gitea-synchronized', { author: 'gitea:31', base, head, at: '2017-06-01T00:00:01+08:00' }],
    ['gitlab', 'gitlab-update', { author: 'gitlab:77', base: 'main', head, at: '2017-05-31T23:59:59+08:00' }],
  ])('of %s says whose change it is, from what to what, and when the server had it', (forge, name, change) => {
    expect(readEvent(forge, recorded(name))).toMatchObject(change);
  });

  it('names the account that opened the pull request, not the one that pushed last', () => {
    expect(JSON.parse(recorded('github-synchronize'))).toHaveProperty('sender.id', 900001);
    expect(readEvent('github', recorded('github-synchronize'))?.author).toBe('github:900012');
  });

  it.each<[string, EventForge, string, string, string]>([
    ['a label', 'github', 'github-synchronize', '"action": "synchronize"', '"action": "labeled"'],
    ['a merge', 'gitea', 'gitea-synchronized', '"action": "synchronized"', '"action": "closed"'],
    ['a new title', 'gitlab', 'gitlab-update', '"oldrev"', '"edited"'],
    ['a head that is no object id', 'github', 'github-synchronize', `"sha": "${head}"`, '"sha": "$(id)"'],
    ['a deleted account of Gitea (Ghost)', 'gitea', 'gitea-synchronized', '"id": 31', '"id": -1'],
    ['an account by its name', 'gitea', 'gitea-synchronized', '"id": 31', '"id": "guo-shu"'],
    ['a time without an offset', 'github', 'github-synchronize', '15:59:59Z', '15:59:59'],
    [
      'a branch that would be an option',
      'gitlab',
      'gitlab-update',
      '"target_branch": "main"',
      '"target_branch": "-main"',
    ],
    ['a branch that would be a range', 'gitlab', 'gitlab-update', '"target_branch": "main"', '"target_branch": "a..b"'],
    ['another kind of event', 'gitlab', 'gitlab-update', '"merge_request"', '"note"'],
    ['text that is no JSON', 'github', 'github-synchronize', '{', '#'],
  ])('is none when it is %s', (_, forge, name, from, to) => {
    expect(recorded(name)).toContain(from);
    expect(
      readEvent(
        forge,
        recorded(name).replaceAll(from, () => to),
      ),
    ).toBeUndefined();
  });

  it('is none of another forge', () => {
    expect(readEvent('gitlab', recorded('github-synchronize'))).toBeUndefined();
    expect(readEvent('github', recorded('gitlab-update'))).toBeUndefined();
  });
});
