import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../pull-request/verdict.ts';
import { noLinks } from '../pull-request/report/links.ts';
import { marker } from '../pull-request/report/markdown.ts';
import { apiOf } from './api.ts';
import { answerRun, RunEvent } from './comment.ts';
import { bot, forgeServer } from './forge-server.fixture.ts';

const { state, url } = forgeServer('gongshi-demo/gongshi');
const event = RunEvent.parse(JSON.parse(readFileSync('tests/forges/github-workflow-run.json', 'utf8')));
const head = event.workflow_run.head_sha;

const verdict: Verdict = {
  version: 1,
  verdict: 'accept',
  base: '0c9b8a7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b',
  head,
  author: 'github:900012',
  at: '2017-05-31T23:59:59+08:00',
  office: false,
  layers: [],
  findings: [],
  reasons: [],
  ours: [],
  fixed: 0,
  omitted: 0,
};
const file = 'content/2017/service-station/applications/demo-tea-station.md';
const pull = (number: number, owner: string, id: number, sha = head) => ({
  number,
  user: { id },
  head: { sha, ref: event.workflow_run.head_branch, repo: { full_name: `${owner}/gongshi` } },
});
const ours = pull(41, 'demo-fruit', 900012);

const answered = (text: string | undefined = JSON.stringify(verdict)) =>
  answerRun(apiOf({ url: url(), token: 'secret-of-a-workflow' }), {
    event,
    forge: 'github',
    verdict: text,
    links: noLinks,
  });

const open = () => {
  // Two to a page: ours is on the second.
  state.pulls = [pull(39, 'other', 5, 'a'.repeat(40)), pull(40, 'another', 6, 'b'.repeat(40)), ours];
  state.files = [{ filename: file }];
};

describe('answering a pull request', () => {
  it('writes one comment, and edits it when the verdict changes', async () => {
    open();
    expect(await answered()).toBe('created');
    expect(state.comments).toHaveLength(1);
    expect(state.comments[0]?.body).toContain(marker);
    expect(await answered()).toBe('unchanged');
    expect(await answered(JSON.stringify({ ...verdict, verdict: 'internal-error' }))).toBe('edited');
    expect(state.comments).toHaveLength(1);
    expect(state.writes).toEqual(['POST /issues/41/comments', 'PATCH /issues/comments/100']);
  });

  it('finds its comment on a later page', async () => {
    open();
    const thanks = { body: '谢谢', user: { id: 900012, type: 'User' } };
    state.comments = [
      { id: 1, number: 1, ...thanks },
      { id: 2, number: 2, ...thanks },
      { id: 3, number: 3, body: `旧的结果 ${marker}`, user: bot },
    ];
    expect(await answered()).toBe('edited');
    expect(state.writes).toEqual(['PATCH /issues/comments/3']);
  });

  it('does not take another’s comment for its own, though it has the marker', async () => {
    open();
    state.comments = [{ id: 1, number: 1, body: `可以合并 ${marker}`, user: { id: 900012, type: 'User' } }];
    expect(await answered()).toBe('created');
    expect(state.comments[0]?.body).toBe(`可以合并 ${marker}`);
  });

  it('takes the account of Gitea’s workflows for its own', async () => {
    open();
    state.comments = [{ id: 1, number: 1, body: `旧的结果 ${marker}`, user: { id: -2 } }];
    expect(await answered()).toBe('edited');
  });
});

describe('what the check left behind', () => {
  const brokenDown = '**自动检查没有完成。**';

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['no verdict', '{}'],
    ['a verdict of another head', JSON.stringify({ ...verdict, head: 'a'.repeat(40) })],
    ['a verdict on another author', JSON.stringify({ ...verdict, author: 'github:900001' })],
    ['a verdict with a word of its own', JSON.stringify({ ...verdict, comment: '<img src=x>' })],
    ['a verdict that is none of the five', JSON.stringify({ ...verdict, verdict: 'merged' })],
    ['megabytes', JSON.stringify({ ...verdict, padding: 'x'.repeat(2 ** 22) })],
  ])('is not repeated when it is %s', async (_, text) => {
    open();
    await answerRun(apiOf({ url: url(), token: 'secret-of-a-workflow' }), {
      event,
      forge: 'github',
      verdict: text,
      links: noLinks,
    });
    expect(state.comments[0]?.body).toBe(
      `${brokenDown} 这是程序这边的问题，不需要您做什么。主办单位会处理，处理好以后这里会更新。\n\n${marker}\n`,
    );
  });

  it.each([
    [{ filename: '.github/workflows/check.yml' }],
    [{ filename: 'notes.txt', previous_filename: '.github/workflows/check.yml' }],
  ])('is not believed where the pull request edits the workflows: %o', async (changed) => {
    open();
    state.files = [{ filename: file }, { filename: 'b' }, changed];
    expect(await answered()).toBe('created');
    expect(state.comments[0]?.body).toContain('**请等主办单位审看。**');
  });

  it('is not believed where more files change than can be listed', async () => {
    open();
    state.files = Array.from({ length: 11 }, (_, index) => ({ filename: `content/${index}` }));
    await answered();
    expect(state.comments[0]?.body).toContain('**请等主办单位审看。**');
  });
});

describe('whom it answers', () => {
  it.each([
    ['is closed', () => [pull(40, 'another', 6, 'b'.repeat(40))]],
    ['has moved on', () => [pull(41, 'demo-fruit', 900012, 'c'.repeat(40))]],
    ['is another’s with the same head', () => [pull(42, 'thief', 7)]],
    ['lost its fork', () => [{ ...ours, head: { ...ours.head, repo: null } }]],
    ['cannot be told from a second one', () => [ours, { ...ours, number: 43 }]],
  ])('is nobody when the pull request %s', async (_, pulls) => {
    state.pulls = pulls();
    state.files = [{ filename: file }];
    expect(await answered()).toBeUndefined();
    expect(state.writes).toEqual([]);
  });

  it('is nobody when the head moves while its files are listed', async () => {
    open();
    state.before = (request) => {
      if (request.endsWith('/files')) state.pulls = [pull(41, 'demo-fruit', 900012, 'd'.repeat(40))];
    };
    expect(await answered()).toBeUndefined();
    expect(state.writes).toEqual([]);
  });
});

describe('a forge that does not answer', () => {
  it('is told by its status and the address, never by the token', async () => {
    open();
    state.status = 502;
    await expect(answered()).rejects.toThrow(/^GET \/repos\/gongshi-demo\/gongshi\/pulls: 502$/);
    state.token = 'another';
    await expect(answered()).rejects.toThrow(/^GET .*: 401$/);
  });

  it('is told by what it says that no forge would', async () => {
    state.pulls = [{ ...ours, head: { ...ours.head, sha: 'HEAD' } }];
    await expect(answered()).rejects.toThrow('pulls: ');
  });
});
