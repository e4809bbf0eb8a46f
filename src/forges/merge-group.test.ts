import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiOf } from './api.ts';
import { queuedChange, readMergeGroup } from './merge-group.ts';

const [head, base, merged, old] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40)) as [
  string,
  string,
  string,
  string,
];

/** As GitHub documents them: the event `merge_group`, and the answers of `pulls/{n}` and `pulls/{n}/reviews`. */
const event = (ref = `refs/heads/gh-readonly-queue/main/pr-104-${head}`) =>
  JSON.stringify({ action: 'checks_requested', merge_group: { head_sha: merged, base_sha: base, head_ref: ref } });
const request = {
  number: 104,
  title: '申报',
  user: { id: 900013 },
  base: { sha: base, ref: 'main' },
  head: { sha: head, ref: 'station', repo: { pushed_at: '2017-05-30T02:00:00Z' } },
  created_at: '2017-05-30T03:00:00Z',
  updated_at: '2017-06-20T03:00:00Z',
};

let server: Server;
let url = '';
let reviews: unknown[] = [];

beforeAll(async () => {
  server = createServer((asked, answer) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify(asked.url?.includes('/reviews') === true ? reviews : request));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  reviews = [];
});

const asked = async () => {
  const group = readMergeGroup(event());
  if (group === undefined) throw new Error('no group');
  return queuedChange(apiOf({ url, token: 'x' }), 'o/r', group);
};

describe('a group of a merge queue', () => {
  it('is the change of whoever opened the request, as the server had it, onto what the queue merges it into', async () => {
    expect(await asked()).toMatchObject({
      author: 'github:900013',
      base,
      head: merged,
      // When it was opened: a label of weeks later makes nobody late.
      at: '2017-05-30T11:00:00+08:00',
      branch: 'station',
      title: '申报',
      approvedBy: [],
    });
  });

  it.each([
    ['an approval of this head', [{ user: { id: 1 }, state: 'APPROVED', commit_id: head }], ['github:1']],
    ['an approval of an earlier head', [{ user: { id: 1 }, state: 'APPROVED', commit_id: old }], []],
    [
      'an approval that was taken back',
      [
        { user: { id: 1 }, state: 'APPROVED', commit_id: head },
        { user: { id: 1 }, state: 'CHANGES_REQUESTED', commit_id: head },
      ],
      [],
    ],
    [
      'an approval with a remark behind it',
      [
        { user: { id: 1 }, state: 'APPROVED', commit_id: head },
        { user: { id: 1 }, state: 'COMMENTED', commit_id: head },
      ],
      ['github:1'],
    ],
    ['a dismissed approval', [{ user: { id: 1 }, state: 'DISMISSED', commit_id: head }], []],
    [
      'a row of a deleted account beside it',
      [
        { user: null, state: 'APPROVED', commit_id: head },
        { user: { id: 2 }, state: 'APPROVED', commit_id: head },
      ],
      ['github:2'],
    ],
  ])('counts %s', async (_, given, accounts) => {
    reviews = given;
    expect((await asked()).approvedBy).toEqual(accounts);
  });

  it.each(['refs/heads/main', 'refs/heads/gh-readonly-queue/main/pr-x-1', `refs/heads/pr-1234567890-${head}`])(
    'is none with the reference %s',
    (ref) => {
      expect(readMergeGroup(event(ref))).toBeUndefined();
    },
  );
});
