/**
 * A forge on this machine that speaks the API over real HTTP, page by page, and remembers what it was asked. GitHub's REST API
 * (docs.github.com/rest, version 2022-11-28) and the part of it that Gitea and Forgejo document as their own (/api/v1, their
 * swagger.v1.json). GitLab is answered through its webhook alone, and Gitee has links only: neither is asked anything.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export interface Thread {
  id: number;
  number: number;
  body: string;
  state?: string;
  title?: string;
  user: { id: number; type?: string };
  pull_request?: object;
}

export interface ForgeState {
  pulls: {
    number: number;
    user: { id: number };
    head: { sha: string; ref: string; repo: { full_name: string } | null };
  }[];
  files: { filename: string; previous_filename?: string }[];
  comments: Thread[];
  issues: Thread[];
  /** Rows of other people that come first in every list, shaped as the forge may send them and as we do not expect. */
  odd: readonly object[];
  /** `POST /repos/…`, in order, without the reading. */
  writes: string[];
  /** Called before each answer, so that a test can move the world meanwhile. */
  before: (request: string) => void;
  status: number;
  token: string;
}

export const bot = { id: 41898282, type: 'Bot' };
const pageSize = 2;

const readBody = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return JSON.parse(Buffer.concat(parts).toString());
};

export const forgeServer = (repository: string) => {
  let url = '';
  const fresh = (): ForgeState => ({
    pulls: [],
    files: [],
    comments: [],
    issues: [],
    odd: [],
    writes: [],
    before: () => {},
    status: 200,
    token: 'secret-of-a-workflow',
  });
  const state = fresh();

  const page = (address: URL, listed: readonly object[], response: ServerResponse) => {
    const all = [...state.odd, ...listed];
    const number = Number(address.searchParams.get('page') ?? 1);
    const next = new URL(address);
    next.searchParams.set('page', String(number + 1));
    if (all.length > number * pageSize)
      response.setHeader('link', `<${next.href}>; rel="next", <${next.href}>; rel="last"`);
    response.end(JSON.stringify(all.slice((number - 1) * pageSize, number * pageSize)));
  };

  const write = (all: Thread[], number: number, body: Record<string, string>, method: string) => {
    const thread = all.find((one) => one.id === number);
    if (method === 'PATCH' && thread !== undefined) Object.assign(thread, body);
    else all.push({ id: 100 + all.length, number: 100 + all.length, body: '', user: bot, ...body });
  };

  const server = createServer((request, response) => {
    void (async () => {
      const address = new URL(request.url ?? '/', url);
      const path = address.pathname.replace(`/repos/${repository}`, '');
      state.before(`${request.method} ${path}`);
      response.setHeader('content-type', 'application/json');
      response.statusCode = request.headers.authorization === `Bearer ${state.token}` ? state.status : 401;
      if (response.statusCode !== 200) return response.end('{}');
      const [, pull] = /^\/pulls\/(\d+)$/.exec(path) ?? [];
      if (request.method !== 'GET') {
        state.writes.push(`${request.method} ${path}`);
        const [, kind = '', number] = /^\/issues(\/comments)?(?:\/(\d+))?/.exec(path) ?? [];
        const comments = kind !== '' || path.endsWith('/comments');
        write(comments ? state.comments : state.issues, Number(number), await readBody(request), request.method ?? '');
        return response.end('{}');
      }
      if (path === '/pulls') return page(address, state.pulls, response);
      if (pull !== undefined)
        return response.end(JSON.stringify(state.pulls.find((one) => one.number === Number(pull))));
      if (path.endsWith('/files')) return page(address, state.files, response);
      if (path.endsWith('/comments')) return page(address, state.comments, response);
      return page(
        address,
        state.issues.filter((issue) => issue.state !== 'closed'),
        response,
      );
    })();
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  beforeEach(() => Object.assign(state, fresh()));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return { state, url: () => url };
};
