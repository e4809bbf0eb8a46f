import { describe, expect, it } from 'vitest';
import { apiOf } from './api.ts';
import { bot, forgeServer } from './forge-server.fixture.ts';
import { writeIssue } from './issue.ts';

const { state, url } = forgeServer('gongshi-demo/gongshi');
const marker = '<!-- gongshi watch -->';
const write = (body: string | undefined) =>
  writeIssue(apiOf({ url: url(), token: 'secret-of-a-workflow' }), 'gongshi-demo/gongshi', { title: '本周待办', body });

describe('the issue of what is due', () => {
  it('is opened, edited in place, left alone, closed, and opened again', async () => {
    expect(await write(undefined)).toBeUndefined();
    expect(await write('一件事')).toBe('created');
    expect(state.issues).toMatchObject([{ title: '本周待办', body: `一件事\n\n${marker}\n` }]);
    expect(await write('一件事')).toBe('unchanged');
    expect(await write('两件事')).toBe('edited');
    expect(await write(undefined)).toBe('closed');
    expect(await write(undefined)).toBeUndefined();
    expect(await write('又一件事')).toBe('created');
    expect(state.writes).toEqual(['POST /issues', 'PATCH /issues/100', 'PATCH /issues/100', 'POST /issues']);
  });

  it('is never another’s, and never a pull request', async () => {
    const body = `旧的 ${marker}`;
    state.issues = [
      { id: 1, number: 1, body, user: { id: 900012, type: 'User' } },
      { id: 2, number: 2, body, user: bot, pull_request: {} },
    ];
    expect(await write('一件事')).toBe('created');
    expect(state.issues.map((issue) => issue.body)).toEqual([body, body, `一件事\n\n${marker}\n`]);
  });
});
