/** Lists of a forge hold other people's rows. Whatever stands there, ours is found and answered. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noLinks } from '../pull-request/report/links.ts';
import { apiOf } from './api.ts';
import { answerRun, RunEvent } from './comment.ts';
import { bot, forgeServer } from './forge-server.fixture.ts';
import { writeIssue } from './issue.ts';

const { state, url } = forgeServer('gongshi-demo/gongshi');
const event = RunEvent.parse(JSON.parse(readFileSync('tests/forges/github-workflow-run.json', 'utf8')));
const { head_sha: sha, head_branch: ref } = event.workflow_run;
const api = () => apiOf({ url: url(), token: 'secret-of-a-workflow' });
const answered = (forge: string) => answerRun(api(), { event, forge, verdict: undefined, links: noLinks });

const elsewhere = { sha: 'a'.repeat(40), ref: 'main', repo: { full_name: 'other/gongshi' } };
const ours = { number: 41, user: { id: 900012 }, head: { sha, ref, repo: { full_name: 'demo-fruit/gongshi' } } };

/** GitHub: `user` is a simple user or null. Gitea and Forgejo: Ghost has the id −1. A deleted fork has no `repo`. */
const odd: readonly [string, string, object][] = [
  ['github', 'a deleted account', { number: 1, user: null, head: elsewhere }],
  ['github', 'no account at all', { number: 1, head: elsewhere }],
  ['github', 'a deleted fork', { number: 1, user: { id: 5 }, head: { ...elsewhere, repo: null } }],
  ['github', 'a head that is no object id', { number: 1, user: { id: 5 }, head: { sha: '', ref: '', repo: null } }],
  ['gitea', 'Ghost', { number: 1, user: { id: -1, login: 'Ghost', type: null }, head: elsewhere }],
  ['gitea', 'no user', { id: 1, number: 1, user: null, head: { ...elsewhere, repo: undefined } }],
  ['gitea', 'a head that was removed', { number: 1, user: { id: 5 }, head: null }],
  ['gitea', 'an agit pull request without a fork', { number: 1, user: { id: 5 }, head: { label: '', ref: 'refs/x' } }],
  ['forgejo', 'a moved account of another server', { number: 1, user: { id: 1.5, login: 'x' }, head: elsewhere }],
  ['forgejo', 'an empty object', {}],
  ['forgejo', 'a list in a list', [1, 2]],
];

describe('a pull request is answered though the list holds', () => {
  it.each(odd)('on %s %s', async (forge, _, row) => {
    state.pulls = [ours];
    state.files = [{ filename: 'content/2017/service-station/applications/demo-tea-station.md' }];
    state.before = (request) => {
      state.odd = request === 'GET /pulls' || request.endsWith('/comments') ? [row, row, row] : [];
    };
    expect(await answered(forge)).toBe('created');
    expect(state.writes).toEqual(['POST /issues/41/comments']);
    expect(await answered(forge)).toBe('unchanged');
  });
});

describe('a pull request by an account that is gone', () => {
  it.each([
    ['null', null],
    ['Ghost', { id: -1 }],
  ])('(%s) is answered, and no verdict is believed to be its', async (_, user) => {
    state.pulls = [Object.assign({}, ours, { user })];
    state.files = [{ filename: 'content/2017/a.md' }];
    expect(await answered('github')).toBe('created');
    expect(state.comments[0]?.body).toContain('**自动检查没有完成。**');
  });
});

describe('files of a pull request', () => {
  const edited = '这次改动涉及自动检查本身';
  it.each([
    ['a file that was not renamed, as null', { filename: 'a.md', previous_filename: null }, false],
    ['a file without that key', { filename: 'a.md' }, false],
    ['a file renamed out of .github/', { filename: 'a.md', previous_filename: '.github/a.yml' }, true],
    ['a row that cannot be read, which may be anything', { sha: 'b'.repeat(40) }, true],
    ['a file whose name is no text', { filename: 12 }, true],
  ])('with %s: unsure %s', async (_, row, unsure) => {
    state.pulls = [ours];
    state.before = (request) => {
      state.odd = request.endsWith('/files') ? [row] : [];
    };
    await answered('github');
    expect(state.comments[0]?.body?.includes(edited)).toBe(unsure);
  });
});

it('the issue of what is due is found among odd ones', async () => {
  const marker = '<!-- gongshi watch -->';
  state.odd = [{ number: 1, user: null, body: null }, { number: 2 }, {}, { number: 3, user: { id: -1 }, body: marker }];
  state.issues = [{ id: 9, number: 9, body: marker, user: bot }];
  expect(await writeIssue(api(), 'gongshi-demo/gongshi', { title: '待办', body: '一件事' })).toBe('edited');
  expect(state.writes).toEqual(['PATCH /issues/9']);
});
