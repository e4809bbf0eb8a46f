/** Whatever answers in the forge's place is a named refusal: nothing is taken as done that may not be. */
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiOf, ForgeFailed } from './api.ts';

let answer: RequestListener = () => {};
let url = '';
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  answer(request, response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const api = () => apiOf({ url, token: 'secret-of-a-workflow' });
const requests = [
  ['get', () => api().get(z.object({ id: z.number() }), '/repos/a/b/pulls/1')],
  ['list', () => api().list(z.object({ id: z.number() }), '/repos/a/b/pulls/1', 3)],
  ['send', () => api().send('POST', '/repos/a/b/pulls/1', { body: '已回复' })],
] as const;
const with200 =
  (text: string, type = 'text/html'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(text);

const answers: readonly (readonly [string, RequestListener, string])[] = [
  ['a page to log in', with200('<!doctype html><title>secret page</title>'), '回答的不是 JSON'],
  ['nothing at all', with200(''), '回答的不是 JSON'],
  ['half of its JSON', with200('{"id": 1, "ti', 'application/json'), '回答的不是 JSON'],
  ['words that are no JSON', with200('OK', 'application/json'), '回答的不是 JSON'],
  [
    'a connection that breaks in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id": ');
      setTimeout(() => response.destroy(), 20);
    },
    '回答没有收完',
  ],
  ['a connection that breaks at once', (request) => request.socket.destroy(), '连不上，或者没有按时回答'],
  [
    'a way to another server',
    (_, response) => response.writeHead(302, { location: 'https://login.example.org/' }).end(),
    '连不上，或者没有按时回答',
  ],
];

describe.each(requests)('%s', (_, request) => {
  it.each(answers)('could not tell what became of it when it is answered with %s', async (__, listener, why) => {
    answer = listener;
    const failed: unknown = await request().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ForgeFailed);
    expect(String(failed)).toMatch(new RegExp(`(?:GET|POST) /repos/a/b/pulls/1：${why}，看不出办成了没有$`));
    expect(String(failed)).not.toContain('secret');
  });
});

describe('the next page of a list', () => {
  const linked =
    (link: string): RequestListener =>
    (request, response) => {
      if (!(request.url ?? '').includes('page=2')) response.setHeader('link', `<${link}>; rel="next"`);
      response.end('[{"id": 1}]');
    };
  const listed = () => api().list(z.object({ id: z.number() }), '/pulls', 3);

  it.each([
    ['a whole address', () => `${url}/pulls?page=2`, 2],
    ['an address below the server', () => '/pulls?page=2', 2],
    ['another server, which gets no token', () => 'https://elsewhere.example.org/pulls?page=2', 1],
  ])('may be %s', async (_, link, pages) => {
    answer = linked(link());
    expect((await listed()).values).toHaveLength(pages);
    expect(asked).toHaveLength(pages);
  });

  it('is not taken for none where it cannot be read', async () => {
    answer = linked('http://[');
    await expect(listed()).rejects.toThrow('下一页的地址读不出来，看不出办成了没有');
  });
});
