/** The part of GitHub's REST API that Gitea and Forgejo speak as well, with what it answers held to a schema. */
import { z } from 'zod';

export interface Api {
  readonly get: <Value>(schema: z.ZodType<Value>, path: string) => Promise<Value>;
  /** Every page of a list, as far as `pages` goes. A row that is not as documented is left out and counted. */
  readonly list: <Value>(schema: z.ZodType<Value>, path: string, pages: number) => Promise<Listed<Value>>;
  readonly send: (method: 'POST' | 'PATCH', path: string, body: object) => Promise<void>;
}

export interface Listed<Value> {
  readonly values: readonly Value[];
  /** Did the list go on? */
  readonly more: boolean;
  /** Rows that could not be read: somebody else's, as a rule (a deleted account). Whoever looks for something forbidden minds. */
  readonly odd: number;
}

/**
 * The forge did not do what it was asked, or it could not be told whether it did: the message names the request and never the
 * token, and nothing of what was answered, which may be anybody's page.
 */
export class ForgeFailed extends Error {}

const SECOND = 1000;
const patience = 30 * SECOND;

const unsure = (method: string, address: string, why: string): ForgeFailed =>
  new ForgeFailed(`${method} ${new URL(address).pathname}：${why}，看不出办成了没有`);

/** Address of the next page (RFC 8288), only on the same server: the token goes nowhere else. */
const nextPage = (response: Response, address: string): string | undefined => {
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  if (next === undefined) return undefined;
  if (!URL.canParse(next, address)) throw unsure('GET', address, '下一页的地址读不出来');
  const page = new URL(next, address);
  return page.origin === new URL(address).origin ? page.href : undefined;
};

/** A proxy, a page to log in or a broken connection may answer in the forge's place, and with 200. */
const answerOf = async (method: string, address: string, response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch (error) {
    throw unsure(method, address, error instanceof SyntaxError ? '回答的不是 JSON' : '回答没有收完');
  }
};

export interface Server {
  /** `https://api.github.com`, `https://git.example.org/api/v1`. */
  readonly url: string;
  readonly token: string;
}

export const apiOf = ({ url, token }: Server): Api => {
  const asked = (method: string, address: string, body: object | undefined): Promise<Response> =>
    fetch(address, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'user-agent': 'gongshi',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw unsure(method, address, '连不上，或者没有按时回答');
    });

  const request = async (method: string, address: string, body?: object) => {
    const response = await asked(method, address, body);
    if (!response.ok) throw new ForgeFailed(`${method} ${new URL(address).pathname}: ${response.status}`);
    return { response, answer: await answerOf(method, address, response) };
  };

  const read = <Value>(schema: z.ZodType<Value>, address: string, answer: unknown): Value => {
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new ForgeFailed(`${new URL(address).pathname}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };

  return {
    get: async (schema, path) => read(schema, url + path, (await request('GET', url + path)).answer),
    list: async (schema, path, pages) => {
      const values: z.infer<typeof schema>[] = [];
      let odd = 0;
      let address: string | undefined = `${url}${path}${path.includes('?') ? '&' : '?'}per_page=100&limit=50`;
      for (let page = 0; address !== undefined && page < pages; page += 1) {
        const { response, answer }: { response: Response; answer: unknown } = await request('GET', address);
        for (const row of read(z.array(z.unknown()), address, answer)) {
          const parsed = schema.safeParse(row);
          if (parsed.success) values.push(parsed.data);
          else odd += 1;
        }
        address = nextPage(response, address);
      }
      return { values, more: address !== undefined, odd };
    },
    send: async (method, path, body) => {
      await request(method, url + path, body);
    },
  };
};
